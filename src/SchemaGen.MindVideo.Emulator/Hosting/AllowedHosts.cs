using System.Net;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>
/// The hosts by which the emulator may be addressed. A page of the web can let a name of its own lead to 127.0.0.1 (DNS rebinding), and would then be allowed by a browser to read all that the emulator says, API keys included.
/// Its requests have that name as their host, or its address as their origin.
/// </summary>
internal sealed class AllowedHosts
{
    private const string Any = "*";
    private const string Subdomains = "*.";

    private readonly HashSet<string> _names;
    private readonly string[] _suffixes;

    /// <param name="listed">Names and IP addresses; <c>*.example.com</c> for all names below one, <c>*</c> for all.</param>
    public AllowedHosts(IEnumerable<string> listed)
    {
        _names = new HashSet<string>(listed.Select(Normalize), StringComparer.OrdinalIgnoreCase);
        _suffixes = [.. _names.Where(static name => name.StartsWith(Subdomains, StringComparison.Ordinal)).Select(static name => name[1..])];
    }

    /// <summary>Whether a host is a loopback name or address, the address at which the request arrived, or listed.</summary>
    /// <param name="host">The host without its port.</param>
    /// <param name="local">The address at which the request arrived.</param>
    public bool Allows(string host, IPAddress? local)
    {
        string name = Normalize(host);
        return IPAddress.TryParse(name, out IPAddress? address) && (IPAddress.IsLoopback(address) || address.Equals(local?.IsIPv4MappedToIPv6 == true ? local.MapToIPv4() : local))
            || name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || _names.Contains(Any)
            || _names.Contains(name)
            || _suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }

    private static string Normalize(string host) => host.Trim().Trim('[', ']').TrimEnd('.');
}
