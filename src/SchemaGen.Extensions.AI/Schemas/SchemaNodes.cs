using System.Text.Json;

namespace SchemaGen.Extensions.AI;

/// <summary>Reads a resolved schema: which of its subschemas hold for a value, and for the members and items of the value.</summary>
/// <param name="root">The resolved schema, to which references lead.</param>
internal sealed class SchemaNodes(JsonElement root)
{
    private static readonly string[] s_several = ["anyOf", "oneOf"];
    private static readonly string[] s_conditional = ["if", "then", "else"];

    public JsonElement Root => root;

    /// <summary>Returns the schema, and what it includes without a condition: the targets of its references, and the schemas of its <c>allOf</c>.</summary>
    public List<JsonElement> Definite(JsonElement schema)
    {
        List<JsonElement> nodes = [];
        Add(schema, nodes, [], withBranches: false);
        return nodes;
    }

    /// <summary>Returns the schema, and all that may hold for a value: its alternatives and conditional schemas, too.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value, which rules out alternatives with another value of a member; nothing where it is not known.</param>
    public List<JsonElement> Possible(JsonElement schema, JsonElement value = default)
    {
        List<JsonElement> nodes = [];
        Add(schema, nodes, [], withBranches: true, value);
        return nodes;
    }

    /// <summary>Returns what a node says of a member: its property, or else what it says of members without a property.</summary>
    public static JsonElement? Member(JsonElement node, string name) =>
        Property(node, "properties") is { } properties && Property(properties, name) is { } property ? property
        : Property(node, "additionalProperties") is { ValueKind: JsonValueKind.Object } additional ? additional
        : null;

    /// <summary>Returns what a node says of an item.</summary>
    public static JsonElement? Item(JsonElement node, int index) =>
        Property(node, "prefixItems") is { ValueKind: JsonValueKind.Array } prefix && index < prefix.GetArrayLength() ? prefix[index] : Property(node, "items");

    /// <summary>Determines whether a node requires a member.</summary>
    public static bool Requires(JsonElement node, string name) =>
        Property(node, "required") is { ValueKind: JsonValueKind.Array } required && required.EnumerateArray().Any(item => item.ValueEquals(name));

    /// <summary>Determines whether a schema allows null, as far as its own keywords say.</summary>
    public bool AllowsNull(JsonElement schema) => AllowsNull(schema, []);

    public static JsonElement? Property(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out JsonElement value) ? value : null;

    /// <summary>Finds the schema that a reference leads to; null where it is not there.</summary>
    public JsonElement? Target(string reference)
    {
        if (reference.Length == 0 || reference[0] != '#')
        {
            return null;
        }

        JsonElement? node = root;
        foreach (string segment in Uri.UnescapeDataString(reference[1..]).Split('/').Skip(1))
        {
            string name = PointerSegment.NameOf(segment);
            node = node is not { } parent ? null
                : parent.ValueKind == JsonValueKind.Array ? (int.TryParse(name, out int index) && index < parent.GetArrayLength() ? parent[index] : null)
                : Property(parent, name);
        }

        return node;
    }

    private void Add(JsonElement schema, List<JsonElement> nodes, HashSet<string> followed, bool withBranches, JsonElement value = default)
    {
        nodes.Add(schema);
        if (Property(schema, "$ref") is { ValueKind: JsonValueKind.String } reference && followed.Add(reference.GetString()!) && Target(reference.GetString()!) is { } target)
        {
            Add(target, nodes, followed, withBranches, value);
        }

        foreach (JsonElement part in Branches(schema, "allOf"))
        {
            Add(part, nodes, followed, withBranches, value);
        }

        if (!withBranches)
        {
            return;
        }

        foreach (JsonElement branch in s_several.SelectMany(keyword => Branches(schema, keyword)).Where(branch => !IsRuledOut(branch, value)))
        {
            Add(branch, nodes, followed, withBranches, value);
        }

        foreach (string keyword in s_conditional)
        {
            if (Property(schema, keyword) is { } branch)
            {
                Add(branch, nodes, followed, withBranches, value);
            }
        }
    }

    public static IEnumerable<JsonElement> Branches(JsonElement schema, string keyword) =>
        Property(schema, keyword) is { ValueKind: JsonValueKind.Array } branches ? branches.EnumerateArray() : [];

    /// <summary>Determines whether a member of an object has a value that a schema does not list for it.</summary>
    private bool IsRuledOut(JsonElement schema, JsonElement value) => value.ValueKind == JsonValueKind.Object && Definite(schema)
        .Select(static node => Property(node, "properties")).OfType<JsonElement>().SelectMany(static properties => properties.EnumerateObject())
        .Any(property => Property(value, property.Name) is { ValueKind: not JsonValueKind.Null } given && Listed(property.Value) is { } listed && !Array.Exists(listed, allowed => AreEqual(allowed, given)));

    private static JsonElement[]? Listed(JsonElement schema) =>
        Property(schema, "const") is { } constant ? [constant] : Property(schema, "enum") is { ValueKind: JsonValueKind.Array } values ? values.EnumerateArray().ToArray() : null;

    private static bool AreEqual(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind
        && (left.ValueKind == JsonValueKind.String ? right.ValueEquals(left.GetString()) : left.GetRawText() == right.GetRawText());

    private bool AllowsNull(JsonElement schema, HashSet<string> followed)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.ValueKind == JsonValueKind.True;
        }

        if (Property(schema, "type") is { } type)
        {
            return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(static name => name.ValueEquals("null")) : type.ValueEquals("null");
        }

        if (Property(schema, "enum") is { ValueKind: JsonValueKind.Array } values)
        {
            return values.EnumerateArray().Any(static value => value.ValueKind == JsonValueKind.Null);
        }

        if (Property(schema, "const") is { } constant)
        {
            return constant.ValueKind == JsonValueKind.Null;
        }

        if (Property(schema, "$ref") is { ValueKind: JsonValueKind.String } reference)
        {
            return followed.Add(reference.GetString()!) && Target(reference.GetString()!) is { } target && AllowsNull(target, followed);
        }

        IEnumerable<JsonElement> branches = s_several.SelectMany(keyword => Branches(schema, keyword)).ToArray();
        return !branches.Any() || branches.Any(branch => AllowsNull(branch, followed));
    }
}
