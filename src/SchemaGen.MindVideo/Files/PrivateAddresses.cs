using System.Net;
using System.Net.Sockets;

namespace SchemaGen.MindVideo;

/// <summary>Recognizes addresses that are not of the public internet (RFC 6890, IANA's registries of special-purpose addresses): loopback, private, link-local and the like.</summary>
internal static class PrivateAddresses
{
    private static readonly IPNetwork[] s_networks =
    [
        .. from network in (string[])
            [
                "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
                "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
            ]
           select IPNetwork.Parse(network),
    ];

    public static bool Contains(IPAddress address)
    {
        address = EmbeddedIn(address) ?? address;
        return Array.Exists(s_networks, network => network.Contains(address));
    }

    /// <summary>Returns the IPv4 address that leads to the same machine: mapped, compatible, by NAT64 (RFC 6052) or by 6to4 (RFC 3056).</summary>
    private static IPAddress? EmbeddedIn(IPAddress address)
    {
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return null;
        }

        byte[] bytes = address.GetAddressBytes();
        bool isCompatible = !bytes.AsSpan(0, 12).ContainsAnyExcept((byte)0) && bytes.AsSpan(12).ContainsAnyExcept((byte)0) && !address.Equals(IPAddress.IPv6Loopback);
        bool isNat64 = bytes.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]);
        if (address.IsIPv4MappedToIPv6 || isCompatible || isNat64)
        {
            return new IPAddress(bytes.AsSpan(12));
        }

        return bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }
}
