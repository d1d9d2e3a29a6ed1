using SchemaGen.Analysis.Library.Texts;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>How texts begin and end of which only a part is known. <c>text</c> is unknown, and <c>s</c> has 3 to 5 units.</summary>
public sealed class PartialTextTests
{
    [Theory]
    [InlineData("string.Concat(\"ab\", text, \"cd\")", "ab", "cd")]
    [InlineData("string.Concat(text, \"cd\")", "", "cd")]
    [InlineData("string.Concat(choice, text)", "ab", "")]
    [InlineData("string.Join(\"-\", \"a\", text)", "a-", "")]
    [InlineData("string.Join(\"-\", text, \"a\")", "", "-a")]
    [InlineData("string.Format(\"<{0}> and {1}!\", text, n)", "<", "!")]
    [InlineData("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"a{0}\", text)", "a", "")]
    [InlineData("string.Format(\"{{{0}}}\", text)", "", "")]
    [InlineData("string.Concat(\"ab\", text).Substring(1)", "b", "")]
    [InlineData("string.Concat(\"ab\", text).Substring(n)", "", "")]
    [InlineData("string.Concat(text, \"cd\").Substring(1)", "", "d")]
    [InlineData("string.Concat(s, \"cd\").Substring(3)", "", "cd")]
    [InlineData("string.Concat(\"abc\", text).Remove(1, 1)", "ac", "")]
    [InlineData("string.Concat(s, \"cd\").Remove(1, 1)", "", "cd")]
    [InlineData("string.Concat(\"abc\", text).Insert(1, \"x\")", "axbc", "")]
    [InlineData("string.Concat(\" a \", text, \" b \").Trim()", "a", "b")]
    [InlineData("string.Concat(\" a\", text, \"b \").TrimStart()", "a", "b ")]
    [InlineData("string.Concat(\" \", text).Trim()", "", "")]
    [InlineData("string.Concat(\"a\", text, \"b\").PadLeft(20)", "", "b")]
    [InlineData("string.Concat(\"a\", text, \"b\").PadRight(20)", "a", "")]
    [InlineData("string.Concat(\"a\", text, \"b\").PadRight(2)", "a", "b")]
    [InlineData("string.Concat(\"AB\", text, \"CD\").ToLowerInvariant()", "ab", "cd")]
    [InlineData("string.Concat(\"AI\", text, \"IC\").ToLower()", "a", "c")]
    [InlineData("string.Concat(\"a\u00c4\", text).ToUpperInvariant()", "A", "")]
    [InlineData("string.Concat(\"a-b\", text, \"-\").Replace('-', '+')", "a+b", "+")]
    [InlineData("string.Concat(\"a-b\", text).Replace(\"-\", \" - \")", "a - b", "")]
    [InlineData("string.Concat(\"a-b-\", text).Replace(\"--\", \"x\")", "a-b", "")]
    [InlineData("Path.Combine(\"a/\", string.Concat(\"bc\", text, \".png\"))", "a/bc", ".png")]
    [InlineData("Path.Combine(\"a\", string.Concat(\"bc\", text, \".png\"))", "a", ".png")]
    [InlineData("Path.Combine(text, \"b.png\")", "", "b.png")]
    [InlineData("Path.Combine(\"a\", text)", "", "")]
    [InlineData("Path.Combine(\"a\", string.Concat(\"b\", text))", "", "")]
    [InlineData("Path.Join(\"a/\", text)", "a/", "")]
    [InlineData("Path.Join(\"a\", text, \"b\")", "a", "b")]
    public void Known_of_a_part(string expression, string prefix, string suffix)
    {
        TextEnds ends = Texts.Ends(LibraryProgram.Compile(LibraryTest.Parameters, expression).Evaluate(LibraryTest.Values) ?? AbstractValue.Unknown);
        Assert.Equal((prefix, suffix), (ends.Prefix, ends.Suffix));
    }

    [Theory]
    [InlineData("string.Concat(\"abc\", text).Substring(1, 2)", "\"bc\"")]
    [InlineData("string.Concat(\"abc\", text).Remove(2)", "\"ab\"")]
    [InlineData("Path.Combine(\"a\", \"b\")", "\"a/b\"|\"a\\b\"")]
    [InlineData("Path.Combine(\"a/\", \"b\")", "\"a/b\"")]
    [InlineData("Path.Combine(\"a\", \"/b\")", "\"/b\"")]
    [InlineData("Path.Combine(\"a\", \"\")", "\"a\"")]
    [InlineData("Path.Combine(text, \"/b\")", "\"/b\"")]
    [InlineData("Path.Join(\"a/\", \"/b\")", "\"a//b\"")]
    [InlineData("Path.Join(\"\", \"b\")", "\"b\"")]
    [InlineData("string.Format(\"plain\", text)", "\"plain\"")]
    public void Known_as_a_whole(string expression, string expected) => LibraryTest.AssertIs(expression, expected);

    [Theory]
    [InlineData("Path.GetFullPath(text)", true)]
    [InlineData("string.Concat(Path.GetFullPath(text), text)", true)]
    [InlineData("string.Concat(\"\", Path.GetFullPath(text))", true)]
    [InlineData("Path.Combine(Path.GetFullPath(text), \"a.png\")", true)]
    [InlineData("string.Concat(\"C:\", text)", true)]
    [InlineData("string.Concat(text, Path.GetFullPath(text))", false)]
    [InlineData("Path.GetFullPath(text).Substring(1)", false)]
    [InlineData("string.Concat(\"C\", text)", false)]
    public void Known_as_a_path(string expression, bool expected) =>
        Assert.Equal(expected, Texts.Ends(LibraryProgram.Compile(LibraryTest.Parameters, expression).Evaluate(LibraryTest.Values) ?? AbstractValue.Unknown).IsPath);
}
