using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Playground.Forms;

/// <summary>Describes the form of a schema: the fields of the input in their order, and the shapes of the objects in it, each once, so that recursion ends.</summary>
internal sealed class FormReader
{
    /// <summary>The shape of the input itself.</summary>
    private const string Input = "#";

    private readonly JsonObject _root;
    private readonly FieldReader _fields;
    private readonly Dictionary<string, JsonObject?> _shapes = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, JsonObject Schema)> _waiting = [];

    /// <param name="root">The schema of the input, with what it refers to.</param>
    public FormReader(JsonObject root)
    {
        _root = root;
        _fields = new FieldReader(root, Shape);
    }

    /// <summary>Returns the description: <c>title</c>, <c>description</c>, and the objects <c>shapes</c>, of which that of the input is <c>#</c>.</summary>
    public JsonObject Read()
    {
        ResolvedSchema input = ResolvedSchema.Of(_root, _root);
        _shapes.Add(Input, null);
        _waiting.Enqueue((Input, input.Schema));
        while (_waiting.TryDequeue(out (string Key, JsonObject Schema) next))
        {
            _shapes[next.Key] = Describe(next.Schema);
        }

        JsonObject form = new() { ["is_plain"] = input.IsPlain };
        foreach (string keyword in new[] { "title", "description" })
        {
            if (input.Schema[keyword] is JsonValue words)
            {
                form[keyword] = words.ToString();
            }
        }

        form["shapes"] = new JsonObject(_shapes.Select(static shape => KeyValuePair.Create(shape.Key, (JsonNode?)shape.Value)));
        return form;
    }

    /// <summary>Returns the key of an object's shape. One that is referred to from several places has one.</summary>
    private string Shape(ResolvedSchema schema)
    {
        string key = schema.Reference ?? $"${_shapes.Count.ToString(CultureInfo.InvariantCulture)}";
        if (_shapes.TryAdd(key, null))
        {
            _waiting.Enqueue((key, schema.Schema));
        }

        return key;
    }

    private JsonObject Describe(JsonObject schema)
    {
        JsonObject properties = schema["properties"] as JsonObject ?? [];
        HashSet<string> required = new((schema["required"] as JsonArray ?? []).OfType<JsonValue>().Select(static name => name.ToString()), StringComparer.Ordinal);
        ILookup<string, string> needs = MemberRules.Needs(schema);
        List<JsonObject> fields = [];
        foreach ((string name, JsonNode? property) in properties)
        {
            JsonObject field = _fields.Read(name, property);
            if (required.Contains(name))
            {
                field["required"] = true;
                field.Remove("advanced");
            }

            if (needs.Contains(name))
            {
                field["needs"] = new JsonArray([.. needs[name].Select(static needed => (JsonNode)needed)]);
            }

            fields.Add(field);
        }

        // The author's order, then what must be given; OrderBy keeps the order of the schema among equals.
        IEnumerable<JsonObject> ordered = fields.OrderBy(field => Order(properties[field["name"]!.ToString()])).ThenBy(static field => field.ContainsKey("required") ? 0 : 1);
        return new JsonObject
        {
            ["fields"] = new JsonArray([.. ordered]),
            ["rules"] = new JsonArray([.. MemberRules.Sentences(schema).Select(static rule => (JsonNode)rule)]),
            ["is_open"] = schema["additionalProperties"]?.ToString() != "false",
        };
    }

    private static double Order(JsonNode? property) =>
        property is JsonObject schema && (schema["x-playground"] is JsonObject hints ? hints["order"] ?? schema["x-order"] : schema["x-order"]) is JsonValue value && value.TryGetValue(out double order) ? order : double.MaxValue;
}
