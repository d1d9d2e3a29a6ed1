using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>A download that breaks off goes on where it was, where the host sends the rest of the same file.</summary>
public sealed class ResumedDownloadTests : IDisposable
{
    private static readonly string s_content = string.Concat(Enumerable.Range(0, 50_000).Select(static i => i.ToString("D5")));

    private static readonly ScriptedResponse s_picture = new(200, s_content) { ContentType = "image/png", Headers = ["ETag: \"1\""] };

    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-").FullName;

    private static CancellationToken Token => Limit.Token;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ETag: \"1\"", "\"1\"")]
    [InlineData("Last-Modified: Sat, 03 Feb 2001 04:05:06 GMT", "Sat, 03 Feb 2001 04:05:06 GMT")]
    public async Task The_rest_is_asked_for_by_a_range(string header, string version)
    {
        await using var server = new ScriptedServer(s_picture with { SentBytes = 100_000, Headers = [header, "Date: Sat, 03 Feb 2001 14:05:06 GMT"] }, ScriptedResponse.Dropped, s_picture with { HasRanges = true });

        Assert.Equal(s_content, await ToFileAsync(server));
        Assert.Equal(s_content, await ToStreamAsync(new ScriptedServer(s_picture with { SentBytes = 100_000 }, s_picture with { HasRanges = true })));
        string range = server.Requests[1].Headers["Range"];
        Assert.Equal((range, version), (server.Requests[2].Headers["Range"], server.Requests[2].Headers["If-Range"]));
        Assert.InRange(int.Parse(range["bytes=".Length..^1]), 1, 100_000);
    }

    [Theory]
    [InlineData("a file that has changed")]
    [InlineData("another part")]
    [InlineData("another length")]
    [InlineData("416")]
    public async Task What_is_not_the_rest_of_the_same_file_is_not_appended(string answer)
    {
        ScriptedResponse[] answers = answer switch
        {
            "a file that has changed" => [s_picture with { Headers = ["ETag: \"2\""] }],
            "another part" => [s_picture with { Status = 206, Headers = [$"Content-Range: bytes 0-{s_content.Length - 1}/{s_content.Length}"] }, s_picture],
            "another length" => [s_picture with { Status = 206, Headers = [$"Content-Range: bytes 100000-{s_content.Length + 99_999}/{s_content.Length + 100_000}"] }, s_picture],
            _ => [new ScriptedResponse(416, ""), s_picture],
        };
        await using var server = new ScriptedServer([s_picture with { SentBytes = 100_000 }, .. answers]);

        Assert.Equal(s_content, await ToFileAsync(server));
    }

    [Theory]
    [InlineData("ETag: W/\"1\"")]
    [InlineData("Last-Modified: Sat, 03 Feb 2001 14:05:00 GMT")]
    [InlineData("X-Nothing: 1")]
    public async Task Without_a_version_that_identifies_the_bytes_the_whole_is_asked_for(string header)
    {
        await using var server = new ScriptedServer(s_picture with { SentBytes = 100_000, Headers = [header, "Date: Sat, 03 Feb 2001 14:05:06 GMT"] }, s_picture);

        Assert.Equal(s_content, await ToFileAsync(server));
        Assert.DoesNotContain("Range", server.Requests[1].Headers.Keys);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_taken_back_gets_no_second_file()
    {
        await using var server = new ScriptedServer(s_picture with { SentBytes = 100_000 }, s_picture with { Headers = ["ETag: \"2\""] });
        using var destination = new MemoryStream();
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(new MindVideoFile { Url = "/1.png" }, destination, Token));

        Assert.Contains("the host does not send the rest of the same file", exception.Message, StringComparison.Ordinal);
        Assert.InRange(destination.Length, 1, 100_000);
    }

    private async Task<string> ToFileAsync(ScriptedServer server)
    {
        string path = Path.Combine(_folder, "1.png");
        await TestClient.Create(server.Address).DownloadAsync(new MindVideoFile { Url = "/1.png" }, path, Token);
        Assert.Single(Directory.GetFiles(_folder));
        return await File.ReadAllTextAsync(path, Token);
    }

    private static async Task<string> ToStreamAsync(ScriptedServer server)
    {
        await using (server)
        {
            using var destination = new MemoryStream();
            await TestClient.Create(server.Address).DownloadAsync(new MindVideoFile { Url = "/1.png" }, destination, Token);
            return System.Text.Encoding.UTF8.GetString(destination.ToArray());
        }
    }
}
