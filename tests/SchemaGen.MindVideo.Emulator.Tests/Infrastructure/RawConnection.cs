using System.Net.Sockets;
using System.Text;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>Sends bytes that no client would send.</summary>
internal static class RawConnection
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_timeForAnswer = TimeSpan.FromMilliseconds(400);

    /// <summary>Sends all bytes, says that no more will come, and returns what the other side answers until it hangs up.</summary>
    public static async Task<string> SendAsync(Uri address, ReadOnlyMemory<byte> bytes)
    {
        using var client = new TcpClient { NoDelay = true };
        using var patience = new CancellationTokenSource(s_patience);
        await client.ConnectAsync(address.Host, address.Port, patience.Token);
        NetworkStream stream = client.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(bytes, patience.Token);
            Task copying = stream.CopyToAsync(answer, patience.Token);

            // The server takes the end of our side for the end of us, so it first has time for an answer; what waits for more bytes never gets any.
            await Task.WhenAny(copying, Task.Delay(s_timeForAnswer, patience.Token));
            client.Client.Shutdown(SocketShutdown.Send);
            await copying;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The other side hung up on us, which it may.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>The statuses of all answers in what came back.</summary>
    public static IReadOnlyList<int> Statuses(string answer)
    {
        List<int> statuses = [];
        for (int at = 0; (at = answer.IndexOf("HTTP/1.1 ", at, StringComparison.Ordinal)) >= 0; at += 9)
        {
            statuses.Add(int.Parse(answer.AsSpan(at + 9, 3), System.Globalization.CultureInfo.InvariantCulture));
        }

        return statuses;
    }
}
