using System.Text.Json;

namespace SchemaGen.Extensions.AI.Tests.Infrastructure;

/// <summary>Holds a schema against what a provider documents, which is written here anew and not taken from the code.</summary>
internal sealed record DocumentedSubset(string[] Keywords, string[] Formats, bool IsClosed, bool RequiresAll)
{
    private static readonly string[] s_common = ["type", "properties", "required", "items", "enum", "anyOf", "$ref", "$defs", "description"];

    public static DocumentedSubset OpenAI { get; } = new(
        [.. s_common, "additionalProperties", "pattern", "format", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems"],
        ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"],
        IsClosed: true,
        RequiresAll: true);

    public static DocumentedSubset Anthropic { get; } = new(
        [.. s_common, "additionalProperties", "pattern", "format", "default", "minItems"],
        ["date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"],
        IsClosed: true,
        RequiresAll: false);

    public static DocumentedSubset Gemini { get; } = new(
        [.. s_common, "additionalProperties", "title", "format", "minimum", "maximum", "minItems", "maxItems"], ["date-time", "date", "time"], IsClosed: false, RequiresAll: false);

    public void Hold(JsonElement schema)
    {
        Assert.Equal("object", schema.GetProperty("type").GetString());
        Assert.False(schema.TryGetProperty("anyOf", out _));
        Hold(schema, schema);
    }

    private void Hold(JsonElement node, JsonElement root)
    {
        Assert.Equal(JsonValueKind.Object, node.ValueKind);
        Assert.Empty(node.EnumerateObject().Select(static keyword => keyword.Name).Except(Keywords));
        Assert.True(node.TryGetProperty("type", out JsonElement type) || node.TryGetProperty("anyOf", out _) || node.TryGetProperty("$ref", out _), node.GetRawText());
        if (node.TryGetProperty("$ref", out JsonElement reference))
        {
            Assert.Single(node.EnumerateObject());
            Assert.True(reference.GetString() == "#" || root.GetProperty("$defs").TryGetProperty(reference.GetString()!["#/$defs/".Length..], out _), reference.GetString());
        }

        if (node.TryGetProperty("format", out JsonElement format))
        {
            Assert.Contains(format.GetString(), Formats);
        }

        if (type.ValueKind == JsonValueKind.String && type.ValueEquals("object"))
        {
            HoldObject(node);
        }

        if (type.ValueKind == JsonValueKind.String && type.ValueEquals("array"))
        {
            Assert.True(node.TryGetProperty("items", out _), node.GetRawText());
        }

        foreach (JsonElement child in Children(node))
        {
            Hold(child, root);
        }
    }

    private void HoldObject(JsonElement node)
    {
        string[] names = node.GetProperty("properties").EnumerateObject().Select(static property => property.Name).ToArray();
        string[] required = node.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!).ToArray();
        Assert.Empty(required.Except(names));
        if (RequiresAll)
        {
            Assert.Equal(names, required);
        }

        if (IsClosed)
        {
            Assert.Equal(JsonValueKind.False, node.GetProperty("additionalProperties").ValueKind);
        }
    }

    private static IEnumerable<JsonElement> Children(JsonElement node)
    {
        foreach (string keyword in new[] { "properties", "$defs" })
        {
            if (node.TryGetProperty(keyword, out JsonElement named))
            {
                foreach (JsonProperty child in named.EnumerateObject())
                {
                    yield return child.Value;
                }
            }
        }

        if (node.TryGetProperty("items", out JsonElement items))
        {
            yield return items;
        }

        if (node.TryGetProperty("additionalProperties", out JsonElement additional) && additional.ValueKind == JsonValueKind.Object)
        {
            yield return additional;
        }

        if (node.TryGetProperty("anyOf", out JsonElement branches))
        {
            foreach (JsonElement branch in branches.EnumerateArray())
            {
                yield return branch;
            }
        }
    }
}
