namespace SchemaGen.Constraints.Formats;

/// <summary>A value of <c>format</c> (Validation, 7.3) whose grammar is exact, so that it is asserted.</summary>
/// <param name="Name">The value.</param>
/// <param name="Expected">What it asks for, in words: <c>a date such as 2024-12-31</c>.</param>
/// <param name="IsValid">Determines whether a text has the format.</param>
internal sealed record AssertedFormat(string Name, string Expected, Func<string, bool> IsValid)
{
    /// <summary>Describes a text that does not have the format.</summary>
    public Func<string, string> Describe { get; init; } = ConstraintMessages.Quote;
}
