using SchemaGen.Json;
using SchemaGen.Tool.Pages;

namespace SchemaGen.Tool.Tests.Pages;

public sealed class BalancedJsonTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no JSON at all", "")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("""text {"a":1} text""", """{"a":1}""")]
    [InlineData("""{"a":1}{"b":2}[3]""", """{"a":1}|{"b":2}|[3]""")]
    [InlineData("""curl -d '{"a":"it}s"}'{"b":[]}""", """{"a":"it}s"}|{"b":[]}""")]
    [InlineData("""{"a":"\"}"}""", """{"a":"\"}"}""")]
    [InlineData("""f() { return {"a":1}; }""", """{"a":1}""")]
    [InlineData("""{"a":{"b":{"c":1}},oops} {"d":2}""", """{"b":{"c":1}}|{"d":2}""")]
    [InlineData("""{"a":{"b":1}""", """{"b":1}""")]
    [InlineData("""{"a":"no end of the line""", "")]
    [InlineData("""{"a":"broken {"b":1}""", "")]
    [InlineData("{\"a\":\"broken\n{\"b\":1}", """{"b":1}""")]
    [InlineData("""{"a":1,}{"b":1}""", """{"b":1}""")]
    [InlineData("""[1,2""", "")]
    [InlineData("""{"a":01}{"b":-1.5e3,"c":true,"d":null}""", """{"b":-1.5e3,"c":true,"d":null}""")]
    [InlineData("""{'a':1}{"b":tru}{"c":1}""", """{"c":1}""")]
    [InlineData("""}{"a":1}{""", """{"a":1}""")]
    public void Values_are_found_wherever_they_stand(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', BalancedJson.Find(text).Select(span => text.Substring(span.Start, span.Length))));

    [Fact]
    public void What_is_found_is_JSON_and_nothing_lies_in_it()
    {
        var random = new Random(7);
        const string Alphabet = "{}[]\",:\\ \n1ae-.tn";
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Create(random.Next(40), random, static (span, random) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = Alphabet[random.Next(Alphabet.Length)];
                }
            });
            int end = 0;
            foreach (JsonSpan span in BalancedJson.Find(text))
            {
                Assert.True(span.Start >= end, text);
                Assert.True(JsonTree.Parse(text.Substring(span.Start, span.Length)).IsValid, text);
                end = span.End;
            }
        }
    }

    [Theory]
    [InlineData("{\"a\":", 400_000)]
    [InlineData("[", 1_000_000)]
    [InlineData("{\"a\":[{},", 300_000)]
    [InlineData("{", 1_000_000)]
    [InlineData("{\"", 600_000)]
    [InlineData("[1,[", 400_000)]
    [InlineData("{\"a\":1},{", 200_000)]
    public void A_hostile_page_costs_a_pass(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));

        // A second pass for each value would take hours.
        Assert.True(BalancedJson.Find(text).Count <= times);
    }
}
