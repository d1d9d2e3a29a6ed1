using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Prose;

/// <summary>SG0009, and the switch that turns prose off.</summary>
public sealed class ProseReportTests
{
    private const string Schema = """
        { "type": "object", "properties": {
          "o": { "type": "object", "properties": { "a": { "type": "string", "description": "An area. Only used if b or c is given. Cannot be used with b." }, "b": {}, "c": {} } },
          "n": { "type": "integer", "description": "Must be between 1 and 4." },
          "m": { "type": "string", "description": "URL or data URI. Requires n." } } }
        """;

    [Fact]
    public void Each_rule_is_reported_with_what_it_says()
    {
        SchemaDiagnostic[] found = [.. SchemaReader.Read(Schema).Diagnostics];

        Assert.Equal(
            [
                "Kind=excludes Property=/properties/o/properties/a Others=b Words=Cannot be used with b.",
                "Kind=range Property=/properties/n Others= Words=Must be between 1 and 4. Minimum=1 Maximum=4 Keywords={ \"minimum\": 1, \"maximum\": 4 }",
                "Kind=requires Property=/properties/m Others=n Words=Requires n.",
            ],
            found.Select(static one => string.Join(" ", one.Properties.Select(static property => property.Name + "=" + property.Value))));
        Assert.Equal("'n' of '/properties/n' must be 1 to 4: SchemaGen read this rule from the words \"Must be between 1 and 4.\"", found[1].Message);
        Assert.All(found, static one => Assert.Equal("SG0009", one.Id));
    }

    [Fact]
    public void The_state_that_another_must_have_is_its_value() => Assert.Equal(
        "Kind=requires Property=/properties/m Others=f Words=Requires f to be true. Value=true",
        string.Join(" ", Assert.Single(SchemaReader.Read("""{ "type": "object", "properties": { "f": { "type": "boolean" }, "m": { "type": "string", "description": "Requires f to be true." } } }""").Diagnostics)
            .Properties.Select(static property => property.Name + "=" + property.Value)));

    [Fact]
    public void Without_prose_the_keywords_alone_count()
    {
        SchemaReadResult read = SchemaReader.Read(Schema, readsProse: false);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(SchemaReader.Read(System.Text.RegularExpressions.Regex.Replace(Schema, "(, )?\"description\": \"[^\"]*\"", "")).Model!.Root.Properties.Select(static one => one.Shape), read.Model!.Root.Properties.Select(static one => one.Shape with { } is ObjectShape shape ? WithoutDescriptions(shape) : one.Shape));
        Assert.Empty(read.Model.Root.Companions);
        Assert.DoesNotContain("maximum", read.Model.ResolvedSchema, StringComparison.Ordinal);
    }

    private static ObjectShape WithoutDescriptions(ObjectShape shape) =>
        shape with { Properties = shape.Properties.Select(static property => property with { Description = null }).ToEquatableArray() };
}
