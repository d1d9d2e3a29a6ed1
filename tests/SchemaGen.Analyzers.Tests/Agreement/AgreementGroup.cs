namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>The rows about one schema.</summary>
/// <param name="Slug">One lower-case word, which the record is named from.</param>
/// <param name="Schema">The schema file.</param>
/// <param name="Cases">The rows.</param>
internal sealed record AgreementGroup(string Slug, string Schema, IReadOnlyList<AgreementCase> Cases)
{
    /// <summary>Why NJsonSchema cannot read the schema at all; null where it can.</summary>
    public string? NJsonSchemaGap { get; init; }

    public string RecordName => char.ToUpperInvariant(Slug[0]) + Slug[1..] + "Input";
}
