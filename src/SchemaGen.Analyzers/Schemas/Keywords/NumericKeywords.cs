using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>The keywords of numbers (Validation, 6.2), with both drafts' forms of <c>exclusive*</c>, before a type gives them a meaning.</summary>
internal sealed class NumericKeywords
{
    private readonly SchemaNode _schema;
    private bool _hasErrors;

    private NumericKeywords(SchemaNode schema)
    {
        _schema = schema;
        Minimums = ReadBounds(KeywordNames.Minimum, KeywordNames.ExclusiveMinimum);
        Maximums = ReadBounds(KeywordNames.Maximum, KeywordNames.ExclusiveMaximum);
        MultipleOf = ReadFactor();
        _hasErrors |= MultipleOf is null && schema.Has(KeywordNames.MultipleOf);
    }

    public readonly IReadOnlyList<WrittenBound> Minimums;

    public readonly IReadOnlyList<WrittenBound> Maximums;

    public readonly NumberLiteral? MultipleOf;

    /// <summary>Gets whether one of the keywords was reported, and is ignored.</summary>
    public bool HasErrors => _hasErrors;

    public static NumericKeywords Read(SchemaNode schema) => new(schema);

    /// <summary>Converts the number to a literal; one that is beyond what a <see cref="double"/> holds is reported, and null.</summary>
    public NumberLiteral? ToLiteral(JsonMember keyword, JsonNumber number)
    {
        if (ReadLiteral(number) is { } literal)
        {
            return literal;
        }

        _schema.Diagnostics.LeaveToEvaluator(_schema, keyword, $"{NodeWords.Describe(number)} is beyond the range of a double");
        return null;
    }

    public static NumberLiteral? ReadLiteral(JsonNumber number) => ReadLiteral(number.Text);

    public static NumberLiteral? ReadLiteral(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && !double.IsInfinity(value) && !double.IsNaN(value)
            ? new NumberLiteral(text, value)
            : null;

    private List<WrittenBound> ReadBounds(string inclusive, string exclusive)
    {
        List<WrittenBound> bounds = [];
        JsonMember? strict = _schema.Json.Member(exclusive);
        if (_schema.ReadNumberNode(inclusive) is { } bound)
        {
            bounds.Add(new WrittenBound(_schema.Json.Member(inclusive)!, bound, strict?.Value is JsonBoolean { Value: true }));
        }
        else
        {
            _hasErrors |= _schema.Has(inclusive);
        }

        switch (strict?.Value)
        {
            case JsonNumber number:
                bounds.Add(new WrittenBound(strict, number, isExclusive: true));
                break;
            case not (null or JsonBoolean):
                _schema.Diagnostics.AddImpossible(_schema, exclusive, strict.Value, "a number (or, as in draft 4, true or false)");
                _hasErrors = true;
                break;
        }

        return bounds;
    }

    private NumberLiteral? ReadFactor()
    {
        if (_schema.ReadNumberNode(KeywordNames.MultipleOf) is not { } number)
        {
            return null;
        }

        NumberLiteral? factor = ToLiteral(_schema.Json.Member(KeywordNames.MultipleOf)!, number);
        if (factor is { Value: <= 0 })
        {
            _schema.Diagnostics.AddImpossible(_schema, KeywordNames.MultipleOf, number, "a number above 0");
            return null;
        }

        return factor;
    }
}

/// <summary>A bound as it is written in the file.</summary>
internal sealed class WrittenBound(JsonMember keyword, JsonNumber number, bool isExclusive)
{
    public readonly JsonMember Keyword = keyword;

    public readonly JsonNumber Number = number;

    public readonly bool IsExclusive = isExclusive;
}
