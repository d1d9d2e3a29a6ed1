using System.Net;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>Converts options to URLs to listen on, and these to URLs for clients.</summary>
internal static class ListenAddress
{
    private static readonly string[] s_wildcards = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>Returns the URLs of the options.</summary>
    /// <exception cref="ArgumentException">A URL or the host cannot be understood.</exception>
    public static IReadOnlyList<string> UrlsOf(MindVideoEmulatorOptions options) =>
        options.Urls.Count > 0 ? [.. options.Urls.Select(static url => Parse(url).ToString())] : [new UriBuilder(Uri.UriSchemeHttp, ParseHost(options.Host).ToString(), options.Port).Uri.GetLeftPart(UriPartial.Authority)];

    /// <summary>Returns the hosts of URLs that are names or addresses of this machine, rather than all of them.</summary>
    public static IEnumerable<string> HostsOf(IEnumerable<string> urls) => urls.Select(static url => Parse(url).Host).Where(static host => !s_wildcards.Contains(host));

    /// <summary>Whether other machines can reach a URL.</summary>
    public static bool IsPublic(string url)
    {
        string host = Parse(url).Host;
        return !host.Equals("localhost", StringComparison.OrdinalIgnoreCase) && !(IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
    }

    /// <summary>Returns the URL for a client on this machine.</summary>
    /// <param name="url">The URL that the server listens on, with its actual port.</param>
    public static Uri ToBaseAddress(string url)
    {
        BindingAddress address = Parse(url);
        string host = address.Host switch
        {
            "*" or "+" or "0.0.0.0" => IPAddress.Loopback.ToString(),
            "[::]" => IPAddress.IPv6Loopback.ToString(),
            var other => other,
        };
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }

    private static IPAddress ParseHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) ? address
        : throw new ArgumentException($"The host '{host}' is neither an IP address nor 'localhost'.");

    private static BindingAddress Parse(string url)
    {
        try
        {
            BindingAddress address = BindingAddress.Parse(url);
            if (!address.IsUnixPipe && !address.IsNamedPipe && address.Scheme.ToLowerInvariant() is "http" or "https" && address is { PathBase: "", Port: >= 0 and <= MindVideoEmulatorOptions.HighestPort })
            {
                return address;
            }
        }
        catch (FormatException)
        {
            // Reported below, with the other texts that are no URL to listen on.
        }

        throw new ArgumentException($"The URL '{url}' is none to listen on; one is a scheme, a host and a port, such as http://127.0.0.1:5123 or https://localhost:5001.");
    }
}
