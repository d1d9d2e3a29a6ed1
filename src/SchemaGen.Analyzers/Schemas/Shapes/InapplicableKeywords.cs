using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Leaves to the evaluator the constraints that a shape can express, but not the one that was read. A format that the evaluator does not assert is reported (SG0008).</summary>
internal static class InapplicableKeywords
{
    public static void Report(SchemaNode schema, Shape shape, KeywordSet keywords)
    {
        switch (shape)
        {
            case AnyShape:
                ReportAll(schema);
                break;
            case IntegerShape { AllowedValues.Count: 0 } or LargeIntegerShape:
                ReportFormat(schema, keywords.Text.Format, static format => NumericFormats.Find(format) is { IsInteger: true }, isNumber: true);
                break;
            case IntegerShape { AllowedValues: var listed }:
                ReportFormat(schema, keywords.Text.Format, format => NumericFormats.Find(format) is { } known && !listed.Any(value => known.IsOutside(ConstraintMessages.Number(value))), isNumber: true);
                break;
            case NumberShape:
                ReportFormat(schema, keywords.Text.Format, static format => NumericFormats.Find(format) is not null, isNumber: true);
                break;
            case TextShape:
                ReportFormat(schema, keywords.Text.Format, static format => format == TextFormats.Uri);
                break;
            case EnumShape values:
                ReportEnum(schema, values, keywords.Text);
                break;
        }
    }

    private static void ReportAll(SchemaNode schema)
    {
        foreach (JsonMember member in schema.Json.Members)
        {
            if (KeywordTable.Find(member.Name) is { } keyword
                && ((keyword.Readers & KeywordReaders.Shape) != 0 || ContainedReader.Reads(schema, keyword) || ListItems.Reads(schema, member, keyword)))
            {
                schema.Diagnostics.LeaveToEvaluator(schema, member, "the type of the value is open");
            }
        }
    }

    /// <summary>Reports the keywords beside a list of values. An enum expresses none of them, so they are reported only where they forbid one of the values.</summary>
    private static void ReportEnum(SchemaNode schema, EnumShape values, TextKeywords text)
    {
        ReportFormat(schema, text.Format, static _ => false);
        ReportIf(text.Pattern is not null, schema, KeywordNames.Pattern);
        if (text.MinLength is { } least)
        {
            ReportIf(values.Values.Any(value => TextLengthConstraint.CountCodePoints(value.WireValue) < least), schema, KeywordNames.MinLength);
        }

        if (text.MaxLength is { } most)
        {
            ReportIf(values.Values.Any(value => TextLengthConstraint.CountCodePoints(value.WireValue) > most), schema, KeywordNames.MaxLength);
        }
    }

    private static void ReportIf(bool isUnheld, SchemaNode schema, string keyword)
    {
        if (isUnheld)
        {
            schema.Diagnostics.LeaveToEvaluator(schema, schema.Json.Member(keyword)!, "the values of 'enum' are taken as they are");
        }
    }

    /// <summary>Leaves a format to the evaluator, where it asserts it; reports any other (SG0008), except those that forbid nothing: <c>password</c> is a hint to forms.</summary>
    private static void ReportFormat(SchemaNode schema, string? format, Func<string, bool> isEnforced, bool isNumber = false)
    {
        if (format is null || format == "password" || isEnforced(format))
        {
            return;
        }

        JsonMember keyword = schema.Json.Member(KeywordNames.Format)!;
        if (AssertedFormats.Find(format) is not null || (isNumber && NumericFormats.Find(format) is not null))
        {
            schema.Diagnostics.LeaveToEvaluator(schema, keyword);
        }
        else if (isNumber || NumericFormats.Find(format) is null)
        {
            // The format of a number forbids no text: Google's services write integers of 64 bits as such.
            schema.Diagnostics.AddNotEnforced(schema, keyword, $"no rule checks the format {ConstraintMessages.Quote(format)}");
        }
    }
}
