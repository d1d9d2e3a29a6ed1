using System.Text.RegularExpressions;

namespace SchemaGen.Analysis.Client;

/// <summary>Recognizes API keys of the platform, and text that only looks like one.</summary>
internal static class ApiKeyText
{
    /// <summary>The prefix of every key that costs money.</summary>
    public const string LivePrefix = "mv_live_";

    private const string EmulatorKey = "mv_emulator";

    /// <summary>The minimum number of characters behind the prefix.</summary>
    private const int LeastLength = 8;

    /// <summary>Names of a key, which may be mistaken for the key itself: a mistake, but not a secret.</summary>
    private static readonly string[] s_names = ["MINDVIDEO_API_KEY", "MindVideo:ApiKey", "MindVideo__ApiKey", "ApiKey"];

    /// <summary>The words by which tests name a key that opens nothing.</summary>
    private static readonly Regex s_pretended = new("(?<![a-z])(tests?|fake|dummy|mock|stub|example|sample)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_live = new("(?<![A-Za-z0-9_])" + LivePrefix + "[A-Za-z0-9_-]+", RegexOptions.CultureInvariant);

    /// <summary>Finds the first live key in a text; returns null where it contains none.</summary>
    public static (int Start, int Length)? FindLive(string text)
    {
        // Nearly every text of a program returns here.
        if (text.IndexOf(LivePrefix, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        for (Match match = s_live.Match(text); match.Success; match = match.NextMatch())
        {
            if (IsRandom(match.Value.Substring(LivePrefix.Length)))
            {
                return (match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>Determines whether a text that is used as the key is a real one: not the emulator's, which opens nothing, and not a placeholder.</summary>
    public static bool IsKey(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && text != EmulatorKey
        && !s_names.Contains(text, StringComparer.OrdinalIgnoreCase)
        && !IsPlaceholder(text)
        && (text.StartsWith(LivePrefix, StringComparison.Ordinal) ? FindLive(text) is not null : !s_pretended.IsMatch(text));

    /// <summary>Returns the beginning of the key for a message: <c> ('mv_live_…')</c>. It is empty for a key without the prefix.</summary>
    public static string Beginning(string text) => FindLive(text) is null ? "" : $" ('{LivePrefix}…')";

    /// <summary>
    /// Determines whether a key is random: it has an unbroken run of letters and digits that is not a word. So <c>mv_live_your_key_here</c> is not a key,
    /// nor is <c>mv_live_orders_2024</c>, as a materialized view of a database may be called.
    /// </summary>
    private static bool IsRandom(string key) =>
        key.Length >= LeastLength && !IsPlaceholder(key) && key.Split('_', '-').Any(static run => run.Length >= LeastLength && IsNoWord(run));

    private static bool IsNoWord(string run) => run.Any(static c => c is >= '0' and <= '9') || (run.Any(char.IsLower) && run.Skip(1).Any(char.IsUpper));

    /// <summary>Recognizes <c>xxx</c>, <c>&lt;your key&gt;</c>, <c>...</c>.</summary>
    private static bool IsPlaceholder(string text) =>
        text.IndexOf("xxx", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("...", StringComparison.Ordinal) >= 0
        || text.IndexOf("your", StringComparison.OrdinalIgnoreCase) >= 0
        || text[0] is '<' or '{' or '$' or '%'
        || text.Distinct().Take(2).Count() == 1;
}
