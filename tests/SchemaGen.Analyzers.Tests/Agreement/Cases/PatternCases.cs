using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Patterns: ECMA-262 with the <c>u</c> flag, found anywhere in the text.</summary>
internal static class PatternCases
{
    private const string ReadsDotNet = "reads the pattern as .NET does";

    public static AgreementGroup Group { get; } = new(
        "patterns",
        """
        {
          "type": "object",
          "properties": {
            "somewhere": { "type": "string", "pattern": "b+" },
            "digits": { "type": "string", "pattern": "^\\d{3}$" },
            "word": { "type": "string", "pattern": "^\\w+$" },
            "letters": { "type": "string", "pattern": "^\\p{L}+$" },
            "one": { "type": "string", "pattern": "^.$" },
            "border": { "type": "string", "pattern": "a\\b" },
            "space": { "type": "string", "pattern": "^\\s$" },
            "color": { "type": "string", "pattern": "^#[0-9a-fA-F]{6}$", "maxLength": 7 },
            "choice": { "type": "string", "pattern": "^(auto|[0-9]+x[0-9]+)$" }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Somewhere = \"abc\""),
            Valid("Somewhere = \"b\""),
            Invalid("Somewhere = \"ac\"", "pattern", "/somewhere", "SG1004"),
            Invalid("Somewhere = \"\"", "pattern", "/somewhere", "SG1004"),
            Invalid("Somewhere = \"B\"", "pattern", "/somewhere", "SG1004"),

            Valid("Digits = \"123\""),
            Invalid("Digits = \"12\"", "pattern", "/digits", "SG1004"),
            Invalid("Digits = \"1234\"", "pattern", "/digits", "SG1004"),
            Invalid("Digits = \"१२३\"", "pattern", "/digits", "SG1004").UnlikeNJsonSchema(ReadsDotNet),
            Invalid("Digits = \"123\\n\"", "pattern", "/digits", "SG1004").UnlikeNJsonSchema(ReadsDotNet),

            Valid("Word = \"a_1\""),
            Invalid("Word = \"a-1\"", "pattern", "/word", "SG1004"),
            Invalid("Word = \"é\"", "pattern", "/word", "SG1004").UnlikeNJsonSchema(ReadsDotNet),
            Valid("Letters = \"aé云\""),
            Invalid("Letters = \"a1\"", "pattern", "/letters", "SG1004"),
            Valid("Letters = \"𝒜\"").UnlikeNJsonSchema(ReadsDotNet),
            Valid("One = \"a\""),
            Valid("One = \"😀\"").UnlikeNJsonSchema(ReadsDotNet),
            Invalid("One = \"ab\"", "pattern", "/one", "SG1004"),
            Invalid("One = \"\\n\"", "pattern", "/one", "SG1004"),

            Valid("Border = \"a b\""),
            Valid("Border = \"aé\"").UnlikeNJsonSchema(ReadsDotNet),
            Invalid("Border = \"ab\"", "pattern", "/border", "SG1004"),
            Valid("Space = \"\\t\""),
            Valid("Space = \"\\uFEFF\"").UnlikeNJsonSchema(ReadsDotNet),
            Invalid("Space = \"\\u0085\"", "pattern", "/space", "SG1004").UnlikeNJsonSchema(ReadsDotNet),

            Valid("Color = \"#00ffCC\""),
            Invalid("Color = \"#00ffC\"", "pattern", "/color", "SG1004"),
            Invalid("Color = \"00ffCC0\"", "pattern", "/color", "SG1004"),
            Invalid("Color = \"#00ffCC0\"", "maxLength", "/color", "SG1003").And("pattern", "/color", "SG1004"),
            Valid("Choice = \"auto\""),
            Valid("Choice = \"640x480\""),
            Invalid("Choice = \"640x\"", "pattern", "/choice", "SG1004"),
        ]);
}
