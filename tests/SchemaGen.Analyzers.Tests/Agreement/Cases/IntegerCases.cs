using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Whole numbers: bounds of both drafts, of 64 bits, with fractions; multiples. An exclusive bound is the inclusive one beside it, and a violation
/// speaks of that one.</summary>
internal static class IntegerCases
{
    private const string MultipleOf = "SG1007 is a later rule";

    public static AgreementGroup Group { get; } = new(
        "integers",
        """
        {
          "type": "object",
          "properties": {
            "n": { "type": "integer", "minimum": 1, "maximum": 4, "default": 1 },
            "least": { "type": "integer", "minimum": 10 },
            "most": { "type": "integer", "maximum": -10 },
            "above": { "type": "integer", "exclusiveMinimum": 0, "maximum": 100 },
            "below": { "type": "integer", "minimum": -100, "exclusiveMaximum": 0 },
            "above_draft4": { "type": "integer", "minimum": 5, "exclusiveMinimum": true, "maximum": 10 },
            "below_draft4": { "type": "integer", "minimum": 5, "maximum": 10, "exclusiveMaximum": true },
            "not_exclusive": { "type": "integer", "minimum": 5, "exclusiveMinimum": false, "maximum": 10, "exclusiveMaximum": false },
            "both_forms": { "type": "integer", "minimum": 5, "exclusiveMinimum": 7, "maximum": 10 },
            "fraction": { "type": "integer", "minimum": 0.5, "maximum": 3.5 },
            "exponent": { "type": "integer", "minimum": 1e1, "maximum": 2.0E+1 },
            "seed": { "type": "integer", "minimum": 0, "maximum": 4294967295 },
            "huge": { "type": "integer", "minimum": -9007199254740993, "maximum": 9007199254740993 },
            "any": { "type": "integer" },
            "even": { "type": "integer", "minimum": -8, "maximum": 8, "multipleOf": 2 },
            "halves": { "type": "integer", "multipleOf": 2.5 },
            "only": { "type": "integer", "minimum": 7, "maximum": 7 }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid(""),
            Valid("N = 1"),
            Valid("N = 2"),
            Valid("N = 4"),
            Invalid("N = 0", "minimum", "/n", "SG1001"),
            Invalid("N = 5", "maximum", "/n", "SG1001"),
            Invalid("N = -1", "minimum", "/n", "SG1001"),
            Invalid("N = int.MaxValue", "maximum", "/n", "SG1001"),

            Valid("Least = 10"),
            Valid("Least = long.MaxValue"),
            Valid("Least = null"),
            Invalid("Least = 9", "minimum", "/least", "SG1001"),
            Invalid("Least = long.MinValue", "minimum", "/least", "SG1001"),
            Valid("Most = -10"),
            Valid("Most = -11"),
            Valid("Most = long.MinValue"),
            Invalid("Most = -9", "maximum", "/most", "SG1001"),
            Invalid("Most = 0", "maximum", "/most", "SG1001"),

            Valid("Above = 1"),
            Valid("Above = 100"),
            Invalid("Above = 0", "minimum", "/above", "SG1001"),
            Invalid("Above = 101", "maximum", "/above", "SG1001"),
            Valid("Below = -1"),
            Valid("Below = -100"),
            Invalid("Below = 0", "maximum", "/below", "SG1001"),
            Invalid("Below = -101", "minimum", "/below", "SG1001"),
            Valid("AboveDraft4 = 6"),
            Invalid("AboveDraft4 = 5", "minimum", "/above_draft4", "SG1001"),
            Valid("BelowDraft4 = 9"),
            Invalid("BelowDraft4 = 10", "maximum", "/below_draft4", "SG1001"),
            Valid("NotExclusive = 5"),
            Valid("NotExclusive = 10"),
            Invalid("NotExclusive = 4", "minimum", "/not_exclusive", "SG1001"),
            Invalid("NotExclusive = 11", "maximum", "/not_exclusive", "SG1001"),
            Valid("BothForms = 8"),
            Invalid("BothForms = 7", "minimum", "/both_forms", "SG1001"),

            Valid("Fraction = 1"),
            Valid("Fraction = 3"),
            Invalid("Fraction = 0", "minimum", "/fraction", "SG1001"),
            Invalid("Fraction = 4", "maximum", "/fraction", "SG1001"),
            Valid("Exponent = 10"),
            Valid("Exponent = 20"),
            Invalid("Exponent = 9", "minimum", "/exponent", "SG1001"),
            Invalid("Exponent = 21", "maximum", "/exponent", "SG1001"),

            Valid("Seed = 0"),
            Valid("Seed = 4294967295"),
            Invalid("Seed = -1", "minimum", "/seed", "SG1001"),
            Invalid("Seed = 4294967296", "maximum", "/seed", "SG1001"),
            Valid("Huge = 9007199254740993"),
            Valid("Huge = -9007199254740993"),
            Invalid("Huge = 9007199254740994", "maximum", "/huge", "SG1001"),
            Invalid("Huge = -9007199254740994", "minimum", "/huge", "SG1001"),
            Valid("Any = long.MaxValue"),
            Valid("Any = long.MinValue"),

            Valid("Even = 0"),
            Valid("Even = -8"),
            InvalidAtRunTime("Even = 3", "multipleOf", "/even", MultipleOf),
            InvalidAtRunTime("Even = -1", "multipleOf", "/even", MultipleOf),
            Invalid("Even = 9", "maximum", "/even", "SG1001").AndAtRunTime("multipleOf", "/even", MultipleOf),
            Valid("Halves = 5"),
            Valid("Halves = -10"),
            InvalidAtRunTime("Halves = 2", "multipleOf", "/halves", MultipleOf),
            InvalidAtRunTime("Halves = 9007199254740993", "multipleOf", "/halves", MultipleOf),

            Valid("Only = 7"),
            Invalid("Only = 6", "minimum", "/only", "SG1001"),
            Invalid("Only = 8", "maximum", "/only", "SG1001"),
        ]);
}
