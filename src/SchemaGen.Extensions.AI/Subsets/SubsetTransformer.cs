using System.Text.Json;
using System.Text.Json.Nodes;
using static SchemaGen.Extensions.AI.SubsetParts;

namespace SchemaGen.Extensions.AI;

/// <summary>Says a resolved schema in the words of a subset. What has no word there is moved into the description; a value that cannot be described at all gives null.</summary>
internal sealed partial class SubsetTransformer(SchemaNodes nodes, SubsetRules subset, string slug)
{
    private static readonly string[] s_types = ["string", "number", "integer", "boolean", "array", "object", "null"];
    private static readonly string[] s_alternatives = ["anyOf", "oneOf"];

    /// <summary>No vendor's schema is as deep; one that includes itself by way of <c>allOf</c> has no end.</summary>
    private const int Deepest = 64;

    private readonly JsonObject _definitions = [];
    private int _depth;

    private SubsetParts Parts => new(subset);

    public JsonObject Transform()
    {
        JsonObject schema = Object(nodes.Definite(nodes.Root), "") ?? throw Impossible("", "an object without named members");
        if (_definitions.Count > 0)
        {
            schema["$defs"] = _definitions;
        }

        return schema;
    }

    private JsonObject? Value(JsonElement schema, string pointer)
    {
        if (++_depth > Deepest)
        {
            throw Impossible(pointer, "a value that contains values of its own kind, and more than a reference to them");
        }

        JsonObject? result = OfSchema(schema, pointer);
        _depth--;
        return result;
    }

    private JsonObject? OfSchema(JsonElement schema, string pointer)
    {
        if (schema.ValueKind == JsonValueKind.False)
        {
            return null;
        }

        // Some vendors write the reference inside of allOf, to have a description beside it.
        JsonElement link = SchemaNodes.Property(schema, "allOf") is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() == 1 && !DescribesValues(schema) ? all[0] : schema;
        if (SchemaNodes.Property(link, "$ref") is { ValueKind: JsonValueKind.String } reference)
        {
            return Reference(schema, reference.GetString()!, pointer);
        }

        List<JsonElement> definite = nodes.Definite(schema);
        if (Values(definite) is { } values)
        {
            return Parts.Enumeration(values, definite);
        }

        string[] types = Types(definite);
        bool hasMembers = definite.Exists(static node => SchemaNodes.Property(node, "properties") is { ValueKind: JsonValueKind.Object });
        if (!hasMembers && Branches(definite) is { Count: > 0 } branches && branches.TrueForAll(DescribesValues))
        {
            return AnyOf(branches, definite, pointer);
        }

        return types.Length == 0
            ? hasMembers ? Object(definite, pointer)
            : definite.Exists(static node => SchemaNodes.Property(node, "items") is not null) ? Array(definite, pointer)
            : Scalar(["string", "number", "boolean"], definite)
            : Typed(types, definite, pointer);
    }

    private JsonObject? Typed(string[] types, List<JsonElement> definite, string pointer)
    {
        List<JsonObject> variants = [];
        if (types.Contains("object") && Object(definite, pointer) is { } asObject)
        {
            variants.Add(asObject);
        }

        if (types.Contains("array") && Array(definite, pointer) is { } asArray)
        {
            variants.Add(asArray);
        }

        string[] scalars = types.Where(static type => type is not ("object" or "array" or "null")).ToArray();
        if (scalars.Length > 0)
        {
            variants.Add(Scalar(scalars, definite));
        }

        return variants.Count == 0 ? null : types.Contains("null") ? Nullable(Join(variants)) : Join(variants);
    }

    private JsonObject Scalar(string[] types, List<JsonElement> definite) => Parts.Annotate(new JsonObject { ["type"] = TypeOf(types) }, definite, types);

    private JsonObject? Array(List<JsonElement> definite, string pointer)
    {
        List<JsonObject> items = [];
        foreach (JsonElement node in definite)
        {
            IEnumerable<JsonElement> declared = SchemaNodes.Branches(node, "prefixItems");
            declared = SchemaNodes.Property(node, "items") is { } rest ? declared.Append(rest) : declared;
            items.AddRange(declared.Select((item, index) => Value(item, $"{pointer}/{index}")).OfType<JsonObject>());
        }

        bool isDeclared = definite.Exists(static node => SchemaNodes.Property(node, "items") is not null || SchemaNodes.Property(node, "prefixItems") is not null);
        if (isDeclared && items.Count == 0)
        {
            return null;
        }

        return Parts.Annotate(new JsonObject { ["type"] = "array", ["items"] = isDeclared ? Join(items) : Scalar(["string", "number", "boolean"], []) }, definite, ["array"]);
    }

    private JsonObject? AnyOf(List<JsonElement> branches, List<JsonElement> definite, string pointer)
    {
        List<JsonObject> variants = branches.Where(branch => !IsNull(branch)).Select(branch => Value(branch, pointer)).OfType<JsonObject>().ToList();
        if (variants.Count == 0)
        {
            return null;
        }

        JsonObject joined = Join(variants);
        joined = branches.Exists(IsNull) ? Nullable(joined) : joined;

        // What stands beside the alternatives describes all of them.
        JsonObject beside = Parts.Annotate([], definite, s_types, s_alternatives);
        if (beside.Count > 0 && joined["anyOf"] is null)
        {
            joined = new JsonObject { ["anyOf"] = new JsonArray(joined) };
        }

        foreach ((string keyword, JsonNode? value) in beside.ToArray())
        {
            joined[keyword] = value!.DeepClone();
        }

        return joined;
    }

    private JsonObject? Reference(JsonElement schema, string reference, string pointer)
    {
        JsonElement target = nodes.Target(reference) ?? throw Impossible(pointer, $"a reference to '{reference}', which leads nowhere");
        string name = reference == "#" ? "" : DefinitionName(reference);
        if (name.Length > 0 && !_definitions.ContainsKey(name))
        {
            _definitions[name] = null;
            if (Value(target, pointer) is { } definition)
            {
                _definitions[name] = definition;
            }
            else
            {
                _definitions.Remove(name);
                return null;
            }
        }
        else if (subset.RefusesRecursion && (name.Length == 0 || _definitions[name] is null))
        {
            throw Impossible(pointer, "a value that contains values of its own kind");
        }

        JsonObject link = new() { ["$ref"] = name.Length == 0 ? "#" : "#/$defs/" + name };
        JsonObject beside = Parts.Annotate([], [schema], s_types);
        return beside.Count == 0 ? link : new JsonObject(beside.ToArray().Select(static pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))) { ["anyOf"] = new JsonArray(link) };
    }

    private NotSupportedException Impossible(string pointer, string what) =>
        new($"The schema of model '{slug}' cannot be said in the subset '{subset.Name}': {(pointer.Length == 0 ? "the input" : $"'{pointer}'")} is {what}.");
}
