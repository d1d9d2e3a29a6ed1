using SchemaGen.Json;

namespace SchemaGen.Schemas;

/// <summary>
/// Where a schema stands in its document, as a JSON Pointer (RFC 6901). A linked list: most places are never written out, because most
/// schemas have no fault.
/// </summary>
internal sealed class SchemaPlace
{
    private readonly SchemaPlace? _parent;
    private readonly string _segment;

    private SchemaPlace(SchemaPlace? parent, string segment)
    {
        _parent = parent;
        _segment = segment;
    }

    /// <summary>The place that a pointer names; the empty one is the whole document.</summary>
    public static SchemaPlace Of(string pointer) => new(null, pointer);

    public SchemaPlace Child(string name) => new(this, name);

    public override string ToString() =>
        _parent is null ? _segment : JsonPointer.Append(_parent.ToString(), _segment);

    /// <summary>The place in a message: <c>'/properties/n'</c>, or <c>the root</c>.</summary>
    public string Quoted()
    {
        string pointer = ToString();
        return pointer.Length == 0 ? "the root" : "'" + pointer + "'";
    }
}
