using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>What the keywords of texts say (Validation, 6.3, and <c>format</c>). A bound that excludes nothing is null.</summary>
/// <param name="MinLength">The least characters.</param>
/// <param name="MaxLength">The most characters.</param>
/// <param name="Pattern">What the text must match.</param>
/// <param name="Format">The kind of text.</param>
/// <param name="HasErrors">Whether one of the keywords was reported, and does not count.</param>
internal sealed record TextKeywords(int? MinLength, int? MaxLength, string? Pattern, string? Format, bool HasErrors)
{
    public static TextKeywords Read(SchemaNode schema)
    {
        var counts = CountBounds.Read(schema, KeywordNames.MinLength, KeywordNames.MaxLength);
        string? pattern = ReadPattern(schema);
        string? format = schema.ReadText(KeywordNames.Format);
        bool hasErrors = counts.HasErrors || (pattern is null && schema.Has(KeywordNames.Pattern)) || (format is null && schema.Has(KeywordNames.Format));
        return new TextKeywords(counts.Least, counts.Most, pattern, format, hasErrors);
    }

    public TextShape ToShape() => new(MinLength, MaxLength, Pattern, Format);

    /// <summary>A pattern that .NET cannot run is no constraint of the record, and SG0008 says so.</summary>
    private static string? ReadPattern(SchemaNode schema)
    {
        string? pattern = schema.ReadText(KeywordNames.Pattern);
        if (pattern is null || EcmaScriptPattern.TryTranslate(pattern, out Regex? _, out string? reason))
        {
            return pattern;
        }

        schema.Diagnostics.AddNotEnforced(schema, schema.Json.Member(KeywordNames.Pattern)!, reason);
        return null;
    }
}
