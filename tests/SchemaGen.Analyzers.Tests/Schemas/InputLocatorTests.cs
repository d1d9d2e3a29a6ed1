using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class InputLocatorTests
{
    private const string Expected = ", but a schema of type object is expected";

    [Theory]
    [InlineData("{|SG0002:[|}1]", "the root is an array")]
    [InlineData("{|SG0002:[|}]", "the root is an empty array")]
    [InlineData("{|SG0002:5|}", "the root is 5")]
    [InlineData("{|SG0002:\"a\"|}", "the root is \"a\"")]
    [InlineData("{|SG0002:true|}", "the root is true")]
    [InlineData("{|SG0002:null|}", "the root is null")]
    [InlineData("{|SG0002:{|}}", "the root says nothing of an object")]
    [InlineData("""{|SG0002:{|} "description": "An input.", "maximum": 4, "anyOf": [{ "minLength": 1 }, true] }""", "the root says nothing of an object")]
    [InlineData("""{ "type": {|SG0002:"string"|} }""", "the root is a schema of type string")]
    [InlineData("""{ "type": {|SG0002:"array"|}, "properties": {} }""", "the root is a schema of type array")]
    [InlineData("""{ "type": {|SG0002:[|}"string", "null"], "properties": {} }""", "the root is a schema of other types")]
    [InlineData("""{|SG0002:{|} "openapi": "3.1.0" }""", "the root is an OpenAPI document without a schema of an object")]
    public void A_document_without_an_input_says_what_it_holds(string markup, string found) =>
        AssertMessage(markup, null, found);

    [Theory]
    [InlineData("/x", "the InputPointer '/x' leads nowhere")]
    [InlineData("/schemas/1", "the InputPointer '/schemas/1' leads nowhere")]
    [InlineData("/schemas/0/Ipnut", "the InputPointer '/schemas/0/Ipnut' leads nowhere; did you mean '/schemas/0/Input'?")]
    [InlineData("/schema/0/Input/type/x", "the InputPointer '/schema/0/Input/type/x' leads nowhere")]
    [InlineData("a", "the InputPointer 'a' is no JSON Pointer, which starts with '/'")]
    public void A_pointer_that_leads_nowhere_is_told(string pointer, string message)
    {
        SchemaReadResult result = SchemaMarkup.Read("""{|SG0002:{|} "schemas": [{ "Input": { "type": "object" } }] }""", pointer);

        Assert.Null(result.Model);
        Assert.Equal(message, Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void What_the_pointer_leads_to_must_be_an_input() =>
        AssertMessage("""{ "a": { "b": {|SG0002:1|} } }""", "/a/b", "'/a/b' is 1");

    [Theory]
    [InlineData("/components/schemas/In~1put")]
    [InlineData("#/components/schemas/In~1put")]
    public void The_pointer_leads_to_the_input_and_messages_speak_of_the_document(string pointer)
    {
        SchemaReadResult result = SchemaMarkup.Read(
            """{ "openapi": "3.0.0", "components": { "schemas": { "In/put": { "properties": { "a": { "type": {|SG0004:5|} } } } } } }""", pointer);

        Assert.NotNull(result.Model);
        Assert.StartsWith("'type' of '/components/schemas/In~1put/properties/a' is 5", Assert.Single(result.Diagnostics).Message);
    }

    [Theory]
    [InlineData("""{ "properties": {} }""")]
    [InlineData("""{ "type": "object" }""")]
    [InlineData("""{ "minProperties": 1 }""")]
    [InlineData("""{ "anyOf": [{ "allOf": [{ "required": [{|SGEVAL:"a"|}] }] }] }""")]
    [InlineData("""{ "type": ["object", "null"], "properties": {} }""")]
    [InlineData("""{ "type": {|SG0004:"objcet"|}, "properties": {} }""")]
    [InlineData("""{ "type": {|SG0004:[]|}, "properties": {} }""")]
    public void An_input_is_an_object_whether_it_lists_its_properties_or_not(string markup) => Assert.NotNull(SchemaMarkup.Read(markup).Model);

    [Fact]
    public void Properties_of_a_wrong_kind_are_the_one_fault() =>
        Assert.Empty(SchemaMarkup.Read("""{ "type": "object", "properties": {|SG0004:5|} }""").Model!.Root.Properties);

    private static void AssertMessage(string markup, string? pointer, string found)
    {
        SchemaReadResult result = SchemaMarkup.Read(markup, pointer);

        Assert.Null(result.Model);
        Assert.Equal(found + Expected, Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void More_members_than_a_record_has() => AssertMessage(
        $$"""{|SG0002:{|} "properties": { {{string.Join(", ", Enumerable.Range(0, 10_001).Select(static i => $"\"p{i}\": true"))}} } }""", null, "the root has 10001 members, and a record has 10000 at most");
}
