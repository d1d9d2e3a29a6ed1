using System.Net;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Downloads are complete, or leave nothing.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly string s_content = string.Concat(Enumerable.Range(0, 50_000).Select(static i => i.ToString("D5")));

    private static readonly ScriptedResponse s_picture = new(200, s_content) { ContentType = "image/png" };

    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-").FullName;

    private static CancellationToken Token => Limit.Token;

    private string Target => Path.Combine(_folder, "pictures", "1.png");

    [Fact]
    public async Task A_file_is_saved_and_missing_folders_are_created()
    {
        await using var server = new ScriptedServer(s_picture);

        await DownloadAsync(server);

        Assert.Equal(s_content, await File.ReadAllTextAsync(Target, Token));
        AssertNothingElseIsLeft();
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced()
    {
        await using var server = new ScriptedServer(s_picture);
        WriteOld();

        await DownloadAsync(server);

        Assert.Equal(s_content, await File.ReadAllTextAsync(Target, Token));
        AssertNothingElseIsLeft();
    }

    [Fact]
    public async Task A_download_that_breaks_off_is_repeated()
    {
        await using var server = new ScriptedServer(
            ScriptedResponse.Dropped, s_picture with { SentBytes = 200_000 }, new ScriptedResponse(503, "busy"), s_picture with { SentBytes = 1000, FallsSilent = true }, s_picture);

        await DownloadAsync(server, static options =>
        {
            options.MaxRetryAttempts = 4;
            options.AttemptTimeout = TimeSpan.FromSeconds(1);
        });

        Assert.Equal(s_content, await File.ReadAllTextAsync(Target, Token));
        AssertNothingElseIsLeft();
    }

    [Fact]
    public async Task A_download_that_keeps_breaking_off_leaves_the_old_file_and_nothing_else()
    {
        await using var server = new ScriptedServer(s_picture with { SentBytes = 200_000 });
        WriteOld();

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => DownloadAsync(server));

        Assert.Equal(4, exception.Attempts);
        Assert.StartsWith($"'{server.Address}1.png' could not be downloaded: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(Target, Token));
        AssertNothingElseIsLeft();
    }

    [Fact]
    public async Task A_cancelled_download_leaves_nothing()
    {
        await using var server = new ScriptedServer(s_picture with { SentBytes = 100_000, FallsSilent = true });
        using var cancellation = new CancellationTokenSource();
        MindVideoClient client = TestClient.Create(server.Address);

        Task download = client.DownloadAsync(FileOf(server), Target, cancellation.Token);
        await Eventually.BecomesTrue(() => Directory.Exists(Path.GetDirectoryName(Target)) && Directory.GetFiles(Path.GetDirectoryName(Target)!).Length == 1);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    public async Task A_refusal_is_an_exception_with_its_status(int status)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(status, "gone"));

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => DownloadAsync(server));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Single(server.Requests);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_web_page_is_not_taken_for_a_picture()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "<html>Sign in</html>") { ContentType = "text/html" });

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => DownloadAsync(server));

        Assert.Contains("a web page instead of a file", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_of_the_host_is_followed()
    {
        await using var server = new ScriptedServer(s_picture);
        await using var redirecting = new ScriptedServer(new ScriptedResponse(302, "") { Headers = [$"Location: {server.Address}real.png"] });

        await DownloadAsync(redirecting);

        Assert.Equal("/real.png", server.Request.Target);
        Assert.Equal(s_content, await File.ReadAllTextAsync(Target, Token));
    }

    [Theory]
    [InlineData("data:image/png;base64,UE5H")]
    [InlineData("data:image/png;base64,UE%35H")]
    [InlineData("data:text/plain,P%4eG")]
    public async Task A_data_uri_is_decoded(string url)
    {
        MindVideoClient client = TestClient.Create(new Uri("http://127.0.0.1:1/"));

        await client.DownloadAsync(new MindVideoFile { Url = url }, Target, Token);

        Assert.Equal("PNG", await File.ReadAllTextAsync(Target, Token));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/1.png")]
    [InlineData("data:image/png;base64,!")]
    [InlineData("data:image/png")]
    public async Task Any_other_url_is_refused(string url)
    {
        MindVideoClient client = TestClient.Create(new Uri("http://127.0.0.1:1/"));

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(new MindVideoFile { Url = url }, Target, Token));

        Assert.Contains($"'{url}' could not be downloaded", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_url_without_a_host_is_below_the_address_of_the_api()
    {
        await using var server = new ScriptedServer(s_picture);
        MindVideoClient client = TestClient.Create(server.Address);

        await client.DownloadAsync(new MindVideoFile { Url = "/outputs/task_1/0.png" }, Target, Token);

        Assert.Equal("/outputs/task_1/0.png", server.Request.Target);
    }

    [Fact]
    public async Task A_download_to_a_stream_is_repeated_only_as_long_as_nothing_was_written()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Dropped, s_picture with { SentBytes = 100_000 }, s_picture);
        MindVideoClient client = TestClient.Create(server.Address);
        using var destination = new MemoryStream();

        await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(FileOf(server), destination, Token));
        long written = destination.Length;
        destination.SetLength(0);
        await client.DownloadAsync(FileOf(server), destination, Token);

        Assert.InRange(written, 1, 100_000);
        Assert.Equal(3, server.Requests.Length);
        Assert.Equal(s_content.Length, destination.Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static MindVideoFile FileOf(ScriptedServer server) => new() { Url = new Uri(server.Address, "1.png").AbsoluteUri };

    private async Task DownloadAsync(ScriptedServer server, Action<MindVideoOptions>? configure = null)
    {
        MindVideoClient client = TestClient.Create(server.Address, configure);
        await client.DownloadAsync(FileOf(server), Target, Token);
    }

    private void WriteOld()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "old");
    }

    private void AssertNothingElseIsLeft() => Assert.Equal([Target], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
}
