using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>A request that the server has received.</summary>
internal sealed record SeenRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A server on a loopback port that sends scripted responses byte for byte, and breaks connections where the script says so.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private readonly ScriptedResponse[] _script;
    private readonly Task _loop;
    private int _next = -1;

    /// <param name="script">The responses, in order. The last one is sent to all further requests.</param>
    public ScriptedServer(params ScriptedResponse[] script)
    {
        _script = script;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _loop = AcceptAsync();
    }

    public Uri Address { get; }

    public SeenRequest[] Requests => [.. _requests];

    public SeenRequest Request => Assert.Single(Requests);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
            catch (Exception exception) when (_stop.IsCancellationRequested && exception is OperationCanceledException or SocketException)
            {
                break;
            }
        }

        await Task.WhenAll(serving);
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                if (await ReadAsync(socket) is { } request)
                {
                    _requests.Enqueue(request);
                    await RespondAsync(socket, RangeOf(_script[Math.Min(Interlocked.Increment(ref _next), _script.Length - 1)], request));
                }
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException)
            {
                // The client may disconnect.
            }
        }
    }

    private async Task<SeenRequest?> ReadAsync(Socket socket)
    {
        var bytes = new List<byte>();
        byte[] buffer = new byte[64 * 1024];
        int headEnd;
        while ((headEnd = Encoding.Latin1.GetString([.. bytes]).IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            int read = await socket.ReceiveAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return null;
            }

            bytes.AddRange(buffer.AsSpan(0, read));
        }

        string[] lines = Encoding.Latin1.GetString([.. bytes[..headEnd]]).Split("\r\n");
        var headers = lines.Skip(1).Select(static line => line.Split(':', 2)).ToDictionary(static pair => pair[0], static pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        int length = headers.TryGetValue("Content-Length", out string? text) ? int.Parse(text) : 0;
        while (bytes.Count < headEnd + 4 + length)
        {
            int read = await socket.ReceiveAsync(buffer, _stop.Token);
            bytes.AddRange(buffer.AsSpan(0, read));
        }

        string[] first = lines[0].Split(' ');
        return new SeenRequest(first[0], first[1], headers, Encoding.UTF8.GetString([.. bytes[(headEnd + 4)..]]));
    }

    private static ScriptedResponse RangeOf(ScriptedResponse response, SeenRequest request)
    {
        if (!response.HasRanges || !request.Headers.TryGetValue("Range", out string? range))
        {
            return response;
        }

        // The bodies of the tests are ASCII.
        int from = int.Parse(range["bytes=".Length..range.IndexOf('-', StringComparison.Ordinal)]);
        return response with { Status = 206, Body = response.Body[from..], Headers = [.. response.Headers, $"Content-Range: bytes {from}-{response.Body.Length - 1}/{response.Body.Length}"] };
    }

    private async Task RespondAsync(Socket socket, ScriptedResponse response)
    {
        byte[] body = Encoding.UTF8.GetBytes(response.Body);
        if (response.SentBytes is not < 0)
        {
            var head = new StringBuilder($"HTTP/1.1 {response.Status} Scripted\r\nContent-Type: {response.ContentType}\r\nConnection: close\r\n");
            if (!response.HasNoLength)
            {
                head.Append($"Content-Length: {body.Length}\r\n");
            }

            foreach (string header in response.Headers)
            {
                head.Append(header).Append("\r\n");
            }

            await socket.SendAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
            for (int sent = 0, end = response.SentBytes ?? body.Length; sent < end;)
            {
                sent += await socket.SendAsync(body.AsMemory(sent, end - sent), _stop.Token);
            }
        }

        if (response.FallsSilent)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        if (response.SentBytes is < 0)
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        else
        {
            socket.Shutdown(SocketShutdown.Send);

            // Until the client has seen the end: closing at once may reset the connection before it has read.
            while (await socket.ReceiveAsync(new byte[1024], _stop.Token) > 0)
            {
            }
        }
    }
}
