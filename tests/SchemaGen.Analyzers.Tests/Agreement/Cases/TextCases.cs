using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>The length of texts, in Unicode code points.</summary>
internal static class TextCases
{
    private const string CountsUnits = "counts UTF-16 units";

    public static AgreementGroup Group { get; } = new(
        "texts",
        """
        {
          "type": "object",
          "properties": {
            "code": { "type": "string", "minLength": 2, "maxLength": 4 },
            "least": { "type": "string", "minLength": 2 },
            "most": { "type": "string", "maxLength": 3 },
            "none": { "type": "string", "maxLength": 0 },
            "any": { "type": "string" }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Code = \"ab\""),
            Valid("Code = \"abcd\""),
            Valid("Code = \"    \""),
            Valid("Code = null"),
            Invalid("Code = \"a\"", "minLength", "/code", "SG1003"),
            Invalid("Code = \"\"", "minLength", "/code", "SG1003"),
            Invalid("Code = \"abcde\"", "maxLength", "/code", "SG1003"),

            // An emoji is one code point of two UTF-16 units.
            Valid("Code = \"😀😀\""),
            Valid("Code = \"😀😀😀😀\"").UnlikeNJsonSchema(CountsUnits),
            Invalid("Code = \"😀\"", "minLength", "/code", "SG1003").UnlikeNJsonSchema(CountsUnits),
            Invalid("Code = \"😀😀😀😀😀\"", "maxLength", "/code", "SG1003"),

            // A letter with a combining mark is two code points, though one character to the reader; so is a flag, and a family is seven.
            Valid("Code = \"e\\u0301\""),
            Valid("Code = \"e\\u0301e\\u0301\""),
            Invalid("Code = \"e\\u0301e\\u0301e\"", "maxLength", "/code", "SG1003"),
            Valid("Code = \"🇩🇪\""),
            Invalid("Code = \"👨\\u200D👩\\u200D👧\\u200D👦\"", "maxLength", "/code", "SG1003"),

            Valid("Least = \"ab\""),
            Valid("Least = \"😀b\""),
            Invalid("Least = \"a\"", "minLength", "/least", "SG1003"),
            Invalid("Least = \"😀\"", "minLength", "/least", "SG1003").UnlikeNJsonSchema(CountsUnits),
            Valid("Most = \"\""),
            Valid("Most = \"abc\""),
            Valid("Most = \"云海上\""),
            Valid("Most = \"😀bc\"").UnlikeNJsonSchema(CountsUnits),
            Invalid("Most = \"abcd\"", "maxLength", "/most", "SG1003"),
            Invalid("Most = \"云海之上\"", "maxLength", "/most", "SG1003"),
            Valid("None = \"\""),
            Invalid("None = \" \"", "maxLength", "/none", "SG1003"),
            Valid("Any = \"\""),
            Valid("Any = \"a \\\"quoted\\\" text\\nof two lines, with \\u0001\""),
        ]);
}
