using System.Text.RegularExpressions;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>Whatever is said of a part of a text is true of every text that has the part: what is accepted as a whole is never refused by a part.</summary>
public sealed class PartialCheckTests
{
    private static readonly string[] s_pieces =
        ["a", "b", "z", "A", "0", "9", "-", "_", " ", "\n", "é", "😀", "\ud83d", "\ude00", "{", ".", "/"];

    private static readonly string[] s_atoms =
        ["a", "b", "[a-z]", "[^a-z]", "[0-9]", "\\d", "\\w", "\\s", ".", "\\S", "(?:ab)", "(a|b)", "(?=a)", "\\b", "^", "$", "\\p{L}", "[^\\p{L}]", "\\.", "(b)\\1", "[]", "[^]", "\\u{1F600}", "(?<n>a)\\k<n>", "(?!b)", "(?<=a)"];

    private static readonly string[] s_counts = ["", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,}", "{2,}", "+?", "{70}", "{0,80}"];

    [Fact]
    public void A_text_that_matches_is_never_refused_by_its_ends()
    {
        var random = new Random(5);
        int matches = 0;
        int refusals = 0;
        for (int i = 0; i < 4000; i++)
        {
            string pattern = Pattern(random, 2);
            if (!EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out _) || PatternAutomaton.TryCreate(pattern) is not { } automaton)
            {
                continue;
            }

            for (int j = 0; j < 12; j++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
                int split = random.Next(text.Length + 1);
                int rest = split + random.Next(text.Length - split + 1);
                var ends = new TextEnds(text[..split], text[rest..]);
                int minimum = random.Next(2) == 0 ? Math.Max(split, text.Length - rest) : ends.Prefix.Length + ends.Suffix.Length;
                bool mayMatch = automaton.MayMatch(ends, minimum);
                bool isMatch = EcmaScriptPattern.IsMatch(regex, text);
                matches += isMatch ? 1 : 0;
                refusals += mayMatch ? 0 : 1;
                Assert.True(mayMatch || !isMatch, $"{pattern} matches {Stands.Show(TextValue.Exactly(text))}, but is said not to match {Stands.Show(TextValue.OfEnds(ends))}");
            }
        }

        Assert.InRange(matches, 5000, int.MaxValue);
        Assert.InRange(refusals, 5000, int.MaxValue);
    }

    [Theory]
    [InlineData("^[a-z]+", "Style ", "", false)]
    [InlineData("^[a-z]+", "s", "", true)]
    [InlineData("^[a-z]+$", "a", "1", false)]
    [InlineData("^[a-z]+$", "", "!", false)]
    [InlineData("[0-9]", "abc", "", true)]
    [InlineData("^(foo|bar)-\\d{2}$", "ba", "", true)]
    [InlineData("^(foo|bar)-\\d{2}$", "baz", "", false)]
    [InlineData("^(foo|bar)-\\d{2}$", "foo-", "x", false)]
    [InlineData("^.{3}$", "abc", "", true)]
    [InlineData("^.{3}$", "abcd", "", false)]
    [InlineData("^a", "😀", "", true)]
    [InlineData("^$", "a", "", false)]
    [InlineData("a|^b", "c", "", true)]
    public void Ends_are_compared_with_the_pattern(string pattern, string prefix, string suffix, bool expected) =>
        Assert.Equal(expected, PatternAutomaton.TryCreate(pattern)!.MayMatch(new TextEnds(prefix, suffix), prefix.Length + suffix.Length));

    [Fact]
    public void A_pattern_that_is_too_large_or_too_deep_is_left_alone()
    {
        Assert.Null(PatternAutomaton.TryCreate("(((a{60}){60}){60})"));
        Assert.Null(PatternAutomaton.TryCreate(new string('(', 40) + "a" + new string(')', 40)));
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("image/*")]
    [InlineData("image/png, image/webp")]
    [InlineData(".png")]
    [InlineData("video/*,image/gif")]
    public void A_reference_is_never_refused_by_its_beginning(string accept)
    {
        string[] schemes = ["https:", "http:", "data:", "DATA:", "HtTps:", "ftp:", "c:", "urn:", "", "/"];
        string[] parts = ["//", "/", "a", "image/", "image/png", "IMAGE/webp", "text/plain", ";base64", ",", "AA==", "@", "[", "?", "#", "%41", " ", "é", "host", ":80", "video/", "*"];
        var random = new Random(accept.Length);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = schemes[random.Next(schemes.Length)] + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => parts[random.Next(parts.Length)]));
            string prefix = text[..random.Next(text.Length + 1)];
            if (MediaReferenceConstraint.IsValid(text, accept))
            {
                accepted++;
                Assert.False(PartialReference.IsNoMedia(prefix, accept), $"{prefix} of {text}");
                Assert.False(new TextEnds(prefix, "").IsPath, text);
            }

            if (AbsoluteUriConstraint.IsValid(text))
            {
                Assert.False(PartialReference.IsNoUri(prefix), $"{prefix} of {text}");
                Assert.False(PartialReference.HasForbidden(text), text);
            }

            // What is refused has words for it.
            Assert.True(!PartialReference.IsNoMedia(prefix, accept) || MediaReferenceConstraint.Describe(PartialReference.Complete(prefix), accept) is not null, prefix);
            Assert.True(!PartialReference.IsNoUri(prefix) || AbsoluteUriConstraint.Describe(PartialReference.Complete(prefix)) is not null, prefix);
        }

        Assert.InRange(accepted, 100, int.MaxValue);
    }

    private static string Pattern(Random random, int depth)
    {
        string sequence = string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ =>
            (depth > 0 && random.Next(6) == 0 ? $"({Pattern(random, depth - 1)})" : s_atoms[random.Next(s_atoms.Length)]) is var atom && atom is "^" or "$" or "\\b" or "(?=a)" or "(?!b)" or "(?<=a)"
                ? atom
                : atom + s_counts[random.Next(s_counts.Length)]));
        string anchored = (random.Next(2) == 0 ? "^" : "") + sequence + (random.Next(3) == 0 ? "$" : "");
        return depth > 0 && random.Next(5) == 0 ? anchored + "|" + Pattern(random, depth - 1) : anchored;
    }
}
