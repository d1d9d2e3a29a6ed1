using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchemaGen.MindVideo.Tests.Infrastructure;
using SchemaGen.Shared;

namespace SchemaGen.MindVideo.Tests.Mocking;

/// <summary>Code that depends on <see cref="IMindVideoClient"/> is tested without a platform.</summary>
public sealed class MockedClientTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task A_consumer_works_with_a_client_written_by_hand()
    {
        var client = new FakeMindVideoClient();
        client.Failures.Enqueue(new MindVideoException("later") { StatusCode = HttpStatusCode.ServiceUnavailable });

        Assert.Equal(0.04m, await Shop.BuyAsync(client, "order-1", Token));

        Assert.Equal([(TestClient.Slug, "order-1"), (TestClient.Slug, "order-1")], client.Submits);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task A_consumer_sees_an_error_that_will_not_pass(HttpStatusCode status)
    {
        var client = new FakeMindVideoClient();
        client.Failures.Enqueue(new MindVideoException("no") { StatusCode = status });

        await Assert.ThrowsAsync<MindVideoException>(() => Shop.BuyAsync(client, "order-1", Token));
        Assert.Single(client.Submits);
    }

    [Fact]
    public async Task A_consumer_sees_a_task_that_failed()
    {
        var client = new FakeMindVideoClient { Ended = MindVideoModelFactory.MindVideoTask("task_9", error: MindVideoModelFactory.MindVideoTaskError("nsfw", "refused")) };

        var exception = await Assert.ThrowsAsync<MindVideoTaskFailedException>(() => Shop.BuyAsync(client, "order-1", Token));

        Assert.Equal(("task_9", "nsfw", "refused"), (exception.TaskId, exception.ErrorCode, exception.ErrorMessage));
    }

    [Fact]
    public void The_client_has_every_public_call_in_its_interface()
    {
        static IEnumerable<string> Of(Type type) => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static member => member is not ConstructorInfo).Select(static member => member.ToString()!).Order();

        Assert.Equal(Of(typeof(MindVideoClient)), Of(typeof(IMindVideoClient)));
    }

    [Fact]
    public void Services_have_the_interface_of_each_account()
    {
        var services = new ServiceCollection();
        services.AddMindVideo(static options => options.ApiKey = TestClient.ApiKey);
        services.AddMindVideo("studio", static options => options.ApiKey = TestClient.ApiKey);
        using ServiceProvider provider = services.BuildServiceProvider();
        IMindVideoClientFactory factory = provider.GetRequiredService<IMindVideoClientFactory>();

        Assert.Same(provider.GetRequiredService<MindVideoClient>(), provider.GetRequiredService<IMindVideoClient>());
        Assert.Same(provider.GetRequiredKeyedService<MindVideoClient>("studio"), provider.GetRequiredKeyedService<IMindVideoClient>("studio"));
        Assert.Same(provider.GetRequiredService<IMindVideoClient>(), factory.GetClient(""));
        Assert.Same(factory.CreateClient("studio"), factory.GetClient("studio"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_test_replaces_the_client_of_a_program_before_or_after_it_is_added(bool isBefore)
    {
        var fake = new FakeMindVideoClient();
        var services = new ServiceCollection();
        if (isBefore)
        {
            services.AddSingleton<IMindVideoClient>(fake).AddKeyedSingleton<IMindVideoClient>("studio", fake);
        }

        services.AddMindVideo(static options => options.ApiKey = TestClient.ApiKey);
        services.AddMindVideo("studio", static options => options.ApiKey = TestClient.ApiKey);
        if (!isBefore)
        {
            services.AddSingleton<IMindVideoClient>(fake).AddKeyedSingleton<IMindVideoClient>("studio", fake);
        }

        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Same(fake, provider.GetRequiredService<IMindVideoClient>());
        Assert.Same(fake, provider.GetRequiredKeyedService<IMindVideoClient>("studio"));
    }

    [Fact]
    public void A_factory_written_by_hand_needs_no_client_of_the_platform()
    {
        var fake = new FakeMindVideoClient();

        Assert.Same(fake, ((IMindVideoClientFactory)new FakeFactory(fake)).GetClient("studio"));
    }

    private sealed class FakeFactory(IMindVideoClient client) : IMindVideoClientFactory
    {
        MindVideoClient IMindVideoClientFactory.CreateClient(string name) => throw new NotSupportedException();

        IMindVideoClient IMindVideoClientFactory.GetClient(string name) => client;
    }

    /// <summary>What a user's program has: it buys a picture, and tries once more where that may help.</summary>
    private static class Shop
    {
        public static async Task<decimal?> BuyAsync(IMindVideoClient client, string order, CancellationToken cancellationToken)
        {
            try
            {
                return await RunAsync();
            }
            catch (MindVideoException exception) when (exception.IsTransient)
            {
                return await RunAsync();
            }

            async Task<decimal?> RunAsync() => (await client.RunAsync(TestClient.Input, new() { IdempotencyKey = order }, null, cancellationToken)).CostActual;
        }
    }
}
