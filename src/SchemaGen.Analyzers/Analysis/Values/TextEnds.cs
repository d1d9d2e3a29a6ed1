using System.Collections.Immutable;

namespace SchemaGen.Analysis.Values;

/// <summary>How a text is known to begin and to end, in UTF-16 units. Both parts may overlap in a short text.</summary>
internal readonly struct TextEnds : IEquatable<TextEnds>
{
    /// <summary>Nothing is known.</summary>
    public static readonly TextEnds None = new("", "");

    /// <summary>A rooted path of some system, of which nothing else is known.</summary>
    public static readonly TextEnds Path = new("", "", isPath: true);

    /// <summary>The number of units of either end that are kept: no check asks for more, and a long text is known by its length as well.</summary>
    private const int MaximumLength = 256;

    /// <param name="prefix">The beginning.</param>
    /// <param name="suffix">The end.</param>
    /// <param name="isPath">Whether it is a rooted path, however that begins.</param>
    public TextEnds(string prefix, string suffix, bool isPath = false)
    {
        Prefix = First(prefix, MaximumLength);
        Suffix = Last(suffix, MaximumLength);
        IsPath = isPath || IsRooted(prefix);
    }

    public string Prefix { get; }

    public string Suffix { get; }

    /// <summary>Whether the text is a rooted path of some system: it begins with a slash, a backslash or a drive.</summary>
    public bool IsPath { get; }

    public bool IsNone => Prefix.Length == 0 && Suffix.Length == 0 && !IsPath;

    /// <summary>The number of units that the text has at least.</summary>
    public int MinimumUnits => Math.Max(Math.Max(Prefix.Length, Suffix.Length), IsPath ? 1 : 0);

    /// <summary>Returns what is known of both ends of one of several texts.</summary>
    public static TextEnds Of(ImmutableArray<string> texts)
    {
        TextEnds ends = new(texts[0], texts[0]);
        for (int i = 1; i < texts.Length; i++)
        {
            ends = Join(ends, new TextEnds(texts[i], texts[i]));
        }

        return ends;
    }

    /// <summary>Returns what is true of both.</summary>
    public static TextEnds Join(TextEnds a, TextEnds b)
    {
        int start = 0;
        while (start < a.Prefix.Length && start < b.Prefix.Length && a.Prefix[start] == b.Prefix[start])
        {
            start++;
        }

        int end = 0;
        while (end < a.Suffix.Length && end < b.Suffix.Length && a.Suffix[a.Suffix.Length - 1 - end] == b.Suffix[b.Suffix.Length - 1 - end])
        {
            end++;
        }

        return new TextEnds(First(a.Prefix, start), Last(a.Suffix, end), a.IsPath && b.IsPath);
    }

    /// <summary>Returns what is true where both are; null where they contradict each other.</summary>
    public static TextEnds? Meet(TextEnds a, TextEnds b)
    {
        string prefix = a.Prefix.Length >= b.Prefix.Length ? a.Prefix : b.Prefix;
        string suffix = a.Suffix.Length >= b.Suffix.Length ? a.Suffix : b.Suffix;
        bool isPath = a.IsPath || b.IsPath;
        return Begins(prefix, a.Prefix) && Begins(prefix, b.Prefix) && Ends(suffix, a.Suffix) && Ends(suffix, b.Suffix) && !(isPath && IsNotRooted(prefix))
            ? new TextEnds(prefix, suffix, isPath)
            : null;
    }

    /// <summary>Determines whether every text with the other ends has these.</summary>
    public bool Subsumes(TextEnds narrow) => Begins(narrow.Prefix, Prefix) && Ends(narrow.Suffix, Suffix) && (!IsPath || narrow.IsPath);

    public bool Fits(string text) => Begins(text, Prefix) && Ends(text, Suffix) && (!IsPath || IsRooted(text));

    /// <summary>Keeps the ends that have not moved since the last iteration of a loop.</summary>
    public TextEnds KeepEqual(TextEnds older) => new(
        Prefix == older.Prefix ? Prefix : "", Suffix == older.Suffix ? Suffix : "", IsPath && older.IsPath);

    /// <summary>Returns the ends of what is left of a text without its first units.</summary>
    /// <param name="start">The number of units that are left out.</param>
    /// <param name="minimumUnits">The least number of units that the text has.</param>
    public TextEnds From(int start, int minimumUnits) => new(
        start < Prefix.Length ? Prefix.Substring(start) : "", Last(Suffix, Math.Max(0, minimumUnits - start)));

    /// <summary>Returns the ends of the first units of a text.</summary>
    public TextEnds Until(int length) => new(First(Prefix, length), "");

    public bool Equals(TextEnds other) => Prefix == other.Prefix && Suffix == other.Suffix && IsPath == other.IsPath;

    public override bool Equals(object? obj) => obj is TextEnds other && Equals(other);

    public override int GetHashCode() => (Prefix, Suffix, IsPath).GetHashCode();

    private static bool IsRooted(string text) => text.Length > 0 && (text[0] is '/' or '\\' || (text.Length > 1 && text[1] == ':' && IsLetter(text[0])));

    /// <summary>Determines whether a text that begins so is no rooted path.</summary>
    private static bool IsNotRooted(string prefix) => !IsRooted(prefix) && (prefix.Length > 1 || (prefix.Length == 1 && !IsLetter(prefix[0])));

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool Begins(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);

    private static bool Ends(string text, string suffix) => text.EndsWith(suffix, StringComparison.Ordinal);

    private static string First(string text, int length) => length >= text.Length ? text : text.Substring(0, length);

    private static string Last(string text, int length) => length >= text.Length ? text : text.Substring(text.Length - length);
}
