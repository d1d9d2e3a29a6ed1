using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SchemaGen.MindVideo.Emulator.Validation.Corrections;

namespace SchemaGen.MindVideo.Emulator.Playground.Forms;

/// <summary>Describes one field of a form: its control, its words and its limits.</summary>
/// <param name="root">The document that schemas refer into.</param>
/// <param name="shape">Returns the key of an object's shape.</param>
internal sealed partial class FieldReader(JsonObject root, Func<ResolvedSchema, string> shape)
{
    /// <summary>The length from which a text gets several lines.</summary>
    private const int LongText = 200;

    private const int DeepestItems = 8;

    private static readonly string[] s_copied = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "default"];
    private static readonly string[] s_hints = ["rows", "accept", "multiple", "group", "placeholder"];

    /// <summary>Describes a field.</summary>
    /// <param name="name">The name of the member; null for an item.</param>
    /// <param name="node">Its schema.</param>
    /// <param name="depth">How many lists are around it.</param>
    public JsonObject Read(string? name, JsonNode? node, int depth = 0)
    {
        ResolvedSchema resolved = ResolvedSchema.Of(node, root);
        JsonObject schema = resolved.Schema;
        JsonObject field = [];
        if (name is not null)
        {
            field["name"] = name;
        }

        field["title"] = Text(schema, "title") ?? name ?? "";
        if (Text(schema, "description") is { } description)
        {
            field["description"] = description;
        }

        if (FieldLimits.Of(schema) is { Length: > 0 } limits)
        {
            field["limits"] = limits;
        }

        foreach (string keyword in s_copied.Where(keyword => schema[keyword] is not null))
        {
            field[keyword] = schema[keyword]!.DeepClone();
        }

        JsonObject hints = schema["x-playground"] as JsonObject ?? [];
        foreach (string hint in s_hints.Where(hint => hints[hint] is JsonValue))
        {
            field[hint] = hints[hint]!.DeepClone();
        }

        if (hints["advanced"]?.ToString() == "true")
        {
            field["advanced"] = true;
        }

        if (resolved.IsNullable)
        {
            field["nullable"] = true;
        }

        AddControl(field, resolved, hints, depth);
        return field;
    }

    private static string? Text(JsonObject schema, string keyword) => schema[keyword] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    private static bool IsScalar(JsonNode? value) => value is JsonValue;

    private void AddControl(JsonObject field, ResolvedSchema resolved, JsonObject hints, int depth)
    {
        JsonObject schema = resolved.Schema;
        JsonArray? choices = schema["enum"] as JsonArray ?? (schema["const"] is { } only ? [only.DeepClone()] : null);
        if (choices is not null && resolved.IsPlain && choices.All(static value => value is null || IsScalar(value)))
        {
            AddChoices(field, choices);
            return;
        }

        IReadOnlyList<string> types = resolved.Types();
        string type = !resolved.IsPlain || types.Count > 1 ? "" : types.Count == 1 ? types[0] : schema.ContainsKey("properties") ? "object" : schema.ContainsKey("items") ? "array" : "";
        string control = type switch
        {
            "string" => TextControl(field, schema, hints),
            "integer" or "number" or "boolean" => type,
            "array" => ListControl(field, schema, depth),
            "object" => ObjectControl(field, resolved),
            _ => "json",
        };
        field["control"] = control;
    }

    private static void AddChoices(JsonObject field, JsonArray choices)
    {
        JsonNode?[] values = [.. choices.Where(static value => value is not null)];
        string[] texts = [.. values.Select(static value => value!.ToString())];
        field["enum"] = new JsonArray([.. values.Select(static value => value!.DeepClone())]);
        field["control"] = texts.Count(static text => Ratio().IsMatch(text)) > 1 && texts.All(static text => text == "auto" || Ratio().IsMatch(text)) ? "ratio" : "select";
        if (values.Length < choices.Count)
        {
            field["nullable"] = true;
        }
    }

    private static string TextControl(JsonObject field, JsonObject schema, JsonObject hints)
    {
        if (MediaReferences.Accepted(schema) is { } accept)
        {
            field["accept"] = accept;
            return "file";
        }

        bool isLong = Text(hints, "widget") is { } widget ? widget == "textarea" : schema["maxLength"] is JsonValue most && most.TryGetValue(out double length) && length > LongText;
        return isLong ? "textarea" : "text";
    }

    private string ListControl(JsonObject field, JsonObject schema, int depth)
    {
        if (schema["items"] is not JsonObject items || schema.ContainsKey("prefixItems") || depth >= DeepestItems)
        {
            return "json";
        }

        JsonObject item = Read(null, items, depth + 1);
        bool isText = item["control"]!.ToString() is "text" or "textarea" or "file";
        if (isText && (MediaReferences.Accepted(schema) ?? item["accept"]?.ToString()) is { } accept)
        {
            field["accept"] = accept;
            return "files";
        }

        field["item"] = item;
        return "list";
    }

    private string ObjectControl(JsonObject field, ResolvedSchema resolved)
    {
        if (resolved.Schema["properties"] is not JsonObject { Count: > 0 })
        {
            return "json";
        }

        field["shape"] = shape(resolved);
        return "object";
    }

    [GeneratedRegex(@"^\d{1,4}:\d{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ratio();
}
