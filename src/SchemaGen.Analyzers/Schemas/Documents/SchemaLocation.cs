using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>
/// Where a schema stands in its document, as a JSON Pointer (RFC 6901). A linked list: most places are never written out, because most
/// schemas have no diagnostics.
/// </summary>
internal sealed class SchemaLocation
{
    private readonly SchemaLocation? _parent;
    private readonly string _segment;
    private readonly JsonNode? _root;
    private readonly JsonSpan _span;

    private SchemaLocation(SchemaLocation? parent, string segment)
    {
        _parent = parent;
        _segment = segment;
    }

    private SchemaLocation(JsonNode root, JsonSpan span)
        : this(null, "")
    {
        _root = root;
        _span = span;
    }

    /// <summary>The place that a pointer names; the empty one is the whole document.</summary>
    public static SchemaLocation Of(string pointer) => new(null, pointer);

    /// <summary>The place of what stands at a span of the document, or of the value around it. It is looked for when somebody asks.</summary>
    public static SchemaLocation At(JsonNode root, JsonSpan span) => new(root, span);

    public SchemaLocation Child(string name) => new(this, name);

    public override string ToString() =>
        _root is not null ? JsonLocation.PointerTo(_root, _span)
        : _parent is null ? _segment
        : JsonPointer.Append(_parent.ToString(), _segment);

    /// <summary>The place in a message: <c>'/properties/n'</c>, or <c>the root</c>.</summary>
    public string Quoted()
    {
        string pointer = ToString();
        return pointer.Length == 0 ? "the root" : "'" + pointer + "'";
    }
}
