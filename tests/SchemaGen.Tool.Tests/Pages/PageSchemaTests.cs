using System.Text;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Extraction;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Pages;

public sealed class PageSchemaTests
{
    private const string Input = """{ "type": "object", "properties": { "prompt": { "type": "string" }, "n": { "type": "integer" } } }""";
    private const string Other = """{ "type": "object", "properties": { "text": { "type": "string" } } }""";
    private const string Output = """{ "title": "Output", "type": "object", "properties": { "url": { "type": "string" } } }""";
    private const string Request = """{ "model": "a/b", "input": { "prompt": "x" } }""";

    [Fact]
    public void The_seeds_page_gives_the_repositorys_file()
    {
        ExtractedSchema schema = Extract(Seed.Page());

        Assert.Equal(Seed.Schema, Encoding.UTF8.GetString(schema.Bytes));
        Assert.Equal(Seed.Slug, schema.Slug);
        Assert.Equal(3, schema.Block);
        Assert.Contains("JSON value 3 of 4 on the page (line 14), because its members are those of the example request", schema.Reason, StringComparison.Ordinal);
        Assert.Contains("a lighthouse", schema.Example!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_page_gives_the_repositorys_file()
    {
        Assert.SkipWhen(Seed.RealPage is null, "The shared folder is not present.");

        ExtractedSchema schema = Extract(File.ReadAllText(Seed.RealPage!));

        Assert.Equal(Seed.Schema, Encoding.UTF8.GetString(schema.Bytes));
        Assert.Equal(Seed.Slug, schema.Slug);
    }

    [Theory]
    [InlineData(Other + Input + Request, 2, "its members are those of the example request")]
    [InlineData(Request + Input + Other, 2, "its members are those of the example request")]
    [InlineData("Input\n" + Input + "\nOutput\n" + Other, 1, "the others are schemas of an output")]
    [InlineData(Output + Input, 2, "the others are schemas of an output")]
    [InlineData("""{"a":1}""" + Input, 2, "it is the only schema of an object on the page")]
    [InlineData(Input + Input, 1, "it is the only schema of an object on the page")]
    public void The_input_is_chosen_with_the_reason(string page, int block, string reason)
    {
        ExtractedSchema schema = Extract("A page\n" + page);

        Assert.Equal(block, schema.Block);
        Assert.EndsWith("because " + reason, schema.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing here", "is a page without JSON")]
    [InlineData("one {\"a\":1}", "holds no JSON Schema of an input, but 1 JSON value:\n  1  line 1: an object with 'a'")]
    [InlineData("one " + Request, "1  line 1: an example request of model 'a/b'")]
    [InlineData("two " + Input + "\n" + Other, "holds 2 JSON Schemas of objects, and it is not clear which is the input: 2 JSON values:\n  1  line 1: a JSON Schema of an object with 'prompt', 'n'\n  2  line 2: a JSON Schema of an object with 'text'")]
    [InlineData("three " + Input + Other + """{ "type": "object", "properties": { "x": {} } }""", "holds 3 JSON Schemas of objects")]
    [InlineData("one " + Output, "holds the schema of an output only")]
    [InlineData("broken\n{ \"type\": \"object\",\n \"properties\": { \"a\": { \"type\": \"string\", } } }", "but what begins on line 2 is not valid JSON: ")]
    [InlineData("broken\n{ \"type\": \"object\",\n \"properties\": { \"a\": { \"type\": \"string\", } } }", "(line 3, column ")]
    public void What_is_not_clear_is_listed(string page, string message) =>
        Assert.Contains(message, Assert.Throws<ToolFailure>(() => Extract(page)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_user_picks_by_number()
    {
        string page = "two " + Input + Other;

        Assert.Equal("--pick 1", Assert.Throws<ToolFailure>(() => Extract(page)).Advice!["say which: ".Length..]);
        Assert.Contains("\"text\"", Extract(page, 2).Content, StringComparison.Ordinal);
        Assert.Contains("has no JSON value 3", Assert.Throws<ToolFailure>(() => Extract(page, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("JSON value 1 of the page is not the schema of an input", Assert.Throws<ToolFailure>(() => Extract("one " + Request + Input, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HTML_is_read_as_a_browser_shows_it()
    {
        ExtractedSchema schema = Extract("""
            <!doctype html><html><head><title>Model &amp; more</title><style>a{b:c}</style><script>var x = {"type":"object","properties":{"no":{"type":"string"}}};</script></head>
            <body><h2>Request</h2><pre><code>{ &quot;model&quot;: &quot;a/b&quot;, "input": { "prompt": "x &lt; y" } }</code></pre>
            <h2>Input</h2><div class="line"><span>{ </span><span>"type"</span>: "object",</div><div class="line">"properties": { "prompt": { "type": "string", "description": "a &amp; b" } } }</div></body></html>
            """);

        Assert.Equal("{\n  \"type\": \"object\",\n  \"properties\": {\n    \"prompt\": {\n      \"type\": \"string\",\n      \"description\": \"a & b\"\n    }\n  }\n}\n", schema.Content);
        Assert.Equal("a/b", schema.Slug);
        Assert.Equal("{\n  \"prompt\": \"x < y\"\n}", schema.Example);
    }

    [Fact]
    public void Data_of_an_HTML_page_is_searched_inside()
    {
        ExtractedSchema schema = Extract("<html><body><p>Loading</p><script type=\"application/json\">{\"props\":{\"page\":{\"inputSchema\":" + Input + "}}}</script></body></html>");

        Assert.StartsWith("{\n  \"type\": \"object\"", schema.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_page_says_what_it_is() =>
        Assert.Contains("(\"Sign in\")", Assert.Throws<ToolFailure>(() => Extract("<html><head><title>Sign in</title></head><body>no</body></html>")).Message, StringComparison.Ordinal);

    [Fact]
    public void Values_in_Markdown_are_found() =>
        Assert.Equal(1, Extract("# Model\n\n## Input schema\n\n```json\n" + Input + "\n```\n\n## Response\n\n```json\n" + Other + "\n```\n").Block);

    private static ExtractedSchema Extract(string page, int? pick = null) => SchemaExtraction.Extract(new SourceDocument("the page", Encoding.UTF8.GetBytes(page)), null, pick);
}
