using SchemaGen.Json;
using SchemaGen.Schemas.Overlays;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Overlays;

/// <summary>What a JSONPath query (RFC 9535) selects, and what is said of one that is not read.</summary>
public sealed class JsonPathTests
{
    private const string Document = """
        { "a": { "b": 1, "c d": 2, "x-e": 3, "'": 4, "é": 5, "\"": 6 },
          "list": [{ "name": "x", "in": "query" }, { "name": "y", "in": "query", "deep": { "name": "x" } }, { "name": 1.0 }, { "flag": null }],
          "texts": ["p", "q", "p"],
          "twice": 1, "twice": 2 }
        """;

    private static readonly string s_deep = "$[?" + new string('(', 40) + "@.a" + new string(')', 40) + "]";

    [Theory]
    [InlineData("$.a.b", "/a/b")]
    [InlineData("$['a']['c d']", "/a/c d")]
    [InlineData("$[\"a\"].b", "/a/b")]
    [InlineData("$ ['a'] .b", "/a/b")]
    [InlineData("$.a['x-e']", "/a/x-e")]
    [InlineData(@"$.a['\'']", "/a/'")]
    [InlineData("$.a[\"'\"]", "/a/'")]
    [InlineData("$.a['\"']", "/a/\"")]
    [InlineData(@"$.a[""\""""]", "/a/\"")]
    [InlineData(@"$.a['\u00E9']", "/a/é")]
    [InlineData("$.a.é", "/a/é")]
    [InlineData("$.a['b','c d', 'none']", "/a/b /a/c d")]
    [InlineData("$.list[0].name", "/list/0/name")]
    [InlineData("$.list[-1].flag", "/list/3/flag")]
    [InlineData("$.list[ 1 , 0 ].in", "/list/1/in /list/0/in")]
    [InlineData("$.list[4]", "")]
    [InlineData("$.list[-5]", "")]
    [InlineData("$.list[*].name", "/list/0/name /list/1/name /list/2/name")]
    [InlineData("$.list.*.name", "/list/0/name /list/1/name /list/2/name")]
    [InlineData("$..name", "/list/0/name /list/1/name /list/1/deep/name /list/2/name")]
    [InlineData("$..[0]", "/list/0 /texts/0")]
    [InlineData("$.a.*.b", "")]
    [InlineData("$.none.b", "")]
    [InlineData("$.texts.p", "")]
    [InlineData("$.a[0]", "")]
    public void A_query_selects(string path, string expected) => Assert.Equal(expected, Select(path));

    [Theory]
    [InlineData("$.list[?@.name == 'x']", "/list/0")]
    [InlineData("$.list[?(@.name=='x')]", "/list/0")]
    [InlineData("$.list[?@['name'] == \"x\"]", "/list/0")]
    [InlineData("$.list[?@.name != 'x']", "/list/1 /list/2 /list/3")]
    [InlineData("$.list[?'x' == @.name]", "/list/0")]
    [InlineData("$.list[?@.name == 1]", "/list/2")]
    [InlineData("$.list[?@.name == -1]", "")]
    [InlineData("$.list[?@.flag == null]", "/list/3")]
    [InlineData("$.list[?@.flag]", "/list/3")]
    [InlineData("$.list[?!@.name]", "/list/3")]
    [InlineData("$.list[?!(@.name == 'x')]", "/list/1 /list/2 /list/3")]
    [InlineData("$.list[?@.in == 'query' && @.name == 'y']", "/list/1")]
    [InlineData("$.list[?@.name == 'x' || @.flag && @.none]", "/list/0")]
    [InlineData("$.list[?(@.name == 'x' || @.flag) && @.in]", "/list/0")]
    [InlineData("$.list[?@..name == 'x']", null)]
    [InlineData("$.list[?@.deep[?@ == 'x']]", "/list/1")]
    [InlineData("$.list[?@.name == $.list[0].name]", "/list/0")]
    [InlineData("$.list[?@.none == @.other]", "/list/0 /list/1 /list/2 /list/3")]
    [InlineData("$.texts[?@ == 'p']", "/texts/0 /texts/2")]
    [InlineData("$..[?@.name]", "/list/0 /list/1 /list/2 /list/1/deep")]
    public void A_filter_selects(string path, string? expected)
    {
        if (expected is null)
        {
            Assert.Null(JsonPathParser.Parse(path, out _));
            return;
        }

        Assert.Equal(expected, Select(path));
    }

    /// <summary>Of a member given twice the last one counts, as everywhere.</summary>
    [Fact]
    public void A_member_given_twice_is_the_last()
    {
        JsonNode root = JsonTree.Parse(Document).Root!;

        Assert.Equal("2", Assert.IsType<JsonNumber>(Assert.Single(new JsonPathEvaluator(root).Select(Parse("$.twice")))).Text);
        Assert.Equal(4, new JsonPathEvaluator(root).Select(Parse("$.*")).Count);
    }

    [Theory]
    [InlineData("", 0, 0, "'$' is expected, which stands for the whole file, but the path ends")]
    [InlineData("a.b", 0, 1, "'$' is expected, which stands for the whole file, but found 'a'")]
    [InlineData(" $", 0, 1, "'$' is expected, which stands for the whole file, but found U+0020")]
    [InlineData("$.", 2, 0, "a name or '*' is expected, but the path ends")]
    [InlineData("$.a ", 3, 1, "'.' or '[' is expected, but found U+0020")]
    [InlineData("$a", 1, 1, "'.' or '[' is expected, but found 'a'")]
    [InlineData("$.a.x-e.f", 4, 3, "a name with '-' stands in brackets: ['x-e']")]
    [InlineData("$.1a", 2, 1, "a name or '*' is expected, but found '1'")]
    [InlineData("$[a]", 2, 1, "a name in quotes, an index, '*' or '?' is expected, but found 'a'")]
    [InlineData("$['a'", 5, 0, "']' is expected, but the path ends")]
    [InlineData("$['a", 2, 2, "the string has no closing '")]
    [InlineData(@"$['\x']", 3, 2, @"'\x' is no escape")]
    [InlineData(@"$['\""']", 3, 2, @"'\""' is no escape")]
    [InlineData("$[01]", 2, 2, "'01' is no index")]
    [InlineData("$[-0]", 2, 2, "'-0' is no index")]
    [InlineData("$[99999999999999999999]", 2, 20, "'99999999999999999999' is no index")]
    [InlineData("$[0:2]", 2, 3, "slices are not supported: name the indexes")]
    [InlineData("$[ 1 : 2 ]", 3, 6, "slices are not supported: name the indexes")]
    [InlineData("$[:2]", 2, 2, "slices are not supported: name the indexes")]
    [InlineData("$[-1:]", 2, 3, "slices are not supported: name the indexes")]
    [InlineData("$[?length(@.a) == 1]", 3, 6, "the function 'length' is not supported, and no other")]
    [InlineData("$[?@.a < 4]", 7, 1, "comparisons with '<' are not supported, only '==' and '!='")]
    [InlineData("$[?@.a >= 4]", 7, 2, "comparisons with '>=' are not supported, only '==' and '!='")]
    [InlineData("$[?@.a =~ 'b']", 7, 2, "comparisons with '=~' are not supported, only '==' and '!='")]
    [InlineData("$[?'a']", 3, 3, "a value alone is no condition: '==' or '!=' is expected after it")]
    [InlineData("$[?@.* == 1]", 3, 3, "a path in a comparison names one value: names and indexes alone")]
    [InlineData("$[?1 == @..a]", 8, 4, "a path in a comparison names one value: names and indexes alone")]
    [InlineData("$[?!@.a == 1]", 4, 6, "a comparison after '!' stands in parentheses")]
    [InlineData("$[?@.a == 01]", 10, 2, "'01' is no number: it has a zero in front")]
    [InlineData("$[?@.a == x]", 10, 1, "'@', a value or '(' is expected, but found 'x'")]
    [InlineData("$[?(@.a]", 7, 1, "')' is expected, but found ']'")]
    [InlineData("$[?@.a = 1]", 7, 1, "']' is expected, but found '='")]
    [InlineData("$[?]", 3, 1, "'@', a value or '(' is expected, but found ']'")]
    public void What_is_not_read_is_said(string path, int start, int length, string message)
    {
        Assert.Null(JsonPathParser.Parse(path, out JsonPathFault? fault));
        Assert.Equal((start, length, message), (fault!.Place.Start, fault.Place.Length, fault.Message));
    }

    [Fact]
    public void Conditions_have_a_depth()
    {
        Assert.Null(JsonPathParser.Parse(s_deep, out JsonPathFault? fault));
        Assert.Equal("conditions that lie more than 32 deep in each other are not supported", fault!.Message);
        Assert.NotNull(JsonPathParser.Parse("$[?((((@.a)))) && ((((@.b))))]", out _));
    }

    /// <summary>Any text is read, and nothing is thrown.</summary>
    [Fact]
    public void Any_text_is_a_query_or_has_a_fault_in_it()
    {
        string[] pieces = ["$", ".", "..", "[", "]", "a", "'a'", "\"", "'", "?", "@", "(", ")", "!", "=", "==", "&&", "||", "*", "-", "0", "12", ":", ",", " ", "\\", "\\u12", "\0", "é", "\ud83d", "null", "x(", "1e"];
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++)
        {
            string path = "$" + string.Concat(random.GetItems(pieces, random.Next(1, 12)));
            JsonPath? read = JsonPathParser.Parse(path, out JsonPathFault? fault);

            Assert.NotEqual(read is null, fault is null);
            Assert.True(fault is null || (fault.Place.Start >= 0 && fault.Place.Start + fault.Place.Length <= path.Length), path);
            if (read is not null)
            {
                _ = new JsonPathEvaluator(JsonTree.Parse(Document).Root!).Select(read);
            }
        }
    }

    [Fact]
    public void A_query_that_would_take_for_ever_is_given_up()
    {
        JsonNode root = JsonTree.Parse("[" + string.Join(',', Enumerable.Repeat("""{ "a": { "b": 1 } }""", 3000)) + "]").Root!;
        var evaluator = new JsonPathEvaluator(root);

        _ = evaluator.Select(Parse("$..[?$..[?$..b]]"));
        Assert.True(evaluator.IsExhausted);
    }

    private static JsonPath Parse(string path)
    {
        JsonPath? read = JsonPathParser.Parse(path, out JsonPathFault? fault);
        Assert.True(read is not null, fault?.Message);
        return read;
    }

    private static string Select(string path)
    {
        JsonNode root = JsonTree.Parse(Document).Root!;
        return string.Join(' ', new JsonPathEvaluator(root).Select(Parse(path)).Select(node => JsonLocation.PointerTo(root, node.Span)));
    }
}
