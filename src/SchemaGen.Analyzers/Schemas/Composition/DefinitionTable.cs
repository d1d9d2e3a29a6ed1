using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Composition;

/// <summary>Collects the objects that other schemas refer to. Each is read once, however often it is met, and may refer to itself.</summary>
/// <param name="composer">Composes the schema that a reference leads to.</param>
internal sealed class DefinitionTable(SchemaComposer composer)
{
    /// <summary>The key of the input itself.</summary>
    public const string Input = "";

    // What the keys of further documents begin with.
    private static readonly char[] s_digits = "0123456789".ToCharArray();

    private readonly Dictionary<JsonObject, string> _keys = [];
    private readonly Dictionary<JsonObject, string> _referred = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { Input };
    private readonly Queue<UnreadDefinition> _unread = new();

    /// <summary>Registers the schema of the input.</summary>
    public void AddInput(SchemaNode schema)
    {
        _keys[schema.Json] = Input;
        if (schema.Composed is { } composed)
        {
            _keys[composed.Identity] = Input;
        }
    }

    /// <summary>The key of an object.</summary>
    /// <param name="schema">The object.</param>
    /// <param name="identity">The object that identifies it.</param>
    public string KeyOf(SchemaNode schema, JsonObject identity)
    {
        if (_keys.TryGetValue(identity, out string? known))
        {
            return known;
        }

        // Two that were merged from the same two objects in a different order have one location.
        string pointer = schema.Document.Documents.KeyOf(identity.Span);
        string key = pointer;
        for (int i = 2; !_taken.Add(key); i++)
        {
            key = pointer + "#" + i.ToString(CultureInfo.InvariantCulture);
        }

        _keys.Add(identity, key);
        _unread.Enqueue(new UnreadDefinition(key, Itself(schema, identity).WithoutTrail()));
        return key;
    }

    /// <summary>The key of a schema that others refer to and that is not an object: it is read where it is met.</summary>
    /// <param name="documents">The documents that it may be in.</param>
    /// <param name="target">What is referred to.</param>
    public string KeyOfReferred(DocumentSet documents, JsonObject target)
    {
        if (!_referred.TryGetValue(target, out string? key))
        {
            key = documents.KeyOf(target.Span);
            _referred.Add(target, key);
        }

        return key;
    }

    /// <summary>The name of a definition in the document; null for a location that is not among the definitions.</summary>
    public static string? NameOf(string key) =>
        JsonPointer.Parse(key.TrimStart(s_digits)) is [.., "schemas" or KeywordNames.Definitions or KeywordNames.Defs, var name] ? name : null;

    /// <summary>Takes the next definition that was met and not read.</summary>
    public bool TryTakeUnread(out string key, [NotNullWhen(true)] out SchemaNode? schema)
    {
        UnreadDefinition? next = _unread.Count > 0 ? _unread.Dequeue() : null;
        key = next?.Key ?? "";
        schema = next?.Schema;
        return schema is not null;
    }

    /// <summary>The schema that a reference leads to, without the keywords beside the reference: others refer to it too.</summary>
    private SchemaNode Itself(SchemaNode schema, JsonObject identity) => schema.Composed is { IsReference: true }
        ? composer.Compose(new SchemaNode(identity, schema.Document.LocationOf(identity.Span), schema.Document))
        : schema;

    /// <summary>A definition that was met and not read.</summary>
    private sealed record UnreadDefinition(string Key, SchemaNode Schema);
}
