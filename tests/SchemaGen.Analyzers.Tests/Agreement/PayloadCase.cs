namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>A row of the table of payloads: a JSON text, and the specification's verdict on it.</summary>
/// <param name="Json">The text.</param>
/// <param name="Violations">What it breaks, as <c>keyword at pointer</c>, in the order in which they are reported; none in a valid one.</param>
internal sealed record PayloadCase(string Json, IReadOnlyList<string> Violations)
{
    /// <summary>Why NJsonSchema is known to say the opposite; null where it agrees.</summary>
    public string? NJsonSchemaGap { get; init; }

    public bool IsValid => Violations.Count == 0;

    public static PayloadCase Valid(string json) => new(json, []);

    public static PayloadCase Invalid(string json, params string[] violations) => new(json, violations);

    /// <summary>The same row, on which NJsonSchema is wrong.</summary>
    public PayloadCase UnlikeNJsonSchema(string reason) => this with { NJsonSchemaGap = reason };
}
