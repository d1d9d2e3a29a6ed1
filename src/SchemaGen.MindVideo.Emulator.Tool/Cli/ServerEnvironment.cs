using Microsoft.Extensions.Configuration;

namespace SchemaGen.MindVideo.Emulator.Cli;

/// <summary>The environment variables by which ASP.NET Core programs are told where to listen, and with which certificate.</summary>
internal static class ServerEnvironment
{
    private const string Kestrel = "Kestrel:Certificates";

    /// <summary>Reads the variables: those that begin with <c>ASPNETCORE_</c>, then <c>DOTNET_</c>.</summary>
    public static IConfiguration Read() => new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").Build();

    /// <summary>Returns the URLs: <c>URLS</c>, or else all addresses with the ports of <c>HTTP_PORTS</c> and <c>HTTPS_PORTS</c>; none where the variables say nothing.</summary>
    public static string[] Urls(IConfiguration environment) =>
        environment["URLS"] is { Length: > 0 } urls
            ? Split(urls)
            : [.. Ports(environment, "HTTP_PORTS").Select(static port => $"http://*:{port}"), .. Ports(environment, "HTTPS_PORTS").Select(static port => $"https://*:{port}")];

    /// <summary>Returns the certificates, as a configuration of the server that has nothing else.</summary>
    public static IConfiguration Certificates(IConfiguration environment) => new ConfigurationBuilder()
        .AddInMemoryCollection(environment.GetSection(Kestrel).AsEnumerable(makePathsRelative: true).Select(static pair => KeyValuePair.Create($"Certificates:{pair.Key}", pair.Value)))
        .Build();

    public static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Ports(IConfiguration environment, string name) => Split(environment[name] ?? "");
}
