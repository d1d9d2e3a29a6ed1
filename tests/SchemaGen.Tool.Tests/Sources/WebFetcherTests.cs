using System.Text;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Sources.Http;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Sources;

public sealed class WebFetcherTests : IDisposable
{
    private readonly Vendor _vendor = new();
    private readonly List<string> _reports = [];

    [Fact]
    public async Task An_answer_has_its_type_and_its_tag()
    {
        _vendor.Answer("/a", "{}", "\"x\"");

        WebAnswer answer = (await GetAsync("a"))!;

        Assert.Equal(("{}", "application/json", "\"x\""), (Encoding.UTF8.GetString(answer.Bytes), answer.MediaType, answer.ETag));
        Assert.Null(await GetAsync("a", new WebRequestOptions("\"x\"")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    public async Task A_server_that_asks_to_wait_is_asked_again(string after)
    {
        int asked = 0;
        _vendor.Answer("/a", context =>
        {
            context.Response.StatusCode = asked++ == 0 ? 429 : 200;
            context.Response.Headers["Retry-After"] = after;
        });
        long start = Environment.TickCount64;

        Assert.NotNull(await GetAsync("a"));

        Assert.Equal(2, asked);
        Assert.True(Environment.TickCount64 - start >= int.Parse(after) * 900);
        Assert.Equal([$"status 429: trying again in {after} s"], _reports);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_for_too_long_is_not_waited_for()
    {
        _vendor.Answer("/a", static context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers["Retry-After"] = "3600";
        });

        Assert.Contains("is asked too often (status 429), and asks to wait 3600 s", (await FailAsync("a")).Message, StringComparison.Ordinal);
        Assert.Single(_vendor.Requests);
    }

    [Fact]
    public async Task A_redirect_is_followed_without_the_key()
    {
        using var other = new Vendor();
        other.Answer("/b", "{}");
        _vendor.Answer("/a", context => context.Response.Redirect(other.Address + "b"));

        Assert.NotNull(await GetAsync("a", new WebRequestOptions(Authorization: "Bearer secret")));

        Assert.Equal("/a Bearer secret", Assert.Single(_vendor.Requests));
        Assert.Equal("/b", Assert.Single(other.Requests));
    }

    [Fact]
    public async Task A_redirect_to_itself_ends()
    {
        _vendor.Answer("/a", context => context.Response.Redirect(_vendor.Address + "a"));

        Assert.Contains("which is not followed", (await FailAsync("a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_is_no_answer()
    {
        _vendor.Answer("/a", static context =>
        {
            context.Response.ContentLength64 = 1000;
            context.Response.OutputStream.Write("{ \"type\": \"object\" }"u8);
            context.Response.OutputStream.Flush();
            context.Response.Abort();
        });

        Assert.Contains("the answer was cut off", (await FailAsync("a")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_of_more_than_50_MB_is_not_read_to_its_end(bool isAnnounced)
    {
        _vendor.Answer("/a", context =>
        {
            byte[] part = new byte[1024 * 1024];
            context.Response.SendChunked = !isAnnounced;
            if (isAnnounced)
            {
                context.Response.ContentLength64 = 1L << 40;
            }

            for (int i = 0; i < 1000; i++)
            {
                context.Response.OutputStream.Write(part);
            }
        });

        Assert.Contains("more than 50 MB", (await FailAsync("a")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "is not there (status 404)")]
    [InlineData(500, "answers with status 500")]
    [InlineData(403, "answers with status 403")]
    public async Task A_status_is_told(int status, string message)
    {
        _vendor.Answer("/a", context => context.Response.StatusCode = status);

        Assert.Contains(message, (await FailAsync("a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_nobody_listens_at_is_told()
    {
        using var fetcher = new WebFetcher(_reports.Add, new HurriedClock());

        ToolFailure failure = await Assert.ThrowsAsync<ToolFailure>(() => fetcher.GetAsync(new Uri("http://127.0.0.1:1/a"), new WebRequestOptions(), TestContext.Current.CancellationToken));

        Assert.Contains("http://127.0.0.1:1/a cannot be reached: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Retries.Most, _reports.Count);
    }

    public void Dispose() => _vendor.Dispose();

    private async Task<WebAnswer?> GetAsync(string path, WebRequestOptions? options = null)
    {
        using var fetcher = new WebFetcher(_reports.Add);
        return await fetcher.GetAsync(new Uri(_vendor.Address + path), options ?? new WebRequestOptions(), TestContext.Current.CancellationToken);
    }

    private Task<ToolFailure> FailAsync(string path) => Assert.ThrowsAsync<ToolFailure>(() => GetAsync(path));

    /// <summary>A clock whose waits are over at once.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
