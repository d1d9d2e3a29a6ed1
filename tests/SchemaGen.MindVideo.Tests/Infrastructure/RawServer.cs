using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>A server that writes raw bytes: one response for each connection, in order, and the last one for all others.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task>[] _script;
    private readonly ConcurrentQueue<string> _heads = new();
    private int _next = -1;

    public RawServer(params Func<Socket, CancellationToken, Task>[] script)
    {
        _script = script;
        _listener.Start(512);
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    public string[] Heads => [.. _heads];

    public static Func<Socket, CancellationToken, Task> Http(int status, byte[] body, string contentType = "application/json", params string[] headers) => async (socket, token) =>
    {
        string head = $"HTTP/1.1 {status} Raw\r\nContent-Type: {contentType}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n" + string.Concat(headers.Select(static h => h + "\r\n")) + "\r\n";
        await socket.SendAsync(Encoding.Latin1.GetBytes(head), token);
        for (int sent = 0; sent < body.Length;)
        {
            sent += await socket.SendAsync(body.AsMemory(sent), token);
        }
    };

    public static Func<Socket, CancellationToken, Task> Http(int status, string body, string contentType = "application/json", params string[] headers) =>
        Http(status, Encoding.UTF8.GetBytes(body), contentType, headers);

    public static Func<Socket, CancellationToken, Task> Bytes(string latin1) => async (socket, token) => await socket.SendAsync(Encoding.Latin1.GetBytes(latin1), token);

    /// <summary>Sends a stream of events that breaks off: chunked, without the last chunk.</summary>
    public static Func<Socket, CancellationToken, Task> BrokenStream(string events) =>
        Bytes($"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n{events.Length:x}\r\n{events}\r\n");

    public static Func<Socket, CancellationToken, Task> Stream(byte[] events) => Http(200, events, "text/event-stream");

    public static Func<Socket, CancellationToken, Task> Silent() => static (_, token) => Task.Delay(Timeout.Infinite, token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                var head = new StringBuilder();
                byte[] buffer = new byte[64 * 1024];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    int read = await socket.ReceiveAsync(buffer, _stop.Token);
                    if (read == 0)
                    {
                        return;
                    }

                    head.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }

                string text = head.ToString();
                int headEnd = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
                int at = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
                int length = at < 0 ? 0 : int.Parse(text[(at + 16)..text.IndexOf("\r\n", at, StringComparison.Ordinal)]);
                for (int have = text.Length - headEnd; have < length;)
                {
                    have += await socket.ReceiveAsync(buffer, _stop.Token);
                }

                _heads.Enqueue(text);
                await _script[Math.Min(Interlocked.Increment(ref _next), _script.Length - 1)](socket, _stop.Token);
                socket.Shutdown(SocketShutdown.Send);
                while (await socket.ReceiveAsync(buffer, _stop.Token) > 0)
                {
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // The client may disconnect; or it is the end of the test.
            }
        }
    }
}
