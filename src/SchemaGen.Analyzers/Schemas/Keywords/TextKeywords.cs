using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>What the keywords of texts say (Validation, 6.3, and <c>format</c>). A bound that excludes nothing is null.</summary>
internal sealed record TextKeywords(int? MinLength, int? MaxLength, string? Pattern, string? Format)
{
    public static TextKeywords Read(SchemaNode schema)
    {
        var counts = CountBounds.Read(schema, "minLength", "maxLength");
        return new TextKeywords(counts.Least, counts.Most, ReadPattern(schema), schema.ReadText("format"));
    }

    public TextShape ToShape() => new(MinLength, MaxLength, Pattern, Format);

    /// <summary>A pattern that .NET cannot run is no constraint of the record, and SG0008 says so.</summary>
    private static string? ReadPattern(SchemaNode schema)
    {
        string? pattern = schema.ReadText("pattern");
        if (pattern is null || EcmaScriptPattern.TryTranslate(pattern, out Regex? _, out string? reason))
        {
            return pattern;
        }

        schema.Faults.AddNotEnforced(schema, schema.Json.Member("pattern")!, reason);
        return null;
    }
}
