using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary><c>$ref</c>: where it leads, and what is said where it leads nowhere.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("#/definitions/Size", "\"definitions\": { \"Size\": { \"type\": \"integer\", \"minimum\": 1 } }")]
    [InlineData("#/$defs/Size", "\"$defs\": { \"Size\": { \"type\": \"integer\", \"minimum\": 1 } }")]
    [InlineData("#/components/schemas/Size", "\"components\": { \"schemas\": { \"Size\": { \"type\": \"integer\", \"minimum\": 1 } } }")]
    [InlineData("#/x-things/1/deep", "\"x-things\": [0, { \"deep\": { \"type\": \"integer\", \"minimum\": 1 } }]")]
    [InlineData("#/$defs/a~1b~0c", "\"$defs\": { \"a/b~c\": { \"type\": \"integer\", \"minimum\": 1 } }")]
    [InlineData("#/$defs/a%20b%25", "\"$defs\": { \"a b%\": { \"type\": \"integer\", \"minimum\": 1 } }")]
    [InlineData("#size", "\"$defs\": { \"x\": { \"$anchor\": \"size\", \"type\": \"integer\", \"minimum\": 1 } }")]
    [InlineData("size.json", "\"$defs\": { \"x\": { \"$id\": \"size.json\", \"type\": \"integer\", \"minimum\": 1 } }")]
    [InlineData("https://example.com/size", "\"$defs\": { \"x\": { \"$id\": \"https://example.com/size\", \"type\": \"integer\", \"minimum\": 1 } }")]
    [InlineData("https://example.com/size#/$defs/y", "\"$defs\": { \"x\": { \"$id\": \"https://example.com/size\", \"$defs\": { \"y\": { \"type\": \"integer\", \"minimum\": 1 } } } }")]
    [InlineData("#/$defs/a", "\"$defs\": { \"a\": { \"$ref\": \"#/$defs/b\" }, \"b\": { \"$ref\": \"#/$defs/c\" }, \"c\": { \"type\": \"integer\", \"minimum\": 1 } }")]
    public void A_reference_stands_for_what_it_leads_to(string reference, string members) =>
        Assert.Equal(new IntegerShape(Minimum: 1), Read($$"""{ "$ref": "{{reference}}" }""", members).Shape);

    [Fact]
    public void A_property_can_refer_to_another() =>
        Assert.Equal(
            new IntegerShape(Minimum: 1),
            SchemaMarkup.Read("""{ "properties": { "a": { "type": "integer", "minimum": 1 }, "b": { "$ref": "#/properties/a" } } }""").Model!.Root.Properties[1].Shape);

    [Fact]
    public void Below_an_id_a_pointer_starts_there() =>
        Assert.Equal(
            new TextShape(),
            Assert.IsType<ListShape>(Read("""{ "$ref": "inner" }""", """ "$defs": { "x": { "type": "integer" }, "i": { "$id": "inner", "type": "array", "items": { "$ref": "#/$defs/x" }, "$defs": { "x": { "type": "string" } } } } """).Shape).Item);

    [Theory]
    [InlineData("#/$defs/sise", "leads nowhere; did you mean '#/$defs/size'?")]
    [InlineData("#/nothing/like/this", "leads nowhere")]
    [InlineData("#/$defs/size/b", "leads nowhere")]
    [InlineData("#/$defs/size/type", "is \"integer\", and no schema")]
    [InlineData("#width", "no $anchor of this file has as its name; did you mean '#widths'?")]
    [InlineData("https://example.com/x.json#/a", "is a network address: SchemaGen fetches nothing: add the file to the project's schemas, with that $id")]
    [InlineData("other.json", "no schema file of this project has as its path or its $id")]
    public void What_leads_nowhere_is_told(string reference, string obstacle)
    {
        SchemaReadResult result = SchemaMarkup.Read(
            $$"""{ "properties": { "p": { "$ref": {|SG0003:"{{reference}}"|} } }, "$defs": { "size": { "$anchor": "widths", "type": "integer" } } }""");

        Assert.Equal($"'$ref' of '/properties/p' is \"{reference}\", which {obstacle}", Assert.Single(result.Diagnostics).Message);
        Assert.Equal(new AnyShape(), Assert.Single(result.Model!.Root.Properties).Shape);
    }

    [Fact]
    public void Thousands_of_references_to_nowhere_are_told_and_what_was_meant_is_offered_for_the_first()
    {
        string properties = string.Join(", ", Enumerable.Range(0, 3000).Select(static i => $$""" "p{{i}}": { "$ref": "#/$defs/sise{{i}}" } """));
        string definitions = string.Join(", ", Enumerable.Range(0, 3000).Select(static i => $$""" "size{{i}}": {} """));
        SchemaReadResult result = SchemaReader.Read($$"""{ "properties": { "inline": { "properties": { "x": {} } }, {{properties}} }, "$defs": { {{definitions}} } }""");

        Assert.Equal(3000, result.Diagnostics.Count);
        Assert.Equal(20, result.Diagnostics.Count(static fault => fault.Message.Contains("; did you mean '#/$defs/size", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_of_too_many_references_is_told()
    {
        string definitions = string.Join(", ", Enumerable.Range(0, 1000).Select(static i =>
            $$$""" "d{{{i}}}": { "$ref": {{{(i == 255 ? "{|SG0003:\"#/$defs/d256\"|}" : $"\"#/$defs/d{i + 1}\"")}}} } """));

        SchemaReadResult result = SchemaMarkup.Read($$"""{ "properties": { "p": { "$ref": "#/$defs/d0" } }, "$defs": { {{definitions}}, "d1000": { "type": "string" } } }""");

        Assert.EndsWith("which is reached by more than 256 references in a row", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "$ref": {|SG0003:"#/properties/p"|} }""", "")]
    [InlineData("""{ "$ref": "#/$defs/a" }""", """ "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": {|SG0003:"#/$defs/a"|} } } """)]
    [InlineData("""{ "allOf": [{ "$ref": {|SG0003:"#/properties/p"|} }] }""", "")]
    public void A_reference_that_leads_to_itself_is_told(string schema, string members) => Read(schema, members);

    /// <summary>A list, a map or a union of itself has values that end, but no C# type that does.</summary>
    [Theory]
    [InlineData("""{ "$ref": "#/$defs/a" }""", """ "$defs": { "a": { "type": "array", "items": {|SGEVAL:{|} "$ref": "#/$defs/a" } } } """)]
    [InlineData("""{ "$ref": "#/$defs/a" }""", """ "$defs": { "a": { "type": "object", "additionalProperties": {|SGEVAL:{|} "$ref": "#/$defs/a" } } } """)]
    public void What_holds_itself_without_an_object_is_left_to_the_evaluator(string schema, string members) => Assert.NotNull(Read(schema, members));

    [Fact]
    public void An_object_can_hold_itself()
    {
        InputModel model = SchemaMarkup.Read(
            """{ "properties": { "tree": { "$ref": "#/$defs/Tree" }, "twin": { "$ref": "#" } }, "$defs": { "Tree": { "type": "object", "properties": { "leaves": { "type": "array", "items": { "$ref": "#/$defs/Tree" } } } } } }""").Model!;

        Assert.Equal(["/$defs/Tree", ""], model.Root.Properties.Select(static property => ((ReferenceShape)property.Shape).Key));
        DefinitionModel tree = Assert.Single(model.Definitions);
        Assert.Equal(("/$defs/Tree", "Tree"), (tree.Key, tree.Name));
        Assert.Equal(new ListShape(new ReferenceShape("/$defs/Tree")), Assert.Single(tree.Shape.Properties).Shape);
    }

    [Fact]
    public void An_object_that_is_referred_to_where_it_stands_is_one_definition()
    {
        InputModel model = SchemaMarkup.Read("""{ "properties": { "a": { "$ref": "#/properties/b/items" }, "b": { "type": "array", "items": { "properties": { "x": {} } } } } }""").Model!;

        Assert.Equal("/properties/b/items", Assert.Single(model.Definitions).Key);
        Assert.Equal([new ReferenceShape("/properties/b/items"), new ListShape(new ReferenceShape("/properties/b/items"))], model.Root.Properties.Select(static property => property.Shape));
    }

    [Fact]
    public void What_is_said_where_an_object_is_referred_to_is_of_the_property_alone()
    {
        InputModel model = SchemaMarkup.Read("""
            { "properties": { "a": { "allOf": [{ "$ref": "#/$defs/Lora" }], "title": "First", "description": "The first one." } },
              "$defs": { "Lora": { "title": "LoRA", "description": "An adapter.", "properties": { "x": {} } } } }
            """).Model!;

        PropertyModel property = Assert.Single(model.Root.Properties);
        Assert.Equal(("First", "The first one."), (property.Title, property.Description));
        DefinitionModel definition = Assert.Single(model.Definitions);
        Assert.Equal(("LoRA", "An adapter."), (definition.Shape.Title, definition.Shape.Description));
    }

    [Fact]
    public void A_thousand_objects_that_refer_to_the_next_two_are_a_thousand_definitions()
    {
        string definitions = string.Join(", ", Enumerable.Range(0, 1000).Select(static i => $$$"""
            "d{{{i}}}": { "properties": { "a": { "$ref": "#/$defs/d{{{Math.Min(i + 1, 999)}}}" }, "b": { "allOf": [{ "$ref": "#/$defs/d{{{Math.Min(i + 2, 999)}}}" }], "title": "B" } } }
            """));

        Assert.Equal(1000, SchemaMarkup.Read($$"""{ "properties": { "p": { "$ref": "#/$defs/d0" } }, "$defs": { {{definitions}} } }""").Model!.Definitions.Count);
    }

    [Fact]
    public void Schemas_that_are_each_made_of_the_next_two_come_to_an_end()
    {
        string definitions = string.Join(", ", Enumerable.Range(0, 100).Select(static i => $$$"""
            "d{{{i}}}": { "allOf": [{ "$ref": "#/$defs/d{{{i + 1}}}" }, { "$ref": "#/$defs/d{{{i + 2}}}" }] }
            """));

        Assert.Equal(new TextShape(MaxLength: 3), Read("""{ "$ref": "#/$defs/d0" }""", $$""" "$defs": { {{definitions}}, "d100": { "type": "string" }, "d101": { "maxLength": 3 } } """).Shape);
    }

    [Theory]
    [InlineData("\"$schema\": \"http://json-schema.org/draft-07/schema#\"")]
    [InlineData("\"$schema\": \"http://json-schema.org/draft-06/schema#\"")]
    [InlineData("\"$schema\": \"http://json-schema.org/draft-04/schema#\"")]
    public void Up_to_draft_7_what_stands_beside_a_reference_counts_for_nothing(string dialect)
    {
        SchemaReadResult result = SchemaMarkup.Read(
            $$"""{ {{dialect}}, "properties": { "p": { "title": "T", "maxLength": 3, "$ref": "#/definitions/a" } }, "definitions": { "a": { "type": "string" } } }""");

        PropertyModel property = Assert.Single(result.Model!.Root.Properties);
        Assert.Equal((new TextShape(), "T"), (property.Shape, property.Title));
    }

    [Theory]
    [InlineData("3.0.3", 5)]
    [InlineData("3.1.0", 3)]
    public void In_OpenAPI_it_counts_from_3_1_on(string version, int maxLength)
    {
        InputModel model = SchemaMarkup.Read(
            $$"""{ "openapi": "{{version}}", "components": { "schemas": { "Input": { "properties": { "p": { "maxLength": 3, "$ref": "#/components/schemas/a" } } }, "a": { "type": "string", "maxLength": 5 } } } }""").Model!;

        Assert.Equal(new TextShape(MaxLength: maxLength), Assert.Single(model.Root.Properties).Shape);
    }

    [Theory]
    [InlineData("\"$schema\": \"https://json-schema.org/draft/2019-09/schema\"")]
    [InlineData("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")]
    [InlineData("\"title\": \"no draft\"")]
    public void Later_it_holds_too(string dialect)
    {
        InputModel model = SchemaMarkup.Read(
            $$"""{ {{dialect}}, "properties": { "p": { "default": "x", "maxLength": 3, "$ref": "#/$defs/a" } }, "$defs": { "a": { "type": "string", "maxLength": 5, "minLength": 1 } } }""").Model!;

        PropertyModel property = Assert.Single(model.Root.Properties);
        Assert.Equal((new TextShape(1, 3), new TextDefault("x")), (property.Shape, property.Default));
    }

    private static PropertyModel Read(string schema, string members) =>
        SchemaMarkup.Read($$"""{ "properties": { "p": {{schema}} }{{(members.Length == 0 ? "" : ", " + members)}} }""").Model!.Root.Properties[0];
}
