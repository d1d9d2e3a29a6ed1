using SchemaGen.Constraints;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Vendors;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Recognises "URL or data URI" in a description: the text is then a reference to a file, and nothing else. Prose that goes on with
/// other possibilities ("URL or data URI, or the id of an asset") or denies it is left alone: a missed reference costs nothing, a false one an error.
/// </summary>
internal static class MediaProse
{
    /// <summary>The media types that the words require, or null where they do not describe a reference.</summary>
    public static string? Find(string prose)
    {
        if (prose.IndexOf("data U", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        foreach (ProseSpan sentence in Sentences.Split(prose))
        {
            if (FindIn(Words.Of(prose, sentence)) is { } accept)
            {
                return accept;
            }
        }

        return null;
    }

    private static string? FindIn(string[] words)
    {
        for (int start = 0; start < words.Length; start++)
        {
            int end = EndOfPhrase(words, start);
            if (end > start)
            {
                return IsAlone(words, start, end) ? Kind(words, start, end) : null;
            }
        }

        return null;
    }

    /// <summary>Finds the end of "URL or [a] [base64] data URI", or of the two in the other order; the index after it, or -1.</summary>
    private static int EndOfPhrase(string[] words, int start)
    {
        bool isCutOff = start > 0 && Is(words[start - 1], "data");
        int first = EndOfReference(words, start);
        if (isCutOff || first < 0 || first >= words.Length || !Is(words[first], "or"))
        {
            return -1;
        }

        int second = EndOfReference(words, SkipArticle(words, first + 1));
        return second > 0 && IsData(words, start, first) != IsData(words, first + 1, second) ? second : -1;
    }

    private static int EndOfReference(string[] words, int at)
    {
        at += at < words.Length && (Is(words[at], "base64") || Is(words[at], "base64-encoded")) ? 1 : 0;
        at += at < words.Length && Is(words[at], "data") ? 1 : 0;
        return at < words.Length && Words.Bare(words[at]).ToUpperInvariant() is "URL" or "URLS" or "URI" or "URIS" ? at + 1 : -1;
    }

    private static bool IsData(string[] words, int start, int end) => Array.FindIndex(words, start, end - start, IsData) >= 0;

    private static bool IsData(string word) => Is(word, "data");

    /// <summary>Whether the sentence leaves no third possibility, and denies nothing.</summary>
    private static bool IsAlone(string[] words, int start, int end)
    {
        for (int i = 0; i < words.Length; i++)
        {
            bool isInside = i >= start && i < end;
            if (!isInside && Words.Bare(words[i]).ToLowerInvariant() is "or" or EnglishWords.Not or "no" or "never" or "without" or "neither" or "nor" or "cannot")
            {
                return false;
            }
        }

        // "An asset id, image URL or data URI": a list, of which these are two.
        int near = Math.Max(0, start - 2);
        return Array.FindIndex(words, near, start - near, EndsWithComma) < 0;
    }

    /// <summary>The kind of media named in "image URL", "data URI image", "data URI of the image"; any, where none or several are named.</summary>
    private static string Kind(string[] words, int start, int end)
    {
        bool goesOn = !EndsWithComma(words[end - 1]);
        int after = goesOn && end < words.Length && (Is(words[end], "of") || Is(words[end], "for")) ? SkipArticle(words, end + 1) : end;
        string? before = KindAt(words, start - 1);
        string? behind = goesOn ? KindAt(words, after) : null;
        return before is null || behind is null || before == behind ? before ?? behind ?? MediaReferenceConstraint.Any : MediaReferenceConstraint.Any;
    }

    private static string? KindAt(string[] words, int at) => at >= 0 && at < words.Length ? Playground.AcceptOf(Words.Bare(words[at])) : null;

    private static bool EndsWithComma(string word) => word[word.Length - 1] == ',';

    private static int SkipArticle(string[] words, int at) =>
        at < words.Length && Words.Bare(words[at]).ToLowerInvariant() is "a" or "an" or "the" ? at + 1 : at;

    private static bool Is(string word, string expected) => Words.Is(Words.Bare(word), expected);
}
