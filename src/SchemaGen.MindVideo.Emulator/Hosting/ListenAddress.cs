using System.Net;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>Where the emulator listens, and how it is reached.</summary>
internal static class ListenAddress
{
    /// <exception cref="ArgumentException">The host is neither an IP address nor localhost.</exception>
    public static IPAddress Parse(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) ? address
        : throw new ArgumentException($"The host '{host}' is neither an IP address nor 'localhost'.");

    /// <summary>The address for a client on this machine.</summary>
    public static Uri ToBaseAddress(IPAddress listening, int port)
    {
        IPAddress reachable = listening.Equals(IPAddress.Any) ? IPAddress.Loopback : listening.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : listening;
        return new UriBuilder(Uri.UriSchemeHttp, reachable.ToString(), port).Uri;
    }
}
