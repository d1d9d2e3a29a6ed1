using System.Text.Json;

namespace SchemaGen.Extensions.AI;

/// <summary>Writes what the schema says of the value that a violation is about.</summary>
internal static class ValueConstraints
{
    /// <summary>A longer list would cost more than it tells.</summary>
    private const int LongestEnum = 100;

    private static readonly string[] s_keywords =
    [
        "type", "enum", "const", "format", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties",
    ];

    /// <summary>Writes an object with the keywords that hold for the value whatever else the input has; an empty one where there are none.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement schema, ConstraintViolation violation)
    {
        var nodes = new SchemaNodes(schema);
        string[] segments = violation.Pointer.Split('/').Skip(1).Select(PointerSegment.NameOf).ToArray();
        List<JsonElement> parent = nodes.Definite(schema);
        List<JsonElement> value = parent;
        foreach (string segment in segments)
        {
            parent = value;
            value = value.Select(node => int.TryParse(segment, out int index) && SchemaNodes.Item(node, index) is { } item ? item : SchemaNodes.Member(node, segment))
                .OfType<JsonElement>().SelectMany(nodes.Definite).ToList();
        }

        writer.WriteStartObject();
        foreach (string keyword in s_keywords)
        {
            JsonElement found = value.Select(node => SchemaNodes.Property(node, keyword)).FirstOrDefault(static found => found is not null) ?? default;
            if (found.ValueKind != JsonValueKind.Undefined && !(found.ValueKind == JsonValueKind.Array && found.GetArrayLength() > LongestEnum))
            {
                writer.WritePropertyName(keyword);
                found.WriteTo(writer);
            }
        }

        WriteOfParent(writer, parent, segments, violation.Keyword);
        writer.WriteEndObject();
    }

    /// <summary>Writes what is said of the value by the object around it.</summary>
    private static void WriteOfParent(Utf8JsonWriter writer, List<JsonElement> parent, string[] segments, string keyword)
    {
        switch (keyword)
        {
            case "additionalProperties":
                writer.WriteStartArray("properties");
                foreach (JsonProperty property in parent.Select(static node => SchemaNodes.Property(node, "properties")).OfType<JsonElement>().SelectMany(static properties => properties.EnumerateObject()).Take(LongestEnum))
                {
                    writer.WriteStringValue(property.Name);
                }

                writer.WriteEndArray();
                break;
            case "dependentRequired" when segments.Length > 0:
                foreach (JsonElement companions in parent.Select(node => SchemaNodes.Property(node, keyword) is { } rules ? SchemaNodes.Property(rules, segments[^1]) : null).OfType<JsonElement>().Take(1))
                {
                    writer.WriteStartObject(keyword);
                    writer.WritePropertyName(segments[^1]);
                    companions.WriteTo(writer);
                    writer.WriteEndObject();
                }

                break;
        }
    }
}
