using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Members that go only together with others: by keyword of each draft, and by prose.</summary>
internal static class CompanionCases
{
    private const string Ignored = "ignores dependentRequired and dependencies";
    private const string Prose = "the rule is in prose";

    public static AgreementGroup Group { get; } = new(
        "companions",
        """
        {
          "type": "object",
          "properties": {
            "mask": { "type": "string" },
            "image": { "type": "string" },
            "blur": { "type": "integer", "minimum": 0, "maximum": 9 },
            "frames": { "type": "integer" },
            "fps": { "type": "integer" },
            "audio": { "type": "array", "items": { "type": "string" } },
            "image_urls": { "type": "array", "items": { "type": "string" } },
            "mask_url": { "type": "string", "description": "Optional mask. It must be used with image_urls." },
            "scale": { "type": "number", "default": 2 },
            "sharpen": { "type": "number" },
            "level": { "type": ["integer", "null"], "default": 3 },
            "tint": { "type": "integer" },
            "shade": { "type": ["integer", "null"], "default": null },
            "glow": { "type": "integer" },
            "style": { "enum": ["plain", "rich"], "default": "plain" },
            "style_weight": { "type": "number", "description": "How much of it. Must be used with style." }
          },
          "required": ["shade"],
          "dependentRequired": { "mask": ["image"], "sharpen": ["scale"], "tint": ["level"], "glow": ["shade"] },
          "dependencies": { "blur": ["mask", "image"], "frames": ["fps"], "fps": ["frames"], "audio": ["fps"] },
          "additionalProperties": false
        }
        """,
        [
            Valid("Image = \"i\""),
            Valid("Image = \"i\", Mask = \"m\""),
            Valid("Mask = null"),
            Invalid("Mask = \"m\"", "dependentRequired", "/mask", "SG1005").UnlikeNJsonSchema(Ignored),
            Invalid("Mask = \"\"", "dependentRequired", "/mask", "SG1005").UnlikeNJsonSchema(Ignored),
            Invalid("Mask = \"m\", Image = null", "dependentRequired", "/mask", "SG1005").UnlikeNJsonSchema(Ignored),
            Valid("Blur = 1, Mask = \"m\", Image = \"i\""),
            Invalid("Blur = 1, Image = \"i\"", "dependentRequired", "/blur", "SG1005").UnlikeNJsonSchema(Ignored),
            Invalid("Blur = 1", "dependentRequired", "/blur", "SG1005").And("dependentRequired", "/blur", "SG1005").UnlikeNJsonSchema(Ignored),
            Invalid("Blur = 10, Mask = \"m\", Image = \"i\"", "maximum", "/blur", "SG1001"),
            Valid("Frames = 1, Fps = 1"),
            Valid("Frames = 0, Fps = 0, Audio = []"),
            Invalid("Frames = 1", "dependentRequired", "/frames", "SG1005").UnlikeNJsonSchema(Ignored),
            Invalid("Fps = 1", "dependentRequired", "/fps", "SG1005").UnlikeNJsonSchema(Ignored),
            Invalid("Audio = []", "dependentRequired", "/audio", "SG1005").UnlikeNJsonSchema(Ignored),
            Valid("MaskUrl = \"https://example.com/m.png\", ImageUrls = [\"https://example.com/i.png\"]"),
            Valid("MaskUrl = \"https://example.com/m.png\", ImageUrls = []"),
            Invalid("MaskUrl = \"https://example.com/m.png\"", "dependentRequired", "/mask_url", "SG1005").UnlikeNJsonSchema(Prose),
            // A keyword speaks of the JSON: a default is not in it.
            Valid("Sharpen = 1, Scale = 3"),
            Invalid("Sharpen = 1", "dependentRequired", "/sharpen", "SG1005").UnlikeNJsonSchema(Ignored),
            Invalid("Sharpen = 1, Scale = null", "dependentRequired", "/sharpen", "SG1005").UnlikeNJsonSchema(Ignored),
            Valid("Tint = 1, Level = 0"),
            Invalid("Tint = 1", "dependentRequired", "/tint", "SG1005").UnlikeNJsonSchema(Ignored),
            Invalid("Tint = 1, Level = null", "dependentRequired", "/tint", "SG1005").UnlikeNJsonSchema(Ignored),

            // A sentence speaks of what is used: the service uses the default.
            Valid("StyleWeight = 1"),
            Valid("StyleWeight = 1, Style = null"),
            Valid("StyleWeight = 1, Style = CompanionsStyle.Rich"),

            // A member that JSON always has is given, whatever its value: null as well.
            Valid("Glow = 1"),
            Valid("Glow = 1, Shade = 2"),
        ]);
}
