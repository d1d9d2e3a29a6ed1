using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>What the keywords of texts say (Validation, 6.3, and <c>format</c>). A bound that excludes nothing is null.</summary>
internal sealed record TextKeywords(int? MinLength, int? MaxLength, string? Pattern, string? Format)
{
    public static TextKeywords Read(SchemaNode schema) => new(
        CountBounds.Least(schema.ReadCount("minLength")),
        CountBounds.Most(schema.ReadCount("maxLength")),
        schema.ReadText("pattern"),
        schema.ReadText("format"));

    public TextShape ToShape() => new(MinLength, MaxLength, Pattern, Format);
}
