using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.Extensions.AI;

/// <summary>The parts that schemas of all kinds of values share: types, enums, null, descriptions.</summary>
internal sealed class SubsetParts(SubsetRules subset)
{
    private static readonly string[] s_alternatives = ["anyOf", "oneOf"];

    /// <summary>A moved keyword is quoted up to this length: whole subschemas tell a language model little.</summary>
    private const int QuotedCharacters = 400;

    public static JsonNode TypeOf(string[] types) =>
        types.Length == 1 ? JsonValue.Create(types[0]) : new JsonArray(types.Select(static type => (JsonNode)JsonValue.Create(type)).ToArray());

    /// <summary>The types that all parts of a schema allow; none where no part names one.</summary>
    public static string[] Types(List<JsonElement> definite)
    {
        string[]? types = null;
        foreach (JsonElement node in definite)
        {
            if (SchemaNodes.Property(node, "type") is { } type)
            {
                string[] named = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(static name => name.GetString()!).ToArray() : [type.GetString()!];
                types = types is null ? named : types.Where(known => named.Contains(known) || (known == "integer" && named.Contains("number"))).ToArray();
            }
        }

        return types ?? [];
    }

    public static List<JsonElement> Branches(List<JsonElement> definite) =>
        definite.SelectMany(static node => s_alternatives.SelectMany(keyword => SchemaNodes.Branches(node, keyword))).ToList();

    /// <summary>Determines whether a schema says what a value is, and not only what must hold for one that is described elsewhere.</summary>
    public static bool DescribesValues(JsonElement schema) => schema.ValueKind == JsonValueKind.Object
        && (schema.TryGetProperty("type", out _) || schema.TryGetProperty("enum", out _) || schema.TryGetProperty("const", out _) || schema.TryGetProperty("$ref", out _) || schema.TryGetProperty("properties", out _)
            || s_alternatives.Any(keyword => SchemaNodes.Branches(schema, keyword).Any() && SchemaNodes.Branches(schema, keyword).All(DescribesValues)));

    public static bool IsNull(JsonElement schema) => SchemaNodes.Property(schema, "type") is { ValueKind: JsonValueKind.String } type && type.ValueEquals("null");

    /// <summary>The values that a schema lists; null where it lists none.</summary>
    public static List<JsonElement>? Values(List<JsonElement> definite)
    {
        foreach (JsonElement node in definite)
        {
            if (SchemaNodes.Property(node, "const") is { } constant)
            {
                return [constant];
            }

            if (SchemaNodes.Property(node, "enum") is { ValueKind: JsonValueKind.Array } values)
            {
                return values.EnumerateArray().ToList();
            }
        }

        return null;
    }

    public JsonObject? Enumeration(List<JsonElement> values, List<JsonElement> definite)
    {
        values = values.Where(static value => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)).ToList();
        string[] types = values.Select(static value => value.ValueKind switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.Null => "null",
            _ => "boolean",
        }).Distinct().ToArray();
        types = types.Contains("number") ? types.Where(static type => type != "integer").ToArray() : types;
        return types.Length == 0 || types is ["null"]
            ? null
            : Annotate(new JsonObject { ["type"] = TypeOf(types), ["enum"] = new JsonArray(values.Select(Copy).ToArray()) }, definite, types);
    }

    /// <summary>Returns a schema that allows null as well.</summary>
    public static JsonObject Nullable(JsonObject schema)
    {
        if (schema["type"] is { } type && schema["anyOf"] is null)
        {
            List<string> types = type is JsonArray several ? several.Select(static name => name!.GetValue<string>()).ToList() : [type.GetValue<string>()];
            if (!types.Contains("null"))
            {
                schema["type"] = TypeOf([.. types, "null"]);
                (schema["enum"] as JsonArray)?.Add(null);
            }

            return schema;
        }

        JsonArray branches = schema["anyOf"] as JsonArray ?? new JsonArray(schema);
        if (!branches.Any(static branch => branch is JsonObject { Count: 1 } only && only["type"] is JsonValue name && name.GetValue<string>() == "null"))
        {
            branches.Add((JsonNode)new JsonObject { ["type"] = "null" });
        }

        return schema["anyOf"] is null ? new JsonObject { ["anyOf"] = branches } : schema;
    }

    /// <summary>Returns one schema for all: equal ones once.</summary>
    public static JsonObject Join(List<JsonObject> variants)
    {
        List<JsonObject> different = [];
        foreach (JsonObject variant in variants.Where(variant => !different.Exists(known => JsonNode.DeepEquals(known, variant))))
        {
            different.Add(variant);
        }

        return different.Count == 1 ? different[0] : new JsonObject { ["anyOf"] = new JsonArray(different.ToArray<JsonNode>()) };
    }

    /// <summary>Adds the keywords that the subset keeps, and a description with those that it does not.</summary>
    public JsonObject Annotate(JsonObject result, List<JsonElement> definite, IReadOnlyCollection<string> types, params string[] said)
    {
        string? text = null;
        string? title = null;
        var moved = new StringBuilder();
        foreach (JsonProperty keyword in definite.Where(static node => node.ValueKind == JsonValueKind.Object).SelectMany(static node => node.EnumerateObject()))
        {
            text ??= keyword.NameEquals("description") && keyword.Value.ValueKind == JsonValueKind.String ? keyword.Value.GetString() : null;
            title ??= keyword.NameEquals("title") && keyword.Value.ValueKind == JsonValueKind.String ? keyword.Value.GetString() : null;
            if (!KeywordKinds.Concerns(keyword.Name, types) || said.Contains(keyword.Name))
            {
                continue;
            }

            if (subset.Keeps(keyword.Name, keyword.Value) && !result.ContainsKey(keyword.Name))
            {
                result[keyword.Name] = Copy(keyword.Value);
            }
            else
            {
                string value = keyword.Value.GetRawText();
                moved.Append(moved.Length == 0 ? "" : "\n").Append(keyword.Name).Append(": ").Append(value.Length <= QuotedCharacters ? value : string.Concat(value.AsSpan(0, QuotedCharacters), "..."));
            }
        }

        string description = string.Join('\n', new[] { text ?? title, moved.ToString() }.Where(static part => !string.IsNullOrEmpty(part)));
        if (description.Length > 0)
        {
            result["description"] = description;
        }

        return result;
    }

    public static string DefinitionName(string reference)
    {
        string name = new(PointerSegment.NameOf(reference["#".Length..].Replace("/$defs/", "", StringComparison.Ordinal)).Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_').ToArray());
        return name.Trim('_').Length == 0 ? "value" : name;
    }

    private static JsonNode? Copy(JsonElement value) => JsonNode.Parse(value.GetRawText());
}
