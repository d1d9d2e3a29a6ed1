using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Values out of a list: <c>enum</c> and <c>const</c> of each type. A <c>const</c> is an enum of one value, so a violation of a text speaks of
/// <c>enum</c> in both cases, and one of a number or Boolean with one allowed value of <c>const</c>.</summary>
internal static class ChoiceCases
{
    private const string IgnoresConst = "ignores const";

    public static AgreementGroup Group { get; } = new(
        "choices",
        """
        {
          "type": "object",
          "properties": {
            "size": { "type": "string", "enum": ["auto", "1:1", "16:9", ""], "default": "1:1" },
            "style": { "enum": ["a", "b"] },
            "mood": { "type": ["string", "null"], "enum": ["calm", "wild", null] },
            "strict": { "type": ["integer", "null"], "enum": [3] },
            "count": { "type": "integer", "enum": [1, 2, 4] },
            "frames": { "type": "integer", "enum": [81, 4294967296] },
            "scale": { "type": "number", "enum": [0.5, 1.0, 2] },
            "level": { "type": ["integer", "null"], "enum": [1, 2, null] },
            "flag": { "type": "boolean", "enum": [true] },
            "kind": { "type": "string", "const": "image" },
            "version": { "type": "integer", "const": 2 },
            "ratio": { "type": "number", "const": 1.5 },
            "safe": { "type": "boolean", "const": true },
            "whole": { "type": "number", "const": 1 }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Size = ChoicesSize.Auto"),
            Valid("Size = ChoicesSize.Ratio16x9"),
            Valid("Size = ChoicesSize.Empty"),
            Valid("Size = (ChoicesSize)1"),
            Invalid("Size = (ChoicesSize)4", "enum", "/size", "SG1006").WithoutJson(),
            Invalid("Size = (ChoicesSize)(-1)", "enum", "/size", "SG1006").WithoutJson(),
            Valid("Style = ChoicesStyle.B"),
            Invalid("Style = (ChoicesStyle)2", "enum", "/style", "SG1006").WithoutJson(),
            Valid("Mood = ChoicesMood.Wild"),
            Valid("Mood = null"),
            Invalid("Mood = (ChoicesMood)2", "enum", "/mood", "SG1006").WithoutJson(),

            Valid("Strict = 3"),
            Invalid("Strict = 4", "const", "/strict", "SG1006"),
            Valid("Count = 1"),
            Valid("Count = 4"),
            Invalid("Count = 3", "enum", "/count", "SG1006"),
            Invalid("Count = 0", "enum", "/count", "SG1006"),
            Valid("Frames = 81"),
            Valid("Frames = 4294967296"),
            Invalid("Frames = 4294967295", "enum", "/frames", "SG1006"),
            Valid("Scale = 0.5"),
            Valid("Scale = 1"),
            Valid("Scale = 2"),
            Invalid("Scale = 0.75", "enum", "/scale", "SG1006"),
            Invalid("Scale = 3", "enum", "/scale", "SG1006"),
            Valid("Level = 2"),
            Valid("Level = null"),
            Invalid("Level = 3", "enum", "/level", "SG1006"),
            Valid("Flag = true"),
            Invalid("Flag = false", "const", "/flag", "SG1006"),

            Valid("Kind = ChoicesKind.Image"),
            Invalid("Kind = (ChoicesKind)1", "enum", "/kind", "SG1006").WithoutJson(),
            Valid("Version = 2"),
            Invalid("Version = 3", "const", "/version", "SG1006").UnlikeNJsonSchema(IgnoresConst),
            Valid("Ratio = 1.5"),
            Invalid("Ratio = 1.6", "const", "/ratio", "SG1006").UnlikeNJsonSchema(IgnoresConst),
            Valid("Safe = true"),
            Invalid("Safe = false", "const", "/safe", "SG1006").UnlikeNJsonSchema(IgnoresConst),
            Valid("Whole = 1.0"),
            Invalid("Whole = 1.5", "const", "/whole", "SG1006").UnlikeNJsonSchema(IgnoresConst),
        ]);
}
