using SchemaGen.Analyzers.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Bounds that updates narrowed, which the tool's lock keeps: the record tells what they were.</summary>
public sealed class NarrowedBoundTests
{
    private readonly SchemaText _schema = new("schemas/a.json", Schemas.Of(""" "n": { "type": "integer", "minimum": 1, "maximum": 3 }, "a b/c": { "type": "array", "items": { "type": "string" }, "maxItems": 10 }, "t": { "type": "string" } """));

    [Fact]
    public void The_property_has_an_attribute_for_each()
    {
        GeneratorRun run = GeneratorRun.Start([_schema, Lock("/n maximum 4", "/n minimum 0", "/a b~1c maxItems 14")]);

        string record = run.RecordFile;
        _ = new CompiledModels(run);
        Assert.Contains("""[global::SchemaGen.NarrowedBound("maximum", "4")]""", record, StringComparison.Ordinal);
        Assert.Contains("""[global::SchemaGen.NarrowedBound("minimum", "0")]""", record, StringComparison.Ordinal);
        Assert.Contains("""[global::SchemaGen.NarrowedBound("maxItems", "14")]""", record, StringComparison.Ordinal);
        Assert.Equal(3, record.Split("NarrowedBound(").Length - 1);
    }

    [Theory]
    [InlineData("/other maximum 4")]
    [InlineData("/n/x maximum 4")]
    [InlineData("/n")]
    [InlineData("/n maximum")]
    [InlineData("")]
    public void One_of_another_place_changes_nothing(string bound) =>
        Assert.Equal(GeneratorRun.Start([_schema]).RecordFile, GeneratorRun.Start([_schema, Lock(bound)]).RecordFile);

    private static SchemaText Lock(params string[] narrowed) => new(
        "schemas/schemagen.lock.json", $$"""{ "a": { "source": "a", "narrowed": [{{string.Join(", ", narrowed.Select(static bound => $"\"{bound}\""))}}], "sha256": "0" }, "schemagen:lock": 1 }""") { Slug = null };
}
