using System.Text.RegularExpressions;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>Reads rules from descriptions. Only whole, plain sentences are understood; any other sentence has no effect.</summary>
internal static partial class Prose
{
    private static readonly string[] s_turns = ["or", "unless", "otherwise", "alternatively", "except", "however", "but", "if", "when", "not"];

    /// <summary>Returns the members that a member needs, from sentences such as "It must be used with image_urls."</summary>
    public static IEnumerable<string> ReadCompanions(string description, string member, IReadOnlyCollection<string> members)
    {
        string[] sentences = Sentences().Split(description);
        for (int i = 0; i < sentences.Length; i++)
        {
            bool isTakenBack = i + 1 < sentences.Length && s_turns.Contains(sentences[i + 1].Split(' ')[0], StringComparer.OrdinalIgnoreCase);
            Match rule = CompanionRule().Match(sentences[i]);
            if (!isTakenBack && rule.Success && IsSubject(rule.Groups["subject"].Value, member))
            {
                string[] names = [.. Names().Split(rule.Groups["names"].Value).Select(static name => name.Trim('`', '\'', '"'))];
                foreach (string name in names.All(members.Contains) ? names.Where(name => name != member) : [])
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Returns the media type that phrases such as "image URL or data URI" require, <c>*/*</c> where they name no kind; null where there is no such phrase, or where other values are possible as well.</summary>
    public static string? ReadMedia(string description)
    {
        foreach (string sentence in Sentences().Split(description))
        {
            Match phrase = MediaPhrase().Match(sentence);
            if (phrase.Success)
            {
                string rest = sentence.Remove(phrase.Index, phrase.Length);
                bool isOpen = OtherPossibility().IsMatch(rest) || ListBefore().IsMatch(sentence[..phrase.Index]);
                string[] kinds = [.. phrase.Groups["kind"].Captures.Select(static kind => kind.Value.ToLowerInvariant()).Distinct()];
                return isOpen ? null : kinds is [var kind] ? kind + "/*" : "*/*";
            }
        }

        return null;
    }

    private static bool IsSubject(string subject, string member)
    {
        string bare = subject.Trim().Trim('`', '\'', '"');
        return bare is "" or "It" or "it" or "This" or "This field" or "This parameter" or "This property" || bare == member || bare == "The " + member;
    }

    [GeneratedRegex(@"(?<=[.!?])\s+|\n\s*\n")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^(?<subject>.*?)\s*\b(?:must (?:always |only )?be used|(?:can|may) only be used|can be used only|must be (?:provided|specified|set|given|sent)|ha(?:s|ve) to be used|needs to be used) (?:together |along |in combination |in conjunction )?with (?<names>[\w`'"", -]+?)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompanionRule();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+")]
    private static partial Regex Names();

    [GeneratedRegex(@"(?:\b(?<kind>image|video|audio)s?\s+)?\b(?:(?<!data )(?:UR[LI]s?) or (?:an? |the )?(?:base64(?:-encoded)? )?data UR[LI]s?|(?:base64(?:-encoded)? )?data UR[LI]s? or (?:an? |the )?UR[LI]s?)\b(?:\s+(?:(?:of|for)\s+(?:(?:an?|the)\s+)?)?(?<kind>image|video|audio)s?\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MediaPhrase();

    [GeneratedRegex(@"\b(?:or|not|no|never|without|neither|nor|cannot)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherPossibility();

    [GeneratedRegex(@",\s+(?:\S+\s+)?$")]
    private static partial Regex ListBefore();
}
