using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Prose;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Prose;

/// <summary>Reads the rules of a description, and shows them as text.</summary>
internal static class ProseProbe
{
    /// <summary>An object with members of each kind, of which one is described.</summary>
    private const string Members = """
        "prompt": { "type": "string" },
        "image": { "type": "string" },
        "image_urls": { "type": "array", "items": { "type": "string" } },
        "video_url": { "type": "string" },
        "mask": { "type": "string", "title": "Inpaint area" },
        "mode": { "type": "string", "enum": ["canny", "depth", "text-to-video"], "default": "depth" },
        "output_format": { "type": "string", "enum": ["jpg", "png", "webp"] },
        "model_type": { "enum": ["HED", "MLSD", "Segmentation"] },
        "width": { "type": "integer" },
        "height": { "type": "integer" },
        "refine": { "type": "boolean" },
        "enable_fast_mode": { "type": "boolean", "default": false },
        "guidance_scale": { "type": "number", "default": 7.5 },
        "strength": { "type": "number", "default": 1 },
        "sampler": { "type": "string", "enum": ["k_euler", "k_dpm"] }
        """;

    /// <summary>The rules that a member states, one a line.</summary>
    /// <param name="description">Its description.</param>
    /// <param name="keywords">The keywords of the member <c>it</c>.</param>
    public static string Read(string description, string keywords = "\"type\": \"string\"")
    {
        ObjectProse prose = Object($$"""{ "properties": { "it": { {{keywords}}, "description": {{JsonText.Quote(description)}} }, {{Members}} } }""");
        return string.Join("; ", prose.Rules.Select(Show));
    }

    public static ObjectProse Object(string schema)
    {
        JsonReadResult json = JsonTree.Parse(schema);
        Assert.True(json.IsValid);
        return ProseRules.Of(new SchemaDocument(json.Root!, new DiagnosticBag(schema)), (JsonObject)json.Root!);
    }

    public static string Show(ProseRule rule)
    {
        IEnumerable<string> parts = new[]
        {
            ProseReport.NameOf(rule.Kind),
            string.Join(",", rule.Conditions.Count > 0 ? [] : rule.Others),
            rule.WhenValue is null ? "" : "when " + rule.WhenValue,
            string.Join(" and ", rule.Conditions.Select(Show)),
            Show(rule.Bounds),
            rule.Value ?? "",
            string.Join(",", rule.Values),
        };
        return string.Join(" ", parts.Where(static part => part.Length > 0));
    }

    private static string Show(ProseCondition condition) => condition switch
    {
        { Present: { } present } => condition.Other + (present ? " given" : " absent"),
        { Values.Count: > 0 } => condition.Other + "=" + string.Join("|", condition.Values),
        { NotValues.Count: > 0 } => condition.Other + "!=" + string.Join("|", condition.NotValues),
        _ => condition.Other + " " + Show(condition.Bounds),
    };

    private static string Show(ProseBounds bounds) => bounds == ProseBounds.None ? ""
        : (bounds.MinimumIsExclusive ? "(" : "[") + bounds.Minimum + ".." + bounds.Maximum + (bounds.MaximumIsExclusive ? ")" : "]");
}
