using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Playground;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>Builds the web application from the options alone: neither environment variables nor an appsettings.json change where it listens or what it logs. The program passes on what its own environment says.</summary>
internal static class EmulatorApplication
{
    private static readonly TimeSpan s_shutdown = TimeSpan.FromSeconds(2);

    public static WebApplication Build(MindVideoEmulatorOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        builder.WebHost.UseUrls([.. ListenAddress.UrlsOf(options)]);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;

            // The endpoints have a limit of their own: a refusal by the server would close the connection without a response.
            server.Limits.MaxRequestBodySize = null;
            server.ConfigureEndpointDefaults(static listen => listen.Protocols = HttpProtocols.Http1);
            if (options.ServerConfiguration is { } configuration)
            {
                server.Configure(configuration);
            }
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = s_shutdown);
        if (!options.Quiet)
        {
            // Nothing below a warning, because requests contain keys and prompts. To the error stream, so that the output is that of the program, which reports itself when it cannot start.
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddSimpleConsole();
            builder.Services.Configure<ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        return builder.Build();
    }

    public static void Map(WebApplication app, EmulatorEndpoints endpoints, ForeignRequests foreign)
    {
        ILogger logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("MindVideoEmulator");
        app.Use((http, next) => ErrorPages.HandleAsync(http, next, logger));
        app.Use(FreshConnections.HandleAsync);
        app.Use(foreign.HandleAsync);
        app.UseRouting();
        Map("GET", "/", endpoints.Playground.Page.GetAsync);
        Map("GET", "/health", FrontPage.GetHealthAsync);
        Map("POST", "/api/v1/tasks", endpoints.Submit.HandleAsync);
        Map("GET", "/api/v1/tasks/{id}", endpoints.Tasks.GetAsync);
        Map("GET", "/api/v1/tasks/{id}/events", endpoints.Tasks.GetEventsAsync);
        Map("GET", "/outputs/{id}/{index}.png", endpoints.Outputs.GetAsync);
        Map("GET", "/emulator/ledger", endpoints.Ledger.GetAsync);
        Map("GET", "/emulator/tasks", endpoints.State.GetTasksAsync);
        Map("DELETE", "/emulator/state", endpoints.State.DeleteAsync);
        Map("GET", "/emulator/clock", endpoints.Clock.GetAsync);
        Map("PUT", "/emulator/clock", endpoints.Clock.PutAsync);
        Map("GET", "/emulator/keys", endpoints.Keys.GetAsync);
        Map("POST", "/emulator/keys", endpoints.Keys.PostAsync);
        Map("PATCH", "/emulator/keys/{**key}", endpoints.Keys.PatchAsync);
        Map("DELETE", "/emulator/keys/{**key}", endpoints.Keys.DeleteAsync);
        Map("GET", "/emulator/faults", endpoints.Faults.GetAsync);
        Map("POST", "/emulator/faults", endpoints.Faults.PostAsync);
        Map("DELETE", "/emulator/faults", endpoints.Faults.DeleteAllAsync);
        Map("DELETE", "/emulator/faults/{id}", endpoints.Faults.DeleteAsync);
        Map("GET", "/playground/models", endpoints.Playground.Models.GetAllAsync);
        Map("GET", "/playground/form", endpoints.Playground.Models.GetFormAsync);
        Map("GET", "/playground/tasks", endpoints.Playground.History.GetTasksAsync);
        Map("GET", "/playground/ledger", endpoints.Playground.History.GetLedgerAsync);
        Map("GET", "/playground/changes", endpoints.Playground.Changes.GetAsync);
        Map("POST", "/playground/check", endpoints.Playground.Check.PostAsync);
        Map("GET", "/playground/{version}/{file}", PageEndpoint.GetFileAsync);

        void Map(string method, string path, RequestDelegate handle) => app.MapMethods(path, method == "GET" ? [method, "HEAD"] : [method], handle);
    }
}
