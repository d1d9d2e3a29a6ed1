using System.Net;
using System.Net.Sockets;

namespace SchemaGen.MindVideo;

/// <summary>Decides where files may be downloaded from, at first and after redirects.</summary>
internal sealed class FileAddresses(MindVideoOptions options)
{
    private readonly Uri _api = options.BaseAddress!;

    /// <summary>Returns the address of a file.</summary>
    /// <exception cref="DownloadException">It is not an http(s) URL of a host that is allowed.</exception>
    public Uri Of(MindVideoFile file)
    {
        if (string.IsNullOrWhiteSpace(file.Url) || !Uri.TryCreate(_api, file.Url, out Uri? address) || !IsWeb(address))
        {
            throw new DownloadException("it is neither an http(s) URL nor a data URI", isTransient: false);
        }

        CheckHost(address);
        return address;
    }

    /// <summary>Checks where a redirect leads.</summary>
    /// <param name="asked">The address of the file.</param>
    /// <param name="from">The address that redirects.</param>
    /// <param name="target">The address that it redirects to.</param>
    /// <param name="cancellationToken">Cancels the look-up of the host.</param>
    /// <returns>Whether only public addresses are allowed.</returns>
    /// <exception cref="DownloadException">The redirect must not be followed.</exception>
    public async ValueTask<bool> CheckRedirectAsync(Uri asked, Uri from, Uri target, CancellationToken cancellationToken)
    {
        if (!IsWeb(target) || (from.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps))
        {
            throw new DownloadException($"the host redirected to '{Named(target)}', which is not an https URL", isTransient: false);
        }

        CheckHost(target);
        if (options.Downloads.AllowRedirectsToPrivateAddresses || IsSameHost(target, asked) || IsSameHost(target, _api))
        {
            return false;
        }

        return await IsPrivateAsync(target.IdnHost, cancellationToken).ConfigureAwait(false)
            ? throw new DownloadException(
                $"the host redirected to '{Named(target)}', a loopback or private address, which nobody asked for ({nameof(MindVideoOptions.Downloads)}.{nameof(MindVideoDownloadOptions.AllowRedirectsToPrivateAddresses)} allows it)",
                isTransient: false)
            : true;
    }

    private void CheckHost(Uri address)
    {
        if (options.Downloads.AllowedHosts.Count > 0 && !IsSameHost(address, _api) && !options.Downloads.AllowedHosts.Any(pattern => Matches(pattern, address)))
        {
            throw new DownloadException($"its host '{ServerText.OneLine(address.IdnHost, ServerText.LongestId)}' is not one of {nameof(MindVideoOptions.Downloads)}.{nameof(MindVideoDownloadOptions.AllowedHosts)}", isTransient: false);
        }
    }

    private static bool Matches(string pattern, Uri address) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? address.IdnHost.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : address.IdnHost.Equals(pattern.Trim('[', ']'), StringComparison.OrdinalIgnoreCase) || address.Host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static async Task<bool> IsPrivateAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? address) ? [address] : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
            return Array.Exists(addresses, PrivateAddresses.Contains);
        }
        catch (SocketException)
        {
            // Not known here, but perhaps to a proxy; a connection from here fails with the same error.
            return false;
        }
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    private static bool IsSameHost(Uri left, Uri right) => left.IdnHost.Equals(right.IdnHost, StringComparison.OrdinalIgnoreCase);

    // Without the query, which may be a signature.
    private static string Named(Uri address) => ServerText.OneLine(address.GetLeftPart(UriPartial.Path), ServerText.LongestId);
}
