using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Members that must be there, and members that may be <c>null</c>.</summary>
internal static class RequiredCases
{
    public static AgreementGroup Group { get; } = new(
        "musts",
        """
        {
          "type": "object",
          "properties": {
            "prompt": { "type": "string" },
            "images": { "type": "array", "items": { "type": "string" } },
            "mode": { "type": ["string", "null"] },
            "size": { "type": "object", "properties": { "w": { "type": "integer" } }, "required": ["w"] },
            "style": { "type": "string", "default": "plain" },
            "note": { "type": ["string", "null"], "minLength": 2 },
            "seed": { "type": ["integer", "null"], "minimum": 0, "maximum": 9 },
            "draft": { "type": "string", "nullable": true, "maxLength": 3 }
          },
          "required": ["prompt", "images", "mode", "size", "style"],
          "additionalProperties": false
        }
        """,
        [
            Valid("Prompt = \"a\", Images = [], Mode = \"m\", Size = new() { W = 1 }"),
            Valid("Prompt = \"\", Images = [], Mode = \"\", Size = new() { W = 1 }"),
            Valid("Prompt = \"   \", Images = [], Mode = null, Size = new() { W = 1 }, Style = \"\""),
            Invalid("Prompt = null!, Images = [], Mode = null, Size = new() { W = 1 }", "required", "/prompt", "SG1009"),
            Invalid("Prompt = \"a\", Images = null!, Mode = null, Size = new() { W = 1 }", "required", "/images", "SG1009"),
            Invalid("Prompt = \"a\", Images = [], Mode = null, Size = null!", "required", "/size", "SG1009"),
            Invalid("Prompt = \"a\", Images = [], Mode = null, Size = new() { W = 1 }, Style = null!", "required", "/style", "SG1009"),
            Valid("Prompt = \"a\", Images = [], Mode = null, Size = new() { W = 1 }, Note = null, Seed = null, Draft = null"),
            Valid("Prompt = \"a\", Images = [], Mode = null, Size = new() { W = 1 }, Note = \"ab\", Seed = 9, Draft = \"abc\""),
            Invalid("Prompt = \"a\", Images = [], Mode = null, Size = new() { W = 1 }, Note = \"a\"", "minLength", "/note", "SG1003"),
            Invalid("Prompt = \"a\", Images = [], Mode = null, Size = new() { W = 1 }, Seed = 10", "maximum", "/seed", "SG1001"),
            Invalid("Prompt = \"a\", Images = [], Mode = null, Size = new() { W = 1 }, Draft = \"abcd\"", "maxLength", "/draft", "SG1003"),
        ]);
}
