using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Patterns: ECMA-262 with the <c>u</c> flag, found anywhere in the text.</summary>
internal static class PatternCases
{
    private const string Later = "SG1004 is a later rule";
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
            InvalidAtRunTime("Somewhere = \"ac\"", "pattern", "/somewhere", Later),
            InvalidAtRunTime("Somewhere = \"\"", "pattern", "/somewhere", Later),
            InvalidAtRunTime("Somewhere = \"B\"", "pattern", "/somewhere", Later),

            Valid("Digits = \"123\""),
            InvalidAtRunTime("Digits = \"12\"", "pattern", "/digits", Later),
            InvalidAtRunTime("Digits = \"1234\"", "pattern", "/digits", Later),
            InvalidAtRunTime("Digits = \"१२३\"", "pattern", "/digits", Later).UnlikeNJsonSchema(ReadsDotNet),
            InvalidAtRunTime("Digits = \"123\\n\"", "pattern", "/digits", Later).UnlikeNJsonSchema(ReadsDotNet),

            Valid("Word = \"a_1\""),
            InvalidAtRunTime("Word = \"a-1\"", "pattern", "/word", Later),
            InvalidAtRunTime("Word = \"é\"", "pattern", "/word", Later).UnlikeNJsonSchema(ReadsDotNet),
            Valid("Letters = \"aé云\""),
            InvalidAtRunTime("Letters = \"a1\"", "pattern", "/letters", Later),
            Valid("Letters = \"𝒜\"").UnlikeNJsonSchema(ReadsDotNet),
            Valid("One = \"a\""),
            Valid("One = \"😀\"").UnlikeNJsonSchema(ReadsDotNet),
            InvalidAtRunTime("One = \"ab\"", "pattern", "/one", Later),
            InvalidAtRunTime("One = \"\\n\"", "pattern", "/one", Later),

            Valid("Border = \"a b\""),
            Valid("Border = \"aé\"").UnlikeNJsonSchema(ReadsDotNet),
            InvalidAtRunTime("Border = \"ab\"", "pattern", "/border", Later),
            Valid("Space = \"\\t\""),
            Valid("Space = \"\\uFEFF\"").UnlikeNJsonSchema(ReadsDotNet),
            InvalidAtRunTime("Space = \"\\u0085\"", "pattern", "/space", Later).UnlikeNJsonSchema(ReadsDotNet),

            Valid("Color = \"#00ffCC\""),
            InvalidAtRunTime("Color = \"#00ffC\"", "pattern", "/color", Later),
            InvalidAtRunTime("Color = \"00ffCC0\"", "pattern", "/color", Later),
            Invalid("Color = \"#00ffCC0\"", "maxLength", "/color", "SG1003").AndAtRunTime("pattern", "/color", Later),
            Valid("Choice = \"auto\""),
            Valid("Choice = \"640x480\""),
            InvalidAtRunTime("Choice = \"640x\"", "pattern", "/choice", Later),
        ]);
}
