namespace SchemaGen.Json;

/// <summary>A JSON value with its span in the text.</summary>
/// <remarks>Fields, here and in the other classes that every schema is read with: each property is one more method that the first schema makes the runtime compile.</remarks>
internal abstract class JsonNode(JsonSpan span)
{
    public readonly JsonSpan Span = span;
}

/// <summary>An object. Members are in the order of the text; one that is given twice is kept twice.</summary>
internal sealed class JsonObject(JsonSpan span, IReadOnlyList<JsonMember> members) : JsonNode(span)
{
    /// <summary>The most members that are searched one after the other.</summary>
    private const int MostSearched = 64;

    private Dictionary<string, JsonMember>? _byName;

    public readonly IReadOnlyList<JsonMember> Members = members;

    /// <summary>Gets the value of the last member of that name, as most readers of JSON do; or null.</summary>
    public JsonNode? this[string name] => Member(name)?.Value;

    /// <summary>Finds the last member of that name, or null.</summary>
    public JsonMember? Member(string name)
    {
        if (Members.Count > MostSearched)
        {
            return (_byName ??= Index()).TryGetValue(name, out JsonMember? found) ? found : null;
        }

        for (int i = Members.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return Members[i];
            }
        }

        return null;
    }

    private Dictionary<string, JsonMember> Index()
    {
        var index = new Dictionary<string, JsonMember>(Members.Count, StringComparer.Ordinal);
        foreach (JsonMember member in Members)
        {
            index[member.Name] = member;
        }

        return index;
    }
}

/// <summary>A member of an object: <c>"name": value</c>.</summary>
/// <param name="name">The name with its escapes resolved.</param>
/// <param name="nameSpan">The span of the name, quotes included.</param>
/// <param name="value">The value.</param>
internal sealed class JsonMember(string name, JsonSpan nameSpan, JsonNode value)
{
    public readonly string Name = name;

    public readonly JsonSpan NameSpan = nameSpan;

    public readonly JsonNode Value = value;
}

/// <summary>An array of values.</summary>
internal sealed class JsonArray(JsonSpan span, IReadOnlyList<JsonNode> items) : JsonNode(span)
{
    public readonly IReadOnlyList<JsonNode> Items = items;
}

/// <summary>A string with its escapes resolved. The span includes the quotes.</summary>
internal sealed class JsonString(JsonSpan span, string value) : JsonNode(span)
{
    public readonly string Value = value;
}

/// <summary>A number, kept as it was written: bounds such as <c>4294967295</c>, <c>1.0</c> or <c>1e3</c> are not rounded.</summary>
internal sealed class JsonNumber(JsonSpan span, string text) : JsonNode(span)
{
    public readonly string Text = text;
}

/// <summary>The literal <c>true</c> or <c>false</c>.</summary>
internal sealed class JsonBoolean(JsonSpan span, bool value) : JsonNode(span)
{
    public readonly bool Value = value;
}

/// <summary>The literal <c>null</c>.</summary>
internal sealed class JsonNull(JsonSpan span) : JsonNode(span);
