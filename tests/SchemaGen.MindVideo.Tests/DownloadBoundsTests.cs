using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>A host of files cannot fill the disk, hold a download for ever, or lead it into the network of the program.</summary>
public class DownloadBoundsTests
{
    private static readonly ScriptedResponse s_picture = new(200, "picture") { ContentType = "image/png" };

    private static CancellationToken Token => Limit.Token;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_beyond_the_largest_size_is_refused_once(bool isAnnounced)
    {
        await using var server = new ScriptedServer(s_picture with { Body = new string('x', 200_000), HasNoLength = !isAnnounced });
        using var destination = new MemoryStream();

        MindVideoException exception = await FailsAsync(server.Address, "1.png", destination, static downloads => downloads.MaxBytes = 100_000);

        Assert.EndsWith("could not be downloaded: it has more than 100000 bytes (Downloads.MaxBytes)", exception.Message, StringComparison.Ordinal);
        Assert.InRange(destination.Length, 0, isAnnounced ? 0 : 100_000);
        Assert.Single(server.Requests);
        await DownloadAsync(server.Address, "1.png", destination, static downloads => downloads.MaxBytes = 200_000);
    }

    [Fact]
    public async Task A_data_uri_beyond_the_largest_size_is_refused()
    {
        MindVideoException exception = await FailsAsync(new Uri("http://127.0.0.1:1/"), "data:image/png;base64,UE5HUE5H", Stream.Null, static downloads => downloads.MaxBytes = 5);

        Assert.Contains("it has more than 5 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_sends_too_slowly_is_left_and_a_slow_disk_is_not()
    {
        var clock = new TestClock();
        (MindVideoClient client, Func<int> requests) = Slow(clock, TimeSpan.FromSeconds(10), static options => (options.MaxRetryAttempts, options.AttemptTimeout) = (0, TimeSpan.FromSeconds(30)));

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(FileOf("http://127.0.0.1:1/1.png"), Stream.Null, Token));

        Assert.EndsWith("the host sent 3 bytes in 30 s, fewer than 1024 per second (Downloads.MinBytesPerSecond)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, requests());
        await client.DownloadAsync(FileOf("http://127.0.0.1:1/fast.png"), new SlowDisk(clock), Token);
    }

    [Fact]
    public async Task A_download_ends_with_its_whole_time()
    {
        var clock = new TestClock();
        (MindVideoClient client, _) = Slow(clock, TimeSpan.FromSeconds(10), static options =>
        {
            options.AttemptTimeout = TimeSpan.FromSeconds(30);
            (options.Downloads.MinBytesPerSecond, options.Downloads.Timeout) = (0, TimeSpan.FromMinutes(5));
        });

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(FileOf("http://127.0.0.1:1/1.png"), Stream.Null, Token));

        Assert.Equal("'http://127.0.0.1:1/1.png' could not be downloaded within 00:05:00 (Downloads.Timeout)", exception.Message);
        Assert.InRange(clock.GetUtcNow() - clock.Start, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
    }

    [Theory]
    [InlineData("files.example.com", "http://files.example.com:1/1.png", true)]
    [InlineData("*.example.com", "http://a.files.EXAMPLE.com/1.png", true)]
    [InlineData("*.example.com", "http://example.com/1.png", false)]
    [InlineData("*.example.com", "http://badexample.com/1.png", false)]
    [InlineData("example.com", "http://example.com.bad/1.png", false)]
    [InlineData("example.com", "http://example.com@bad/1.png", false)]
    [InlineData("example.com", "http://api.example/relative/1.png", true)]
    [InlineData("example.com", "/relative/1.png", true)]
    [InlineData(null, "http://any.example/1.png", true)]
    public async Task Hosts_that_are_not_allowed_are_not_asked(string? allowed, string url, bool isAllowed)
    {
        using var http = new HttpClient(new Host(static _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("picture", Encoding.UTF8, "image/png") }));
        MindVideoOptions options = TestClient.Options(new Uri("https://api.example/"));
        options.Downloads.AllowedHosts = allowed is null ? [] : [allowed];
        var client = new MindVideoClient(http, options);

        Exception? exception = await Record.ExceptionAsync(() => client.DownloadAsync(FileOf(url), Stream.Null, Token));

        Assert.Equal(isAllowed, exception is null);
        Assert.True(isAllowed || exception!.Message.Contains("is not one of Downloads.AllowedHosts", StringComparison.Ordinal), exception?.Message);
    }

    [Fact]
    public async Task A_redirect_to_a_host_that_is_not_allowed_is_not_followed()
    {
        await using var server = new ScriptedServer(Redirect("http://bad.example/1.png"));

        MindVideoException exception = await FailsAsync(server.Address, "1.png", Stream.Null, static downloads => downloads.AllowedHosts = ["files.example"]);

        Assert.Contains("its host 'bad.example' is not one of Downloads.AllowedHosts", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("2130706434")]
    [InlineData("0x7f000002")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.2]")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("[fd00::1]")]
    public async Task A_redirect_to_a_private_address_is_not_followed_unless_it_is_allowed(string host)
    {
        await using var server = new ScriptedServer(Redirect($"http://{host}:1/secret?token=SIGNATURE"));

        MindVideoException exception = await FailsAsync(server.Address, "1.png", Stream.Null, static _ => { });

        Assert.Contains("a loopback or private address, which nobody asked for", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SIGNATURE", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_name_of_a_private_address_is_as_private_and_may_be_allowed()
    {
        await using var target = new ScriptedServer(s_picture);
        await using var server = new ScriptedServer(Redirect($"http://localhost:{target.Address.Port}/1.png"));

        MindVideoException exception = await FailsAsync(server.Address, "1.png", Stream.Null, static _ => { });
        Assert.Empty(target.Requests);
        await DownloadAsync(server.Address, "1.png", Stream.Null, static downloads => downloads.AllowRedirectsToPrivateAddresses = true);

        Assert.Contains("a loopback or private address, which nobody asked for", exception.Message, StringComparison.Ordinal);
        Assert.Single(target.Requests);
    }

    [Fact]
    public async Task A_redirect_that_a_given_client_has_followed_to_a_private_address_brings_no_file()
    {
        await using var target = new ScriptedServer(s_picture);
        await using var server = new ScriptedServer(Redirect($"http://localhost:{target.Address.Port}/1.png"));
        using var http = new HttpClient();
        var client = new MindVideoClient(http, TestClient.Options(server.Address));
        using var destination = new MemoryStream();

        await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(FileOf(server.Address + "1.png"), destination, Token));

        Assert.Equal(0, destination.Length);
    }

    [Fact]
    public async Task A_connection_for_public_addresses_is_not_made_to_a_name_that_has_become_private()
    {
        await using var server = new ScriptedServer(s_picture);
        using HttpClient http = ClientHandlers.Create(ClientHandlers.CreateForFiles(PublicConnections.ConnectAsync));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{server.Address.Port}/");
        PublicConnections.Demand(request);

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, Token));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Endless_redirects_end()
    {
        await using var server = new ScriptedServer(Redirect("/again.png"));

        MindVideoException exception = await FailsAsync(server.Address, "1.png", Stream.Null, static _ => { });

        Assert.Contains("redirected more than 10 times", exception.Message, StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Length);
    }

    [Theory]
    [InlineData("application/json", """{"error":"expired"}""", "JSON")]
    [InlineData("application/problem+json; charset=utf-8", """{"title":"expired"}""", "JSON")]
    [InlineData("image/png", "\uFEFF \n{\"error\":\"expired\"}", "JSON")]
    [InlineData("application/octet-stream", "[\"expired\"]", "JSON")]
    [InlineData("image/png", "<!DOCTYPE html><title>expired", "a web page")]
    [InlineData("application/xml", "<Error>expired", "XML")]
    [InlineData("application/octet-stream", "<Error>expired", "XML")]
    public async Task An_error_with_status_200_is_no_picture(string contentType, string body, string what)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, body) { ContentType = contentType });
        using var destination = new MemoryStream();

        MindVideoException exception = await FailsAsync(server.Address, "1.png", destination, static _ => { });

        Assert.Contains($"the host answered with {what} instead of a file: '", exception.Message, StringComparison.Ordinal);
        Assert.Contains("expired", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, destination.Length);
    }

    [Fact]
    public async Task A_drawing_is_a_picture()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "<?xml version=\"1.0\"?><svg/>") { ContentType = "image/svg+xml" });

        await DownloadAsync(server.Address, "1.svg", Stream.Null, static _ => { });
    }

    [Fact]
    public async Task Handlers_reach_downloads_by_the_name_of_their_client()
    {
        await using var server = new ScriptedServer(s_picture);
        var services = new ServiceCollection();
        services.AddMindVideo(options => (options.ApiKey, options.BaseAddress) = (TestClient.ApiKey, server.Address));
        services.AddMindVideo("second", options => (options.ApiKey, options.BaseAddress) = (TestClient.ApiKey, server.Address));
        services.AddHttpClient(MindVideoHttpClients.Downloads).ConfigureHttpClient(static http => http.DefaultRequestHeaders.Add("X-Tagged", "first"));
        services.AddHttpClient(MindVideoHttpClients.DownloadsOf("second")).ConfigureHttpClient(static http => http.DefaultRequestHeaders.Add("X-Tagged", "second"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<MindVideoClient>().DownloadAsync(FileOf("/1.png"), Stream.Null, Token);
        await provider.GetRequiredKeyedService<MindVideoClient>("second").DownloadAsync(FileOf("/1.png"), Stream.Null, Token);

        Assert.Equal(["first", "second"], server.Requests.Select(static request => request.Headers["X-Tagged"]));
    }

    private static ScriptedResponse Redirect(string target) => new(302, "") { Headers = [$"Location: {target}"] };

    private static MindVideoFile FileOf(string url) => new() { Url = url };

    private static Task DownloadAsync(Uri address, string url, Stream destination, Action<MindVideoDownloadOptions> configure) =>
        TestClient.Create(address, options => configure(options.Downloads)).DownloadAsync(FileOf(url), destination, Token);

    private static Task<MindVideoException> FailsAsync(Uri address, string url, Stream destination, Action<MindVideoDownloadOptions> configure) =>
        Assert.ThrowsAsync<MindVideoException>(() => DownloadAsync(address, url, destination, configure));

    /// <summary>Creates a client of a host that sends a byte, and lets the clock go on, with each read.</summary>
    private static (MindVideoClient Client, Func<int> Requests) Slow(TestClock clock, TimeSpan pause, Action<MindVideoOptions> configure)
    {
        int requests = 0;
        MindVideoOptions options = TestClient.Options(new Uri("http://127.0.0.1:1/"));
        configure(options);
        var http = new HttpClient(new Host(request =>
        {
            requests++;
            HttpContent content = request.RequestUri!.AbsolutePath == "/fast.png" ? new ByteArrayContent(new byte[100]) : new StreamContent(new Trickle(clock, pause));
            content.Headers.ContentType = new("image/png");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        }));
        return (new MindVideoClient(http, options, null, clock), () => requests);
    }

    private sealed class Host(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class Trickle(TestClock clock, TimeSpan pause) : MemoryStream(new byte[10_000])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Advance(pause);
            cancellationToken.ThrowIfCancellationRequested();
            return base.ReadAsync(buffer[..1], cancellationToken);
        }
    }

    private sealed class SlowDisk(TestClock clock) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
