using System.Text.RegularExpressions;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Distinguishes a host and a path from a file name: <c>example.com/a.png</c> from <c>images/a.png</c>.</summary>
internal static class HostName
{
    private const string Label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    /// <summary>The top-level domains of all countries, and the others that files are served from; <c>my.folder/a.png</c> is more likely a folder.</summary>
    private const string Domain = "([a-z]{2}|com|net|org|info|edu|gov|biz|dev|app|cloud|online|xyz)";

    private static readonly Regex s_hostAndPath = new(
        $"^(?<relative>//)?({Label}\\.)+{Domain}(:[0-9]+)?/[^\\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>The scheme to put before the text; null where it is not plainly a host.</summary>
    public static string? MissingScheme(string text)
    {
        try
        {
            return s_hostAndPath.Match(text) is not { Success: true } match ? null : match.Groups["relative"].Success ? "https:" : "https://";
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
