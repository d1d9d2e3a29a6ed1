using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>A companion rule that a description states.</summary>
/// <param name="Companions">The wire names that must be given too.</param>
/// <param name="Place">The span of the sentence in the description.</param>
/// <param name="Words">The sentence, on one line.</param>
internal sealed record CompanionWords(EquatableArray<string> Companions, ProseSpan Place, string Words);

/// <summary>
/// Reads "It must be used with image_urls." out of a description. A sentence is understood as a whole or not at all: every word of it must
/// have its place in <c>subject, verb, names</c>, so that a condition, a denial or an alternative is never read as the plain rule.
/// </summary>
internal static class CompanionRecogniser
{
    /// <summary>The phrases that may stand between a sentence's subject and the names. A grammar would not express more.</summary>
    private static readonly string[][] s_verbs = Phrases(
        "must be used with",
        "must always be used with",
        "must only be used with",
        "can only be used with",
        "may only be used with",
        "can be used only with",
        "must be provided with",
        "must be specified with",
        "must be set with",
        "must be given with",
        "must be sent with",
        "has to be used with",
        "have to be used with",
        "needs to be used with",
        "is only allowed with",
        "only allowed with",
        "requires");

    /// <summary>The words that begin a sentence that retracts, or adds to, the one before it.</summary>
    private static readonly HashSet<string> s_turns = new(StringComparer.OrdinalIgnoreCase)
    {
        "or", "unless", "otherwise", "alternatively", "except", "however", "but", "if", "when", "not",
    };

    /// <summary>Whether a description has a word without which no rule is stated. Most have none.</summary>
    public static bool MayState(string prose) => prose.IndexOf("with", StringComparison.OrdinalIgnoreCase) >= 0 || prose.IndexOf("requires", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <param name="prose">The description.</param>
    /// <param name="property">The wire name of the property that it describes.</param>
    /// <param name="title">The property's title, by which a sentence may call it.</param>
    /// <param name="names">The wire names of all properties of the object.</param>
    public static IReadOnlyList<CompanionWords> Find(string prose, string property, string? title, HashSet<string> names)
    {
        if (!MayState(prose))
        {
            return [];
        }

        List<CompanionWords> found = [];
        List<ProseSpan> sentences = Sentences.Split(prose);
        for (int i = 0; i < sentences.Count; i++)
        {
            string[] words = Words.Of(prose, sentences[i]);
            bool turns = i + 1 < sentences.Count && s_turns.Contains(Words.Bare(Words.Of(prose, sentences[i + 1])[0]));
            if (!turns && Match(words, property, title, names) is { Count: > 0 } companions)
            {
                found.Add(new CompanionWords(companions.ToEquatableArray(), sentences[i], string.Join(" ", words)));
            }
        }

        return found;
    }

    private static List<string>? Match(string[] words, string property, string? title, HashSet<string> names)
    {
        foreach (string[] verb in s_verbs)
        {
            int at = IndexOf(words, verb, out int end);
            if (at >= 0)
            {
                return IsSubject(words, at, property, title) ? CompanionNames.Read(words, end, property, names) : null;
            }
        }

        return null;
    }

    /// <summary>Finds the verb in the sentence. "together", "in combination" and the like may stand before its "with".</summary>
    private static int IndexOf(string[] words, string[] verb, out int end)
    {
        for (int start = 0; start < words.Length; start++)
        {
            end = start;
            int matched = 0;
            while (matched < verb.Length && end < words.Length)
            {
                if (verb[matched] == "with")
                {
                    end = SkipTogether(words, end);
                }

                if (end >= words.Length || !Words.Is(words[end], verb[matched]))
                {
                    break;
                }

                end++;
                matched++;
            }

            if (matched == verb.Length)
            {
                return start;
            }
        }

        end = -1;
        return -1;
    }

    private static int SkipTogether(string[] words, int at) =>
        Words.IsAt(words, at, "together") || Words.IsAt(words, at, "along") ? at + 1
        : Words.IsAt(words, at, "in") && (Words.IsAt(words, at + 1, "combination") || Words.IsAt(words, at + 1, "conjunction")) ? at + 2
        : at;

    /// <summary>Whether the words before the verb can only mean the property itself: none, "It", "This field", its name or its title.</summary>
    private static bool IsSubject(string[] words, int count, string property, string? title)
    {
        string subject = string.Join(" ", words.Take(count));
        if (subject.StartsWith("The ", StringComparison.OrdinalIgnoreCase))
        {
            subject = subject.Substring(4);
        }

        string[] rest = subject.Split(' ');
        return subject.Length == 0
            || subject.Equals("it", StringComparison.OrdinalIgnoreCase)
            || (rest[0].Equals("this", StringComparison.OrdinalIgnoreCase) && (rest.Length == 1 || (rest.Length == 2 && Words.IsNoun(rest[1]))))
            || (Words.Unquoted(rest[0]) == property && (rest.Length == 1 || (rest.Length == 2 && Words.IsNoun(rest[1]))))
            || subject.Equals(title, StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Split(string phrase) => phrase.Split(' ');

    private static string[][] Phrases(params string[] phrases) => Array.ConvertAll(phrases, Split);
}
