using System.Net;
using System.Net.Sockets;

namespace SchemaGen.MindVideo;

/// <summary>
/// Connects to the hosts of files. A request that may go to public addresses alone is connected to those that were checked: a name may lead elsewhere when it is looked up a second time.
/// </summary>
internal static class PublicConnections
{
    private static readonly HttpRequestOptionsKey<bool> s_isPublicOnly = new("SchemaGen.MindVideo.PublicOnly");

    public static void Demand(HttpRequestMessage request) => request.Options.Set(s_isPublicOnly, true);

    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            HttpRequestMessage request = context.InitialRequestMessage;

            // To another host goes the connection of a proxy, which is where the program's settings want it.
            if (request.Options.TryGetValue(s_isPublicOnly, out bool isPublicOnly) && isPublicOnly && request.RequestUri?.IdnHost == context.DnsEndPoint.Host)
            {
                IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
                IPAddress[] allowed = [.. addresses.Where(static address => !PrivateAddresses.Contains(address))];
                if (allowed.Length == 0)
                {
                    throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, $"'{context.DnsEndPoint.Host}' is at a private address");
                }

                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            }

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
