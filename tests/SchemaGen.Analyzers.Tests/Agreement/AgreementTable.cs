using SchemaGen.Analyzers.Tests.Agreement.Cases;

namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>
/// The one table of what each constraint means. To add a constraint, add rows at its bounds, just inside and just outside, to the group it belongs to: the
/// compiler, <c>Validate()</c>, <c>Validator</c> and NJsonSchema are held to them.
/// </summary>
internal static class AgreementTable
{
    public static IReadOnlyList<AgreementGroup> Groups { get; } =
    [
        IntegerCases.Group,
        LargeIntegerCases.Beyond64Bits,
        LargeIntegerCases.Formats,
        NumberCases.Group,
        TextCases.Group,
        PatternCases.Group,
        FormatCases.Group,
        ChoiceCases.Group,
        ListCases.Group,
        MapCases.Group,
        ObjectCases.Group,
        RequiredCases.Group,
        CompanionCases.Group,
        ReferenceCases.Group,
        SchemaGapCases.DecimalCounts,
        SchemaGapCases.BooleanSchemas,
    ];

    public static IEnumerable<AgreementCase> Cases => Groups.SelectMany(static group => group.Cases);

    /// <summary>The name of a row, by which a test asks for it.</summary>
    public static string NameOf(AgreementGroup group, AgreementCase row) => $"{group.RecordName} {{ {row.Initializer} }}";
}
