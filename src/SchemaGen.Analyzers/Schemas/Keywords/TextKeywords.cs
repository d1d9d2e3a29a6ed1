using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>The keywords of strings (Validation, 6.3, and <c>format</c>). A bound that excludes nothing is null.</summary>
/// <param name="minLength">The minimum number of characters.</param>
/// <param name="maxLength">The maximum number of characters.</param>
/// <param name="pattern">The pattern that the string must match.</param>
/// <param name="format">The format of the string.</param>
/// <param name="hasErrors">Whether one of the keywords was reported, and is ignored.</param>
internal sealed class TextKeywords(int? minLength, int? maxLength, string? pattern, string? format, bool hasErrors)
{
    /// <summary>The minimum number of characters.</summary>
    public readonly int? MinLength = minLength;

    /// <summary>The maximum number of characters.</summary>
    public readonly int? MaxLength = maxLength;

    /// <summary>The pattern that the string must match.</summary>
    public readonly string? Pattern = pattern;

    /// <summary>The format of the string.</summary>
    public readonly string? Format = format;

    /// <summary>Whether one of the keywords was reported, and is ignored.</summary>
    public readonly bool HasErrors = hasErrors;

    public static TextKeywords Read(SchemaNode schema)
    {
        var counts = CountBounds.Read(schema, KeywordNames.MinLength, KeywordNames.MaxLength);
        string? pattern = ReadPattern(schema);
        string? format = schema.ReadText(KeywordNames.Format);
        bool hasErrors = counts.HasErrors || (pattern is null && schema.Has(KeywordNames.Pattern)) || (format is null && schema.Has(KeywordNames.Format));
        return new TextKeywords(counts.Least, counts.Most, pattern, format, hasErrors);
    }

    /// <summary>The text. A format that the dialect takes for an annotation is no constraint of it.</summary>
    public TextShape ToShape(SchemaNode schema) => new(MinLength, MaxLength, Pattern, Format is null || schema.Document.AssertsFormat(schema) ? Format : null);

    /// <summary>Reads <c>pattern</c>. One that .NET cannot run is not a constraint of the record, and SG0008 says so.</summary>
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
