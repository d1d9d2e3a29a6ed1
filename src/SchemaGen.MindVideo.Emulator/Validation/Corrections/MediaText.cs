using System.Text.RegularExpressions;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>Distinguishes references to files from other strings.</summary>
internal static partial class MediaText
{
    /// <summary>Returns whether a string is an absolute http(s) URL with a host, or a data URI with data of an accepted media type. Neither the target of the URL nor the data are checked.</summary>
    /// <param name="text">The string.</param>
    /// <param name="accept">Media types, as a file input of HTML lists them: <c>image/*,video/mp4</c>.</param>
    public static bool IsReference(string text, string accept)
    {
        if (Url().IsMatch(text))
        {
            return true;
        }

        Match data = DataUri().Match(text);
        return data.Success && IsAccepted(data.Groups["type"].Value, accept);
    }

    /// <summary>Returns whether a string is a scheme and a rest without white space or control characters, which has a host where the scheme is http(s). One letter is not a scheme, but a drive.</summary>
    public static bool IsAbsoluteUri(string text) =>
        AnyUri().IsMatch(text) && !text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)) && (!Web().IsMatch(text) || Url().IsMatch(text));

    private static bool IsAccepted(string type, string accept)
    {
        string[] accepted = accept.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        // An extension is about the name of a file, and a data URI has no name.
        return accepted.Length == 0
            || accepted.Any(entry => entry[0] == '.' || entry is "*" or "*/*")
            || accepted.Any(entry => entry[^1] == '*'
                ? type.Length >= entry.Length && type.StartsWith(entry[..^1], StringComparison.OrdinalIgnoreCase)
                : type.Equals(entry, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^https?://[^/?#\\:@\s]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"^https?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Web();

    [GeneratedRegex(@"^data:(?>(?<type>[^,;]*))(?>[^,]*),[\s\S]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DataUri();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]+:[\s\S]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyUri();
}
