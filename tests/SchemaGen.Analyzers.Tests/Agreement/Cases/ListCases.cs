using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Lists: how many items, which ones, and none twice.</summary>
internal static class ListCases
{
    private const string Unique = "SG1008 is a later rule";
    private const string MultipleOf = "SG1007 is a later rule";
    private const string Pattern = "SG1004 is a later rule";

    public static AgreementGroup Group { get; } = new(
        "lists",
        """
        {
          "type": "object",
          "properties": {
            "tags": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 3 },
            "least": { "type": "array", "items": { "type": "integer" }, "minItems": 2 },
            "most": { "type": "array", "items": { "type": "integer" }, "maxItems": 2 },
            "none": { "type": "array", "items": { "type": "integer" }, "maxItems": 0 },
            "unique": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "unique_numbers": { "type": "array", "items": { "type": "number" }, "uniqueItems": true },
            "layers": { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 9 } },
            "offsets": { "type": "array", "items": { "type": "integer", "minimum": 0 } },
            "weights": { "type": "array", "items": { "type": "number", "exclusiveMinimum": 0, "maximum": 1 } },
            "floors": { "type": "array", "items": { "type": "number", "minimum": 0 } },
            "steps": { "type": "array", "items": { "type": "number", "multipleOf": 0.1 } },
            "words": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 3 } },
            "codes": { "type": "array", "items": { "type": "string", "pattern": "^[a-z]+$" } },
            "widths": { "type": "array", "items": { "type": "integer", "enum": [256, 512] } },
            "scales": { "type": "array", "items": { "type": "number", "enum": [0.5, 1] } },
            "sizes": { "type": "array", "items": { "type": "string", "enum": ["s", "m", "l"] }, "uniqueItems": true },
            "flags": { "type": "array", "items": { "type": "boolean" }, "uniqueItems": true },
            "maybe": { "type": "array", "items": { "type": ["string", "null"], "minLength": 2 } },
            "maybe_numbers": { "type": "array", "items": { "type": ["integer", "null"], "minimum": 1, "maximum": 4 } },
            "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 1 }, "minItems": 2, "maxItems": 2 } }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Tags = [\"a\"]"),
            Valid("Tags = [\"a\", \"b\", \"c\"]"),
            Valid("Tags = new[] { \"a\", \"a\" }"),
            Valid("Tags = new List<string> { \"a\" }"),
            Valid("Tags = null"),
            Invalid("Tags = []", "minItems", "/tags", "SG1002"),
            Invalid("Tags = new string[0]", "minItems", "/tags", "SG1002"),
            Invalid("Tags = new List<string>()", "minItems", "/tags", "SG1002"),
            Invalid("Tags = [\"a\", \"b\", \"c\", \"d\"]", "maxItems", "/tags", "SG1002"),
            Invalid("Tags = new[] { \"a\", \"b\", \"c\", \"d\" }", "maxItems", "/tags", "SG1002"),
            Invalid("Tags = new List<string> { \"a\", \"b\", \"c\", \"d\" }", "maxItems", "/tags", "SG1002"),
            Valid("Least = [1, 2]"),
            Valid("Least = [1, 2, 3]"),
            Invalid("Least = [1]", "minItems", "/least", "SG1002"),
            Valid("Most = []"),
            Valid("Most = [1, 2]"),
            Invalid("Most = [1, 2, 3]", "maxItems", "/most", "SG1002"),

            Valid("None = []"),
            Invalid("None = [1]", "maxItems", "/none", "SG1002").UnlikeNJsonSchema("takes a maximum of 0 for no bound"),

            Valid("Unique = [\"a\", \"b\"]"),
            Valid("Unique = [\"a\", \"A\", \"a \"]"),
            Valid("Unique = []"),
            Valid("Unique = [\"é\", \"e\\u0301\"]"),
            InvalidAtRunTime("Unique = [\"a\", \"b\", \"a\"]", "uniqueItems", "/unique", Unique),
            Valid("UniqueNumbers = [1, 1.5]"),
            InvalidAtRunTime("UniqueNumbers = [1, 1.0]", "uniqueItems", "/unique_numbers", Unique),
            InvalidAtRunTime("UniqueNumbers = [0.0, -0.0]", "uniqueItems", "/unique_numbers", Unique),

            Valid("Layers = [0, 9]"),
            Valid("Layers = []"),
            Invalid("Layers = [0, 10]", "maximum", "/layers/1", "SG1001"),
            Invalid("Layers = [-1, 10]", "minimum", "/layers/0", "SG1001").And("maximum", "/layers/1", "SG1001"),
            Valid("Offsets = [0, long.MaxValue]"),
            Invalid("Offsets = [-1]", "minimum", "/offsets/0", "SG1001"),
            Valid("Weights = [0.1, 1]"),
            Invalid("Weights = [0]", "exclusiveMinimum", "/weights/0", "SG1001"),
            Invalid("Weights = [0.5, 1.5]", "maximum", "/weights/1", "SG1001"),
            Valid("Floors = [0, 1e20]"),
            Invalid("Floors = [1, -1]", "minimum", "/floors/1", "SG1001"),
            Valid("Steps = [0.3, 0.7]"),
            InvalidAtRunTime("Steps = [0.3, 0.75]", "multipleOf", "/steps/1", MultipleOf),
            Valid("Words = [\"a\", \"abc\"]"),
            Valid("Words = [\"😀😀\"]").UnlikeNJsonSchema("counts UTF-16 units"),
            Invalid("Words = [\"a\", \"\"]", "minLength", "/words/1", "SG1003"),
            Invalid("Words = [\"abcd\"]", "maxLength", "/words/0", "SG1003"),
            Valid("Codes = [\"a\", \"bc\"]"),
            InvalidAtRunTime("Codes = [\"a\", \"B\"]", "pattern", "/codes/1", Pattern),
            Valid("Widths = [256, 512, 256]"),
            Invalid("Widths = [256, 300]", "enum", "/widths/1", "SG1006"),
            Valid("Scales = [0.5, 1]"),
            Invalid("Scales = [0.6]", "enum", "/scales/0", "SG1006"),
            Valid("Sizes = [ListsSizes.S, ListsSizes.L]"),
            Invalid("Sizes = [ListsSizes.S, (ListsSizes)3]", "enum", "/sizes/1", "SG1006").WithoutJson(),
            InvalidAtRunTime("Sizes = [ListsSizes.S, ListsSizes.S]", "uniqueItems", "/sizes", Unique),
            Valid("Flags = [true, false]"),
            InvalidAtRunTime("Flags = [true, true]", "uniqueItems", "/flags", Unique),

            Valid("Maybe = [\"ab\", null]"),
            Invalid("Maybe = [null, \"a\"]", "minLength", "/maybe/1", "SG1003"),
            Valid("MaybeNumbers = [1, null, 4]"),
            Invalid("MaybeNumbers = [null, 5]", "maximum", "/maybe_numbers/1", "SG1001"),
            Valid("Grid = [[0, 1], [1, 1]]"),
            Valid("Grid = []"),
            InvalidAtRunTime("Grid = [[0, 1], [1]]", "minItems", "/grid/1", "attributes do not reach the items of items"),
            InvalidAtRunTime("Grid = [[0, 2]]", "maximum", "/grid/0/1", "attributes do not reach the items of items"),
        ]);
}
