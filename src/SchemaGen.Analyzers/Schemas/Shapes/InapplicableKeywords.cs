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
            case IntegerShape or LargeIntegerShape or NumberShape or TextShape:
                if (keywords.Text.Format is { } format && !Holds(shape, format))
                {
                    ReportFormat(schema, format, isNumber: shape is not TextShape);
                }

                break;
            case EnumShape values:
                ReportEnum(schema, values, keywords.Text);
                break;
        }
    }

    /// <summary>Whether the shape keeps the format: those of numbers are bounds.</summary>
    private static bool Holds(Shape shape, string format) => shape switch
    {
        TextShape text => text.Format == format && AssertedFormats.Find(format) is not null,
        NumberShape => NumericFormats.Find(format) is not null,
        IntegerShape { AllowedValues: { Count: > 0 } values } => NumericFormats.Find(format) is { } known && !values.Any(value => known.IsOutside(ConstraintMessages.Number(value))),
        _ => NumericFormats.Find(format) is { IsInteger: true },
    };

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
        if (text.Format is { } format && !(schema.Document.AssertsFormat(schema) && AssertedFormats.Find(format) is { } asserted && values.Values.All(value => asserted.IsValid(value.WireValue))))
        {
            ReportFormat(schema, format);
        }

        ReportIf(text.Pattern is not null, schema, KeywordNames.Pattern);
        if (text.MinLength is { } least)
        {
            ReportIf(ShortestOf(values) < least, schema, KeywordNames.MinLength);
        }

        if (text.MaxLength is { } most)
        {
            ReportIf(LongestOf(values) > most, schema, KeywordNames.MaxLength);
        }
    }

    private static int ShortestOf(EnumShape values) => values.Values.Min(static value => TextLengthConstraint.CountCodePoints(value.WireValue));

    private static int LongestOf(EnumShape values) => values.Values.Max(static value => TextLengthConstraint.CountCodePoints(value.WireValue));

    private static void ReportIf(bool isUnheld, SchemaNode schema, string keyword)
    {
        if (isUnheld)
        {
            schema.Diagnostics.LeaveToEvaluator(schema, schema.Json.Member(keyword)!, "the values of 'enum' are taken as they are");
        }
    }

    /// <summary>Leaves a format to the evaluator, where it asserts it; reports any other (SG0008), except those that forbid nothing: <c>password</c> is a hint to forms.</summary>
    private static void ReportFormat(SchemaNode schema, string format, bool isNumber = false)
    {
        if (format == "password")
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
