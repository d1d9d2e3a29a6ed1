using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Submits, polls and downloads do not hold each other up.</summary>
public class GateTests
{
    private const string Submit = "submit";
    private const string Poll = "poll";
    private const string Download = "download";

    private static CancellationToken Token => Limit.Token;

    [Theory]
    [InlineData(Submit)]
    [InlineData(Poll)]
    [InlineData(Download)]
    public async Task A_kind_that_hangs_takes_as_many_turns_as_the_options_say_and_holds_up_no_other(string hanging)
    {
        var host = new Host(hanging);
        using var http = new HttpClient(host);
        MindVideoOptions options = TestClient.Options(new Uri("http://127.0.0.1:1/"));
        (options.MaxConcurrentSubmits, options.MaxConcurrentPolls, options.MaxConcurrentDownloads) = (2, 3, 4);
        var client = new MindVideoClient(http, options);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);

        Task[] hung = [.. Enumerable.Range(0, 50).Select(_ => CallAsync(client, hanging, cancel.Token))];
        foreach (string other in ((string[])[Submit, Poll, Download]).Where(kind => kind != hanging))
        {
            await CallAsync(client, other, Token);
        }

        int most = hanging switch { Submit => 2, Poll => 3, _ => 4 };
        await Eventually.BecomesTrue(() => host.Seen(hanging) >= most);
        Assert.Equal(most, host.Seen(hanging));
        Assert.All(hung, static call => Assert.False(call.IsCompleted));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(hung));

        // Those that hung have given their turns back.
        host.Release();
        await CallAsync(client, hanging, Token);
    }

    private static Task CallAsync(MindVideoClient client, string kind, CancellationToken cancellationToken) => kind switch
    {
        Submit => client.SubmitAsync(TestClient.Input, null, cancellationToken),
        Poll => client.WaitAsync("task_1", null, null, cancellationToken),
        _ => client.DownloadAsync(new MindVideoFile { Url = "http://127.0.0.1:1/1.png" }, new MemoryStream(), cancellationToken),
    };

    /// <summary>Answers all kinds of requests but one.</summary>
    private sealed class Host(string hanging) : HttpMessageHandler
    {
        private readonly ConcurrentDictionary<string, int> _seen = new();
        private volatile bool _isReleased;

        public int Seen(string kind) => _seen.GetValueOrDefault(kind);

        public void Release() => _isReleased = true;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string kind = request.Method == HttpMethod.Post ? Submit : request.RequestUri!.AbsolutePath.EndsWith(".png", StringComparison.Ordinal) ? Download : Poll;
            _seen.AddOrUpdate(kind, 1, static (_, count) => count + 1);
            if (kind == hanging && !_isReleased)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            HttpContent content = new StringContent(kind switch { Submit => ScriptedResponse.SubmittedJson, Poll => ScriptedResponse.SucceededJson, _ => "picture" });
            content.Headers.ContentType = new MediaTypeHeaderValue(kind == Download ? "image/png" : "application/json");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        }
    }
}
