using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Sources;

/// <summary>Where platforms are reached, and with which keys.</summary>
/// <param name="environment">Reads an environment variable.</param>
/// <param name="addresses">Base addresses that the user gave, as <c>replicate=http://127.0.0.1:8080/</c>.</param>
internal sealed class SourceSettings(Func<string, string?> environment, IReadOnlyList<string> addresses)
{
    /// <summary>Returns where a platform is reached.</summary>
    /// <exception cref="ToolFailure">The base address is none.</exception>
    public Uri AddressOf(Platform platform)
    {
        string? given = null;
        foreach (string address in addresses)
        {
            int equals = address.IndexOf('=', StringComparison.Ordinal);
            string scheme = equals < 0 ? "" : address[..equals];
            if (!Platform.All.Any(known => known.Scheme == scheme))
            {
                throw new ToolFailure($"--base-address {address}: <platform>=<address> is expected, with one of {string.Join(", ", Platform.All.Select(static known => known.Scheme))}");
            }

            given = scheme == platform.Scheme ? address[(equals + 1)..] : given;
        }

        string text = given ?? (environment(platform.AddressVariable) is { Length: > 0 } set ? set : platform.BaseAddress);
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new ToolFailure($"the base address of {platform.Scheme}, '{text}', is no http or https address");
    }

    /// <summary>Returns the key of a platform; null where there is none.</summary>
    public string? KeyOf(Platform platform) => platform.KeyVariable is { } variable && environment(variable) is { Length: > 0 } key ? key.Trim() : null;
}
