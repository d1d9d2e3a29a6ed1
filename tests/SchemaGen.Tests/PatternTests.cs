using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using Xunit;

namespace SchemaGen.Tests;

public class PatternTests
{
    [Theory]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^\\d+$", "12", true)]
    [InlineData("^\\d+$", "١٢", false)]
    [InlineData("^\\w+$", "aZ_9", true)]
    [InlineData("^\\w+$", "é", false)]
    [InlineData("^\\W$", "é", true)]
    [InlineData("^\\s$", "\ufeff", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^\\S$", "\u0085", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^.{2}$", "😀😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[^a][^a]$", "😀", false)]
    [InlineData("^[^😀]$", "😀", false)]
    [InlineData("^[^😀]$", "😁", true)]
    [InlineData("^[😀-😎]+$", "😁😂", true)]
    [InlineData("^[😀-😎]$", "😏", false)]
    [InlineData("^😀+$", "😀😀", true)]
    [InlineData("^[\\u{1F600}]$", "😀", true)]
    [InlineData("^\\ud83d\\ude00$", "😀", true)]
    [InlineData("^\\u{1F600}{2}$", "😀😀", true)]
    [InlineData("^[a-z\\d-]+$", "a-1", true)]
    [InlineData("^[\\d-x]+$", "1-x", true)]
    [InlineData("^[\\d-x]+$", "a", false)]
    [InlineData("^[a-z-[aeiou]]$", "b]", true)]
    [InlineData("^[a-z-[aeiou]]$", "b", false)]
    [InlineData("^[^\\D5]$", "4", true)]
    [InlineData("^[^\\D5]$", "5", false)]
    [InlineData("^[\\b]$", "\b", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^https?:\\/\\/[^\\s]+$", "https://example.com/x", true)]
    [InlineData("^\\cJ$", "\n", true)]
    [InlineData("^\\x41\\0$", "A\0", true)]
    [InlineData("^(a)|b\\1$", "b", true)]
    [InlineData("^(?<x>a)\\k<x>$", "aa", true)]
    [InlineData("^(a)\\1$", "ab", false)]
    [InlineData("^{,5}$", "{,5}", true)]
    [InlineData("^a{2,3}?$", "aaa", true)]
    [InlineData("\\bx\\b", "éxé", true)]
    [InlineData("\\bx\\B", "xy", true)]
    [InlineData("^\\p{Lu}+$", "ÄÖ", true)]
    [InlineData("^\\p{Lu}+$", "ä", false)]
    [InlineData("^\\p{L}+$", "𠀀", true)]
    [InlineData("^[^\\p{L}]$", "1", true)]
    [InlineData("^\\P{L}$", "a", false)]
    [InlineData("^(?=.*\\d)(?!x)(?<=^)a\\d$", "a1", true)]
    [InlineData("^#\\-\\.\\$ $", "#-.$ ", true)]
    [InlineData("^I$", "ı", false)]
    public void A_pattern_means_what_ECMA_262_says(string pattern, string text, bool expected)
    {
        Assert.True(EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out string? reason), reason);
        Assert.Equal(expected, EcmaScriptPattern.IsMatch(regex, text));
    }

    [Theory]
    [InlineData("(", "")]
    [InlineData("a)", "")]
    [InlineData("[a", "ends too early")]
    [InlineData("\\", "ends too early")]
    [InlineData("[b-a]", "ends before it starts")]
    [InlineData("a++", "nothing to repeat before '+'")]
    [InlineData("*a", "nothing to repeat before '*'")]
    [InlineData("\\A", "no '\\A'")]
    [InlineData("a\\Z", "no '\\Z'")]
    [InlineData("(?i)a", "no such group")]
    [InlineData("(?#x)", "no such group")]
    [InlineData("(?>a)", "no such group")]
    [InlineData("\\p{Script=Han}", "no general category")]
    [InlineData("\\p{IsGreek}", "no general category")]
    [InlineData("\\1(a)", "no group 1")]
    [InlineData("(?<x>a)(b)\\2", "refers to groups by number")]
    [InlineData("\\u{110000}", "no code point")]
    [InlineData("\\xZ1", "hexadecimal")]
    [InlineData("a{99999999999}", "")]
    public void A_pattern_without_an_equivalent_in_NET_has_a_reason(string pattern, string reason)
    {
        Assert.False(EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out string? actual));
        Assert.Null(regex);
        Assert.Contains(reason, actual, StringComparison.Ordinal);
    }

    [Fact]
    public void A_match_that_takes_forever_refuses_nothing()
    {
        Assert.True(EcmaScriptPattern.TryTranslate("^(a+)+$", out Regex? regex, out _));
        Assert.Equal(EcmaScriptPattern.MatchTimeout, regex.MatchTimeout);
        Assert.True(EcmaScriptPattern.IsMatch(new Regex(regex.ToString(), regex.Options, TimeSpan.FromMilliseconds(1)), new string('a', 40) + "!"));
    }
}
