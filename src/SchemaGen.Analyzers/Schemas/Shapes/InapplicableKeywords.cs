using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reports the constraints that would be enforced elsewhere, but that the shape that was read cannot hold (SG0008).</summary>
internal static class InapplicableKeywords
{
    public static void Report(SchemaNode schema, TypeSet types, Shape shape, KeywordSet keywords)
    {
        switch (shape)
        {
            // With a type that could not be read, everything beside it hangs in the air, and the type is the error to mend.
            case AnyShape when !types.HasErrors:
                ReportAll(schema);
                break;
            case IntegerShape:
                ReportFormat(schema, keywords.Text.Format, "int64");
                break;
            case NumberShape:
                ReportFormat(schema, keywords.Text.Format, "double");
                break;
            case TextShape:
                ReportFormat(schema, keywords.Text.Format, TextFormats.Uri);
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
                schema.Diagnostics.AddNotEnforced(schema, member, "the type of the value is open");
            }
        }
    }

    /// <summary>A list of values holds nothing beside it: what the other keywords forbid is told only where they forbid one of the values.</summary>
    private static void ReportEnum(SchemaNode schema, EnumShape values, TextKeywords text)
    {
        ReportFormat(schema, text.Format, enforced: null);
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
            schema.Diagnostics.AddNotEnforced(schema, schema.Json.Member(keyword)!, "the values of 'enum' are taken as they are");
        }
    }

    /// <summary><c>password</c> is a hint to forms, and forbids nothing.</summary>
    private static void ReportFormat(SchemaNode schema, string? format, string? enforced)
    {
        if (format is not null && format != enforced && format != "password")
        {
            schema.Diagnostics.AddNotEnforced(schema, schema.Json.Member(KeywordNames.Format)!, $"no rule checks the format {ConstraintMessages.Quote(format)}");
        }
    }
}
