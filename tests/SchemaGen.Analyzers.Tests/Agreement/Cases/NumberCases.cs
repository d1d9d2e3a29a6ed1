using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Numbers: bounds of both drafts, multiples in decimal arithmetic, and what JSON has no form for.</summary>
internal static class NumberCases
{
    private const string MultipleOf = "SG1007 is a later rule";
    private const string Unbounded = "the attributes of a number without bounds say nothing";

    public static AgreementGroup Group { get; } = new(
        "numbers",
        """
        {
          "type": "object",
          "properties": {
            "strength": { "type": "number", "minimum": 0, "maximum": 1 },
            "open": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1 },
            "open_draft4": { "type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 1, "exclusiveMaximum": true },
            "least": { "type": "number", "minimum": 0.5 },
            "most": { "type": "number", "maximum": 7.5 },
            "above": { "type": "number", "exclusiveMinimum": 0.1 },
            "any": { "type": "number" },
            "step": { "type": "number", "multipleOf": 0.1 },
            "quarter": { "type": "number", "multipleOf": 0.25, "maximum": 2 },
            "tens": { "type": "number", "multipleOf": 10 }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Strength = 0"),
            Valid("Strength = -0.0"),
            Valid("Strength = 1"),
            Valid("Strength = 1e-300"),
            Valid("Strength = 0.99999999999999989"),
            Invalid("Strength = -1e-300", "minimum", "/strength", "SG1001").UnlikeNJsonSchema("compares as decimal, where 1e-300 is 0"),
            Invalid("Strength = -0.01", "minimum", "/strength", "SG1001"),
            Invalid("Strength = 1.01", "maximum", "/strength", "SG1001"),
            Invalid("Strength = 2", "maximum", "/strength", "SG1001"),
            Invalid("Strength = double.MaxValue", "maximum", "/strength", "SG1001"),
            Invalid("Strength = double.NaN", "type", "/strength", "SG1001").WithoutJson(),
            Invalid("Strength = double.PositiveInfinity", "type", "/strength", "SG1001").WithoutJson(),

            Valid("Open = 0.5"),
            Valid("Open = 0.0001"),
            Valid("Open = 0.9999"),
            Invalid("Open = 0", "exclusiveMinimum", "/open", "SG1001"),
            Invalid("Open = 1.0", "exclusiveMaximum", "/open", "SG1001"),
            Invalid("Open = -0.0001", "exclusiveMinimum", "/open", "SG1001"),
            Invalid("Open = 1.0001", "exclusiveMaximum", "/open", "SG1001"),
            Valid("OpenDraft4 = 0.5"),
            Invalid("OpenDraft4 = 0", "exclusiveMinimum", "/open_draft4", "SG1001"),
            Invalid("OpenDraft4 = 1", "exclusiveMaximum", "/open_draft4", "SG1001"),

            Valid("Least = 0.5"),
            Valid("Least = 1e27"),
            Invalid("Least = double.PositiveInfinity", "type", "/least", "SG1001").WithoutJson(),
            Invalid("Least = 0.49", "minimum", "/least", "SG1001"),
            Invalid("Least = -7", "minimum", "/least", "SG1001"),
            Valid("Most = 7.5"),
            Valid("Most = -1e27"),
            Invalid("Most = 7.51", "maximum", "/most", "SG1001"),
            Valid("Above = 0.11"),
            Invalid("Above = 0.1", "exclusiveMinimum", "/above", "SG1001"),
            Invalid("Above = 0.09", "exclusiveMinimum", "/above", "SG1001"),
            Valid("Any = 0"),
            Valid("Any = double.MaxValue"),
            Valid("Any = double.MinValue"),
            Valid("Any = double.Epsilon"),
            InvalidAtRunTime("Any = double.NegativeInfinity", "type", "/any", Unbounded).WithoutJson(),

            Valid("Step = 0"),
            Valid("Step = 0.1"),
            Valid("Step = 0.3"),
            Valid("Step = 0.7"),
            Valid("Step = -1.1"),
            Valid("Step = 12345.6"),
            InvalidAtRunTime("Step = 0.05", "multipleOf", "/step", MultipleOf),
            InvalidAtRunTime("Step = 0.31", "multipleOf", "/step", MultipleOf),
            InvalidAtRunTime("Step = 1.000001", "multipleOf", "/step", MultipleOf),
            Valid("Quarter = 0.75"),
            Valid("Quarter = 2"),
            InvalidAtRunTime("Quarter = 0.3", "multipleOf", "/quarter", MultipleOf),
            Invalid("Quarter = 2.25", "maximum", "/quarter", "SG1001"),
            Valid("Tens = 20"),
            Valid("Tens = -30"),
            InvalidAtRunTime("Tens = 25", "multipleOf", "/tens", MultipleOf),
        ]);
}
