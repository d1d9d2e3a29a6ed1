using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>The span of every node is the place of its own text.</summary>
public class JsonSpanTests
{
    public static TheoryData<string> Texts => new(
        " [ 1 , -2.5e3 , true , false , null , \"a\\n\" , [ ] , { } ] ",
        "\uFEFF{ \"a\" : { \"b c\" : [ \"😀\" , \"\\ud83d\\ude00\" ] } ,\r\n \"a\" : 0 }",
        "\"alone\"",
        SeedSchema.Text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_of_a_span_reads_as_the_same_node(string text)
    {
        int nodes = 0;
        foreach (JsonNode node in Descendants(JsonTree.Parse(text).Root!))
        {
            string piece = text.Substring(node.Span.Start, node.Span.Length);
            JsonReadResult again = JsonTree.Parse(piece);

            Assert.True(again.IsValid, piece);
            Assert.Equal(new JsonSpan(0, piece.Length), again.Root!.Span);
            Assert.Equal(node.GetType(), again.Root.GetType());
            Assert.Equal(JsonText.Write(node), JsonText.Write(again.Root));
            nodes++;
        }

        Assert.True(nodes > 0);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_of_a_name_reads_as_the_name(string text)
    {
        foreach (JsonMember member in Descendants(JsonTree.Parse(text).Root!).OfType<JsonObject>().SelectMany(static node => node.Members))
        {
            string piece = text.Substring(member.NameSpan.Start, member.NameSpan.Length);

            Assert.Equal(member.Name, Assert.IsType<JsonString>(JsonTree.Parse(piece).Root).Value);
            Assert.True(member.NameSpan.End < member.Value.Span.Start);
        }
    }

    [Fact]
    public void A_list_without_its_bracket_ends_behind_what_was_read_of_it()
    {
        const string Text = "{\"a\": [1, 2  \n";
        var root = Assert.IsType<JsonObject>(JsonTree.Parse(Text).Root);

        Assert.Equal("{\"a\": [1, 2", Text.Substring(root.Span.Start, root.Span.Length));
        Assert.Equal("[1, 2", Text.Substring(root["a"]!.Span.Start, root["a"]!.Span.Length));
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject value => value.Members.SelectMany(static member => Descendants(member.Value)).Prepend(node),
        JsonArray value => value.Items.SelectMany(Descendants).Prepend(node),
        _ => [node],
    };
}
