using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using SchemaGen.MindVideo.Emulator.Cli;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>Where the emulator listens: URLs, environment variables, https.</summary>
public sealed class ListenTests
{
    [Fact]
    public async Task It_listens_on_several_urls_of_which_one_is_https_with_a_certificate_of_the_environment()
    {
        using var folder = new TemporaryFolder();
        string file = WriteCertificate(folder);
        IConfiguration environment = Environment(("Kestrel:Certificates:Default:Path", file), ("Kestrel:Certificates:Default:Password", "secret"), ("Kestrel:Endpoints:Other:Url", "http://127.0.0.1:1"));
        await using TestEmulator test = await TestEmulator.StartAsync(options =>
        {
            options.Urls.Add("http://127.0.0.1:0");
            options.Urls.Add("https://127.0.0.1:0");
            options.ServerConfiguration = ServerEnvironment.Certificates(environment);
        });
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = static (_, certificate, _, _) => certificate?.Subject == "CN=localhost" };
        using var https = new HttpClient(handler) { BaseAddress = test.Emulator.Addresses[1], DefaultRequestHeaders = { Authorization = new("Bearer", TestEmulator.Key) } };

        Assert.Equal(["http", "https"], test.Emulator.Addresses.Select(static address => address.Scheme));
        Assert.Equal(test.Emulator.Addresses[0], test.Emulator.BaseAddress);
        string url = (await Reply.ReadAsync(await https.GetAsync("api/v1/tasks/" + id))).Good().GetProperty("output").GetProperty("images")[0].GetProperty("url").GetString()!;
        Assert.StartsWith(https.BaseAddress + "outputs/", url);
        Assert.Equal("Healthy", await https.GetStringAsync("health"));
    }

    [Fact]
    public async Task The_program_takes_urls_and_lists_them()
    {
        await using InProcessProgram program = await InProcessProgram.StartWithAsync("--urls", "http://127.0.0.1:0; http://[::1]:0", "--allow-host", "mindvideo");
        using HttpClient http = TestEmulator.ClientOf(program.Address, null);
        using var request = new HttpRequestMessage(HttpMethod.Head, "health") { Headers = { Host = "mindvideo" } };

        Assert.Contains("and on http://[::1]:", program.Output);
        Assert.Equal(200, (await Reply.ReadAsync(await http.SendAsync(request))).Status);
    }

    [Theory]
    [InlineData("--urls http://127.0.0.1:0 --port 5123", "--urls says host and port; --host and --port cannot be given beside it.")]
    [InlineData("--urls http://127.0.0.1:0 --host 127.0.0.1", "--urls says host and port; --host and --port cannot be given beside it.")]
    [InlineData("--urls 127.0.0.1:5123", "The URL '127.0.0.1:5123' is none to listen on; one is a scheme, a host and a port, such as http://127.0.0.1:5123 or https://localhost:5001.")]
    [InlineData("--urls ftp://127.0.0.1:5123", "The URL 'ftp://127.0.0.1:5123' is none to listen on")]
    [InlineData("--urls http://127.0.0.1:70000", "The URL 'http://127.0.0.1:70000' is none to listen on")]
    [InlineData("--urls http://localhost:0", "Cannot listen on http://localhost:0: Dynamic port binding is not supported when binding to localhost.")]
    [InlineData("--urls http://192.0.2.1:5123", "Cannot listen on http://192.0.2.1:5123: this machine has no such address. Give an address of this machine with --host or --urls, such as 127.0.0.1.")]
    public async Task A_mistake_in_the_urls_prints_a_message(string arguments, string message)
    {
        (int code, _, string errors) = await InProcessProgram.RunAsync(arguments.Split(' '));

        Assert.Equal(1, code);
        Assert.StartsWith(message, errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_prints_a_message()
    {
        var options = new MindVideoEmulatorOptions { ServerConfiguration = ServerEnvironment.Certificates(Environment(("Kestrel:Certificates:Default:Path", "no/such/file.pfx"))) };
        options.Urls.Add("https://127.0.0.1:0");
        IOException exception = await Assert.ThrowsAnyAsync<IOException>(() => MindVideoEmulator.StartAsync(options));

        Assert.StartsWith("Cannot listen on https://127.0.0.1:0: ", exception.Message);
        Assert.Contains("no/such/file.pfx", exception.Message);
    }

    [Fact]
    public void The_environment_names_urls_or_ports()
    {
        Assert.Equal(["http://a:1", "https://b:2"], ServerEnvironment.Urls(Environment(("URLS", "http://a:1; https://b:2"), ("HTTP_PORTS", "3"))));
        Assert.Equal(["http://*:3", "http://*:4", "https://*:5"], ServerEnvironment.Urls(Environment(("HTTP_PORTS", "3;4"), ("HTTPS_PORTS", "5"))));
        Assert.Empty(ServerEnvironment.Urls(Environment()));
    }

    private static IConfiguration Environment(params (string Name, string Value)[] variables) =>
        new ConfigurationBuilder().AddInMemoryCollection(variables.Select(static variable => KeyValuePair.Create(variable.Name, (string?)variable.Value))).Build();

    private static string WriteCertificate(TemporaryFolder folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        string path = Path.Combine(folder.Path, "certificate.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "secret"));
        return path;
    }
}
