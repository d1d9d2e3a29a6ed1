using System.Text;
using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>What RFC 8259 allows, what it does not, and what it leaves open; System.Text.Json has to be of the same opinion.</summary>
public class JsonConformanceTests
{
    public static TheoryData<string> Valid => new(
        // Structure and white space.
        "[]", "{}", "[[]]", "[{}]", "{\"\":{}}", " [] ", "\t[\n]\r\n", "[\r\n1\r\n]", "\uFEFF{}", "\uFEFF \n[1]", "[1,2,3]", "[ 1 , 2 ]",
        "{\"a\":1}", "{\"a\" : 1 , \"b\" : 2}", "{\"a\":{\"b\":{\"c\":[]}}}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":1}", "{\"a\\u0000b\":0}", "[null,1,\"1\",{}]",
        // Values alone.
        "null", "true", "false", "\"\"", "\" \"", "0", "-1", " 42\n",
        // Numbers.
        "[0]", "[-0]", "[-0.0]", "[1.5]", "[1.0]", "[10]", "[100e0]", "[1e1]", "[1E1]", "[1e+1]", "[1E-1]", "[0e0]", "[0.0e-0]", "[1e400]", "[-1e-400]", "[123456789012345678901234567890]",
        "[0.1234567890123456789]", "[4294967295]", "[1e01]",
        // Strings.
        "[\"a\"]", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\u0041\"]", "[\"\\u00e9\\u00E9\"]", "[\"\\u0000\"]", "[\"\\uD83D\\uDE00\"]", "[\"\\u2028\"]", "[\"\u2028\u2029\"]", "[\"\u00A0\"]", "[\"\u007F\"]", "[\"é日本語😀\"]",
        "[\"\\\\\"]", "[\"\\\\u0041\"]", "[\"/\"]", "[\"// no comment\"]", "[\"/* none */\"]", "[\"# none\"]", "[\"'\"]", "[\"{[,:]}\"]", "[\"\uFEFF\"]", "[\"\\uFFFF\"]", "[\"\uFFFE\"]",
        // Left open, and taken: half a surrogate pair is in the grammar.
        "[\"\\uD800\"]", "[\"\\uDC00\"]", "[\"\\uD800\\uD800\"]", "[\"\\uDC00\\uD800\"]", "[\"\\uD800x\"]", "{\"\\uDFAA\":0}");

    public static TheoryData<string> Invalid => new(
        // No value, more than one.
        "", " ", "\n", "\uFEFF", "1 2", "[][]", "{}{}", "[]x", "{}}", "[]]", "[],", "\"a\"\"b\"", "null null", "{} // x", "// x", "1,", ",",
        // Brackets.
        "[", "]", "{", "}", "[1", "[1,", "[[1]", "{\"a\":[1}", "[{\"a\":1]", "[1}", "{\"a\":1]", "[[[", "{{}}", "{[]}", "[}", "{]", "[{]}",
        // Commas.
        "[,]", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[\"a\" \"b\"]", "{,}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}", "{\"a\":1 \"b\":2}", "[1;2]", "[[][]]",
        // Members.
        "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{:1}", "{\"a\"::1}", "{\"a\":1:2}", "{\"a\",1}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{\"a\"=1}", "{\"a\":1,\"b\"}", "[\"a\":1]", "{true}", "{\"a\" \"b\"}",
        // Literals.
        "[nul]", "[True]", "[NULL]", "[undefined]", "[NaN]", "[Infinity]", "[-Infinity]", "[nulll]", "[truefalse]", "[tru e]", "[a]", "[a b]", "[-true]", "[１]", "[@]", "[$x]", "[ı]", "[\0]", "nu", "t",
        // Numbers.
        "[01]", "[-01]", "[00]", "[+1]", "[-]", "[+]", "[.]", "[.5]", "[-.5]", "[1.]", "[-1.]", "[1.e1]", "[1e]", "[1e+]", "[1E-]", "[1e1.5]", "[1.2.3]", "[1..2]", "[--1]", "[1-2]", "[1+2]", "[0x1F]", "[1_000]", "[1a]", "[1eE2]", "[- 1]", "[0.]", "[0e]",
        "[1 000]", "[1,5.]", "01", "-", "1.",
        // Strings.
        "[\"]", "[\"a]", "\"", "\"a", "\"\\", "\"\\\"", "['a']", "[\"\\x41\"]", "[\"\\a\"]", "[\"\\'\"]", "[\"\\0\"]", "[\"\\u\"]", "[\"\\u1\"]", "[\"\\u12\"]", "[\"\\u123\"]", "[\"\\u00g0\"]", "[\"\\U0041\"]", "[\"\\u 041\"]", "[\"\\u00\"1\"]", "[\"\\ \"]", "[\"\\😀\"]",
        "[\"\n\"]", "[\"\r\"]", "[\"\t\"]", "[\"\0\"]", "[\"\u001F\"]", "[\"a\\\nb\"]", "[“a”]", "[`a`]", "[\"\\uD800\\u\"]", "[\"\\u１２３４\"]",
        // Comments, and white space that is none.
        "[/**/]", "[1/**/]", "[1 // x\n]", "/*x*/[]", "[1 /* x]", "[#\n]", "[/]", "[1 */]", "[\u00A0]", "[\u2003]", "[\u3000]", "[\f]", "[\v]", "[\u0085]", "[\u2028]", "[\uFEFF]", "[\u200B]", " \uFEFF[]", "[\u2060]", "[\b]");

    [Theory]
    [MemberData(nameof(Valid))]
    public void Takes_what_is_valid(string text)
    {
        JsonReadResult result = JsonTree.Parse(text);

        Assert.True(result.IsValid, string.Join('\n', FaultText.Show(text, result)));
        Assert.DoesNotContain(result.Diagnostics, static fault => fault.Kind == JsonDiagnosticKind.Syntax);
        Assert.NotNull(result.Root);
        Assert.True(JsonOracle.IsValid(text), "System.Text.Json does not take it");
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Refuses_what_is_not_valid(string text)
    {
        JsonReadResult result = JsonTree.Parse(text);

        Assert.False(result.IsValid);
        Assert.Contains(result.Diagnostics, static fault => fault.Kind == JsonDiagnosticKind.Syntax);
        Assert.False(JsonOracle.IsValid(text), "System.Text.Json takes it");
    }

    [Fact]
    public void A_byte_order_mark_at_the_start_is_passed_over_and_counted()
    {
        JsonReadResult result = JsonTree.Parse("\uFEFF\r\n7");

        Assert.Equal(new JsonSpan(3, 1), result.Root!.Span);
        Assert.Equal("7", Assert.IsType<JsonNumber>(result.Root).Text);
    }

    [Fact]
    public void Strings_are_read_with_their_escapes_resolved()
    {
        JsonReadResult result = JsonTree.Parse("""{"\u0061\"": "\ud83d\uDE00\\\/\b\f\n\r\t\uD800 é"}""");

        JsonMember member = Assert.Single(Assert.IsType<JsonObject>(result.Root).Members);
        Assert.Equal("a\"", member.Name);
        Assert.Equal("😀\\/\b\f\n\r\t\uD800 é", Assert.IsType<JsonString>(member.Value).Value);
    }

    [Fact]
    public void Numbers_are_kept_as_they_are_written()
    {
        var array = Assert.IsType<JsonArray>(JsonTree.Parse("[1.0, 1e3, 4294967295, -0, 0.10]").Root);

        Assert.Equal(["1.0", "1e3", "4294967295", "-0", "0.10"], array.Items.Select(static item => ((JsonNumber)item).Text));
    }

    [Fact]
    public void Reads_the_seed_as_System_Text_Json_does()
    {
        foreach (string text in new[] { SeedSchema.Text, SeedSchema.Text.Replace("\n", "\r\n"), "\uFEFF" + SeedSchema.Text })
        {
            JsonReadResult result = JsonTree.Parse(text);

            Assert.True(result.IsValid);
            Assert.Empty(result.Diagnostics);
            Assert.True(JsonOracle.ReadsTheSame(text, result.Root!));
        }
    }

    [Fact]
    public void Equal_names_are_one_string()
    {
        var array = (JsonArray)JsonTree.Parse("""[{"type": "string"}, {"type": "string"}]""").Root!;
        JsonMember first = ((JsonObject)array.Items[0]).Members[0];
        JsonMember second = ((JsonObject)array.Items[1]).Members[0];

        Assert.Same(first.Name, second.Name);
        Assert.Same(((JsonString)first.Value).Value, ((JsonString)second.Value).Value);
    }

    [Fact]
    public void Many_different_names_keep_their_own_text()
    {
        var text = new StringBuilder("{");
        for (int i = 0; i < 5000; i++)
        {
            text.Append(i == 0 ? "" : ",").Append("\"name").Append(i).Append("\":").Append(i);
        }

        var root = (JsonObject)JsonTree.Parse(text.Append('}').ToString()).Root!;

        Assert.Equal(Enumerable.Range(0, 5000).Select(static i => ($"name{i}", $"{i}")), root.Members.Select(static member => (member.Name, ((JsonNumber)member.Value).Text)));
    }
}
