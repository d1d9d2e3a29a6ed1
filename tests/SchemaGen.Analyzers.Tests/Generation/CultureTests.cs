using SchemaGen.Analyzers.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>The same bytes on every machine.</summary>
public sealed class CultureTests
{
    private static readonly string s_schema = Schemas.Of(
        """ "iI": { "type": "string", "title": "ise", "enum": ["ii", "I", "1.5:1", "-1"] }, "number": { "type": "number", "minimum": -0.5, "default": 1234567.25 }, "integer": { "type": "integer", "minimum": -5, "default": -1 } """);

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Any_culture_gives_the_same_bytes(string culture)
    {
        SchemaText[] schemas = [Schemas.SeedFile, new SchemaText("schemas/iI.json", s_schema)];
        IReadOnlyDictionary<string, string> expected = GeneratorRun.Start(schemas).Files;

        using var _ = new CultureScope(culture);

        Assert.Equal(expected, GeneratorRun.Start(schemas).Files);
    }

    [Fact]
    public void The_order_and_the_line_ends_of_the_files_do_not_matter()
    {
        SchemaText other = new("schemas/a.json", s_schema);
        SchemaText windows = new(Schemas.SeedFile.Path, SeedSchema.Text.ReplaceLineEndings("\r\n"));

        IReadOnlyDictionary<string, string> expected = GeneratorRun.Start([Schemas.SeedFile, other]).Files;
        IReadOnlyDictionary<string, string> actual = GeneratorRun.Start([other, windows]).Files;

        Assert.Equal(expected.OrderBy(static file => file.Key), actual.OrderBy(static file => file.Key));
        Assert.DoesNotContain('\r', string.Concat(actual.Values));
    }
}
