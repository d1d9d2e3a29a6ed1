using System.IO.Compression;
using System.Net;
using System.Text;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Downloads with unusual targets, URLs and contents.</summary>
public sealed class UnusualDownloadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-").FullName;

    private static CancellationToken Token => Limit.Token;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(204)]
    [InlineData(200)]
    public async Task An_empty_body_is_not_taken_for_a_picture_and_does_not_replace_one(int status)
    {
        await using var server = new RawServer(RawServer.Bytes(status == 204 ? "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n" : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        string path = Path.Combine(_folder, "1.png");
        File.WriteAllText(path, "what was paid for");
        MindVideoClient client = TestClient.Create(server.Address);

        await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, path, Token));

        Assert.Equal("what was paid for", File.ReadAllText(path));
    }

    [Fact]
    public async Task A_name_as_long_as_a_file_may_have_works()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "picture") { ContentType = "image/png" });
        string path = Path.Combine(_folder, new string('x', 240) + ".png");
        File.WriteAllText(path, "");
        MindVideoClient client = TestClient.Create(server.Address);

        await client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, path, Token);

        Assert.Equal("picture", File.ReadAllText(path));
    }

    [Fact]
    public async Task Bytes_of_a_data_uri_without_base64_are_unescaped()
    {
        MindVideoClient client = new(TestClient.Options());
        using var destination = new MemoryStream();

        await client.DownloadAsync(new MindVideoFile { Url = "data:image/gif,GIF89a%00%FF%89" }, destination, Token);

        Assert.Equal([.. "GIF89a"u8, 0x00, 0xFF, 0x89], destination.ToArray());
    }

    [Theory]
    [InlineData("data:image/png;base64,iVBORw0KGgo")]
    [InlineData("data:image/png;base64,-_-_")]
    public async Task Base64_without_padding_or_for_urls_is_read(string url)
    {
        MindVideoClient client = new(TestClient.Options());
        using var destination = new MemoryStream();

        await client.DownloadAsync(new MindVideoFile { Url = url }, destination, Token);

        Assert.NotEmpty(destination.ToArray());
    }

    [Fact]
    public async Task A_target_that_is_a_folder_is_an_IOException_and_leaves_nothing()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "picture") { ContentType = "image/png" });
        string path = Path.Combine(_folder, "folder");
        Directory.CreateDirectory(path);
        MindVideoClient client = TestClient.Create(server.Address);

        await Assert.ThrowsAsync<IOException>(() => client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, path, Token));

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_target_that_is_a_folder_is_refused_before_anything_is_fetched()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "picture") { ContentType = "image/png" });
        MindVideoClient client = TestClient.Create(server.Address);

        await Record.ExceptionAsync(() => client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, _folder + Path.DirectorySeparatorChar, Token));

        Assert.Empty(Directory.GetFiles(_folder));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_target_that_is_a_link_stays_a_link()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "picture") { ContentType = "image/png" });
        string path = Path.Combine(_folder, "link.png");
        File.CreateSymbolicLink(path, Path.Combine(_folder, "real.png"));
        File.WriteAllText(Path.Combine(_folder, "real.png"), "old");
        MindVideoClient client = TestClient.Create(server.Address);

        await client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, path, Token);

        Assert.Equal("picture", File.ReadAllText(Path.Combine(_folder, "real.png")));
    }

    [Fact]
    public async Task Two_downloads_to_one_path_leave_one_whole_file()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, new string('x', 500_000)) { ContentType = "image/png" });
        string path = Path.Combine(_folder, "1.png");
        MindVideoClient client = TestClient.Create(server.Address);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, path, Token)));

        Assert.Equal(500_000, new FileInfo(path).Length);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_compressed_file_that_is_cut_off_is_fetched_again()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("a picture asdkjhaskdjhaskjdhkasjdhkajsdhkjashdkjashd"));
        }

        byte[] whole = buffer.ToArray();
        await using var server = new RawServer(
            RawServer.Http(200, whole[..(whole.Length / 2)], "image/png", "Content-Encoding: gzip"), RawServer.Http(200, whole, "image/png", "Content-Encoding: gzip"));
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        var client = new MindVideoClient(http, TestClient.Options(server.Address));

        await client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, Path.Combine(_folder, "1.png"), Token);
    }

    [Fact]
    public async Task An_empty_url_is_not_the_address_of_the_api()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "{}"));
        MindVideoClient client = TestClient.Create(server.Address);

        await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(new MindVideoFile { Url = "" }, Path.Combine(_folder, "1.png"), Token));
    }

    [Fact]
    public async Task A_page_is_refused_whatever_the_case_of_its_type()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "<html>") { ContentType = "Text/HTML" });
        MindVideoClient client = TestClient.Create(server.Address);

        await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, Path.Combine(_folder, "1.png"), Token));
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_during_a_download_does_not_claim_a_timeout()
    {
        await using var server = new RawServer(RawServer.Silent());
        MindVideoOptions options = TestClient.Options(server.Address);
        options.MaxRetryAttempts = 0;
        var http = new HttpClient();
        var client = new MindVideoClient(http, options);
        Task download = client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, Path.Combine(_folder, "1.png"), Token);
        await Eventually.BecomesTrue(() => server.Heads.Length == 1);

        http.Dispose();
        Exception? exception = await Record.ExceptionAsync(() => download);

        Assert.DoesNotContain("no answer within", exception!.Message, StringComparison.Ordinal);
    }
}
