using System.Net;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>Converts hosts to addresses to listen on, and these to URLs.</summary>
internal static class ListenAddress
{
    /// <summary>Returns the address of a host.</summary>
    /// <exception cref="ArgumentException">The host is neither an IP address nor localhost.</exception>
    public static IPAddress Parse(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) ? address
        : throw new ArgumentException($"The host '{host}' is neither an IP address nor 'localhost'.");

    /// <summary>Returns the URL for a client on this machine.</summary>
    public static Uri ToBaseAddress(IPAddress listening, int port)
    {
        IPAddress reachable = listening.Equals(IPAddress.Any) ? IPAddress.Loopback : listening.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : listening;
        return new UriBuilder(Uri.UriSchemeHttp, reachable.ToString(), port).Uri;
    }
}
