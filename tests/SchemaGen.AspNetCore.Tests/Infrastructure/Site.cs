using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SchemaGen.AspNetCore.Tests.Infrastructure;

/// <summary>An application in the process of the test.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Site(WebApplication application)
    {
        _application = application;
        Client = application.GetTestClient();
    }

    public HttpClient Client { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Site> StartAsync(Action<WebApplication> map, Action<IServiceCollection>? add = null, string environment = "Production", bool hasModelInputs = true)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        add?.Invoke(builder.Services);
        if (hasModelInputs)
        {
            builder.Services.AddModelInputs(SchemaGen.AspNetCore.Tests.Models.ModelInputJson.Default);
        }

        WebApplication application = builder.Build();
        map(application);
        await application.StartAsync(Cancellation);
        return new Site(application);
    }

    public Task<Answer> PostAsync(string path, string json, string contentType = "application/json") => PostAsync(path, Encoding.UTF8.GetBytes(json), contentType);

    public async Task<Answer> PostAsync(string path, byte[] body, string contentType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using HttpResponseMessage response = await Client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(Cancellation));
    }

    public async Task<JsonDocument> GetJsonAsync(string path) => JsonDocument.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}

/// <summary>What the application answered.</summary>
internal sealed record Answer(int Status, string? ContentType, string Text)
{
    /// <summary>The violations of a problem, each as <c>pointer keyword</c>, after a look at its other members.</summary>
    public string[] Problem()
    {
        Assert.Equal((400, "application/problem+json"), (Status, ContentType));
        using JsonDocument document = JsonDocument.Parse(Text);
        JsonElement root = document.RootElement;
        Assert.Equal(400, root.GetProperty("status").GetInt32());
        Assert.Equal("One or more validation errors occurred.", root.GetProperty("title").GetString());
        JsonElement[] violations = [.. root.GetProperty("violations").EnumerateArray()];
        foreach (JsonElement violation in violations)
        {
            JsonElement messages = root.GetProperty("errors").GetProperty(violation.GetProperty("pointer").GetString()!);
            Assert.Contains(violation.GetProperty("message").GetString(), messages.EnumerateArray().Select(static message => message.GetString()));
        }

        return [.. violations.Select(static violation => $"{violation.GetProperty("pointer").GetString()} {violation.GetProperty("keyword").GetString()}")];
    }
}
