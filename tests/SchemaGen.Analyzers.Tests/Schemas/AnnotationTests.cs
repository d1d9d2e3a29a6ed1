using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class AnnotationTests
{
    [Fact]
    public void Title_description_deprecated_and_examples_are_kept()
    {
        PropertyModel property = PropertyProbe.Read("""
            { "type": "string", "title": "T", "description": "D", "deprecated": true,
              "examples": [ "a\n\"b\"", {|SG0006:{|} "x": [1.0, null, true] }, "a\n\"b\"" ], "example": {|SG0006:5|} }
            """);

        Assert.Equal("T", property.Title);
        Assert.Equal("D", property.Description);
        Assert.True(property.IsDeprecated);
        Assert.Equal(["\"a\\n\\\"b\\\"\"", "{\"x\":[1.0,null,true]}", "5"], property.Examples);
    }

    [Theory]
    [InlineData("""{ "type": "boolean", "deprecated": {|SG0004:"yes"|} }""")]
    [InlineData("""{ "type": "boolean", "examples": {|SG0004:{}|} }""")]
    [InlineData("""{ "type": "boolean", "nullable": {|SG0004:1|} }""")]
    [InlineData("""{ "type": "boolean", "title": {|SG0004:null|}, "description": {|SG0004:["D"]|} }""")]
    public void Annotations_of_a_wrong_kind_are_reported_and_say_nothing(string schema) =>
        Assert.Equal(new PropertyModel("p", new BooleanShape()), PropertyProbe.Read(schema));

    [Theory]
    [InlineData("""{ "widget": "textarea", "rows": 6 }""", true, false, false)]
    [InlineData("""{ "widget": "file-upload" }""", false, true, false)]
    [InlineData("""{ "uploadKind": "video" }""", false, true, false)]
    [InlineData("""{ "advanced": true }""", false, false, true)]
    [InlineData("""{ "advanced": false, "widget": "slider" }""", false, false, false)]
    [InlineData("""{ "advanced": "yes", "widget": 5, "uploadKind": null }""", false, false, false)]
    [InlineData("[]", false, false, false)]
    [InlineData("5", false, false, false)]
    public void The_playground_gives_hints_and_is_never_a_fault(string playground, bool isMultiline, bool isUpload, bool isAdvanced) =>
        Assert.Equal(
            new InputHints(isMultiline, isUpload, isAdvanced),
            PropertyProbe.Read($$"""{ "type": "boolean", "x-playground": {{playground}} }""").Hints);
}
