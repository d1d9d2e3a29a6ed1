using System.Net.Sockets;
using System.Text;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>Sends bytes that an HTTP client would not send.</summary>
internal static class RawConnection
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_timeForResponse = TimeSpan.FromMilliseconds(400);

    /// <summary>Sends all bytes, closes the sending side, and returns the response until the server closes the connection.</summary>
    public static async Task<string> SendAsync(Uri address, ReadOnlyMemory<byte> bytes)
    {
        using var client = new TcpClient { NoDelay = true };
        using var patience = new CancellationTokenSource(s_patience);
        await client.ConnectAsync(address.Host, address.Port, patience.Token);
        NetworkStream stream = client.GetStream();
        using var response = new MemoryStream();
        try
        {
            await stream.WriteAsync(bytes, patience.Token);
            Task copying = stream.CopyToAsync(response, patience.Token);

            // The server treats a closed sending side as a disconnected client, so it first gets time for a response; a server that waits for more bytes never sends one.
            await Task.WhenAny(copying, Task.Delay(s_timeForResponse, patience.Token));
            client.Client.Shutdown(SocketShutdown.Send);
            await copying;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The server may close the connection.
        }

        return Encoding.Latin1.GetString(response.ToArray());
    }

    /// <summary>Returns the statuses of all responses in a text.</summary>
    public static IReadOnlyList<int> Statuses(string responses)
    {
        List<int> statuses = [];
        for (int at = 0; (at = responses.IndexOf("HTTP/1.1 ", at, StringComparison.Ordinal)) >= 0; at += 9)
        {
            statuses.Add(int.Parse(responses.AsSpan(at + 9, 3), System.Globalization.CultureInfo.InvariantCulture));
        }

        return statuses;
    }
}
