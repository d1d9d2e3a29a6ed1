using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using SchemaGen.AspNetCore.Tests.Infrastructure;

namespace SchemaGen.AspNetCore.Tests;

/// <summary>Minimal APIs, in both environments: one throws where a body is refused, the other does not.</summary>
public sealed class MinimalApiTests(MinimalApiTests.Sites sites) : IClassFixture<MinimalApiTests.Sites>
{
    public static TheoryData<string, string, string[]> Refused => BodyCases.Refused;

    public static TheoryData<string, string> Accepted => BodyCases.Accepted;

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_body_that_breaks_a_schema_is_answered_by_all_that_is_wrong(string path, string body, string[] violations)
    {
        Answer production = await sites.Production.PostAsync(path, body);
        Answer development = await sites.Development.PostAsync(path, body);

        Assert.Equal(violations.Order(), production.Problem().Order());
        Assert.Equal(production.Text, development.Text);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_valid_body_arrives(string path, string body)
    {
        Assert.Equal((200, "a lighthouse"), await sites.Production.PostAsync(path, body) is var answer ? (answer.Status, answer.Text) : default);
        Assert.Equal(200, (await sites.Development.PostAsync(path, body)).Status);
    }

    [Theory]
    [InlineData("/plain", """{"id":"x","name":"y"}""")]
    [InlineData("/plain", "{")]
    [InlineData("/plain", "")]
    [InlineData("/own", """{"prompt":"a lighthouse"}""")]
    [InlineData("/optional", "")]
    [InlineData("/filtered", """{"prompt":"a lighthouse"}""")]
    public async Task What_has_nothing_to_do_with_records_is_answered_as_ever(string path, string body)
    {
        Assert.Equal(await sites.Without.PostAsync(path, body), await sites.Production.PostAsync(path, body));
    }

    [Fact]
    public async Task Other_content_types_are_refused_as_ever() =>
        Assert.Equal((415, ""), await sites.Production.PostAsync("/draw", "prompt: a", "text/plain") is var answer ? (answer.Status, answer.Text) : default);

    [Fact]
    public async Task The_message_says_the_place_of_a_syntax_error() =>
        Assert.Contains("(line 2, byte 14)", (await sites.Production.PostAsync("/draw", "{\n\"prompt\":\"a\",}")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Large_bodies_and_other_encodings_are_read_whole()
    {
        string image = "data:image/png;base64," + new string('A', 400_000);
        string body = $$"""{"id":1,"input":{"prompt":"","image_urls":["{{image}}"]},"more":[{"prompt":"ü","n":9}]}""";
        string[] expected = ["/input/prompt minLength", "/more/0/n maximum"];

        Assert.Equal(expected, (await sites.Production.PostAsync("/order", body)).Problem());
        Assert.Equal(expected, (await sites.Development.PostAsync("/order", body)).Problem());
        Assert.Equal(expected, (await sites.Production.PostAsync("/order", Encoding.Unicode.GetBytes(body), "application/json; charset=utf-16")).Problem());
        Assert.Equal(expected, (await sites.Production.PostAsync("/order", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(body)], "application/json")).Problem());
    }

    [Fact]
    public async Task An_endpoint_that_reads_its_body_itself_gets_no_500() =>
        Assert.Equal(["/n maximum"], (await sites.Production.PostAsync("/self", """{"prompt":"a","n":9}""")).Problem());

    [Fact]
    public async Task Customizations_of_problems_apply()
    {
        await using Site site = await Site.StartAsync(Map, static services => services.AddProblemDetails(static options => options.CustomizeProblemDetails = static context => context.ProblemDetails.Instance = "/here"));

        Answer answer = await site.PostAsync("/draw", """{"prompt":"a","n":9}""");

        Assert.Equal(["/n maximum"], answer.Problem());
        Assert.Contains("\"instance\":\"/here\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Handlers_of_errors_do_not_come_between(string environment)
    {
        await using Site site = await Site.StartAsync(
            static application =>
            {
                application.UseExceptionHandler(static handler => handler.Run(static context => context.Response.WriteAsync("handled")));
                application.UseStatusCodePages("text/plain", "page {0}");
                Map(application);
            },
            environment: environment);

        Assert.Equal(["/n maximum"], (await site.PostAsync("/draw", """{"prompt":"a","n":9}""")).Problem());
        Assert.Equal([" json"], (await site.PostAsync("/draw", "{")).Problem());
    }

    private static void Map(WebApplication application)
    {
        application.MapPost("/draw", static (FlashImageInput input) => input.Prompt);
        application.MapPost("/order", static (Order order) => order.Input.Prompt);
        application.MapPost("/list", static (List<FlashImageInput> inputs) => inputs[0].Prompt);
        application.MapPost("/map", static (Dictionary<string, FlashImageInput> inputs) => inputs.Values.First().Prompt);
        application.MapPost("/plain", static (Plain plain) => plain.Name);
        application.MapPost("/own", static (FlashImageInput input) => Results.BadRequest());
        application.MapPost("/optional", static ([FromBody] FlashImageInput? input) => input is null ? Results.BadRequest() : Results.Ok());
        application.MapPost("/filtered", static (FlashImageInput input) => input.Prompt).AddEndpointFilter(static (_, _) => ValueTask.FromResult<object?>(Results.BadRequest("no")));
        application.MapPost("/self", static async (HttpContext context) => (await context.Request.ReadFromJsonAsync<FlashImageInput>())!.Prompt).Accepts<FlashImageInput>("application/json");
    }

    /// <summary>The applications that the tests share.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal Site Production { get; private set; } = null!;

        internal Site Development { get; private set; } = null!;

        /// <summary>An application without <c>AddModelInputs()</c>.</summary>
        internal Site Without { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Production = await Site.StartAsync(Map);
            Development = await Site.StartAsync(Map, environment: "Development");
            Without = await Site.StartAsync(Map, hasModelInputs: false);
        }

        public async ValueTask DisposeAsync()
        {
            await Production.DisposeAsync();
            await Development.DisposeAsync();
            await Without.DisposeAsync();
        }
    }
}
