using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Composition;

/// <summary>The objects that other schemas refer to. Each is read once, however often it is met, and may refer to itself.</summary>
/// <param name="composer">Puts what a reference leads to into one schema.</param>
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

    /// <summary>The schema is the one of the input.</summary>
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
    /// <param name="identity">What it is known by.</param>
    public string KeyOf(SchemaNode schema, JsonObject identity)
    {
        if (_keys.TryGetValue(identity, out string? known))
        {
            return known;
        }

        // Two merged from the same two objects in a different order stand at one place.
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

    /// <summary>The key of what others refer to and is no object: it is read where it is met.</summary>
    /// <param name="documents">Where it stands.</param>
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

    /// <summary>What the document calls a definition; null where it stands among no definitions.</summary>
    public static string? NameOf(string key) =>
        JsonPointer.Parse(key.TrimStart(s_digits)) is [.., "schemas" or KeywordNames.Definitions or KeywordNames.Defs, var name] ? name : null;

    /// <summary>The next one that was met and not read.</summary>
    public bool TryTakeUnread(out string key, [NotNullWhen(true)] out SchemaNode? schema)
    {
        UnreadDefinition? next = _unread.Count > 0 ? _unread.Dequeue() : null;
        key = next?.Key ?? "";
        schema = next?.Schema;
        return schema is not null;
    }

    /// <summary>What a reference leads to, without what the one who refers says of it: others refer to it too.</summary>
    private SchemaNode Itself(SchemaNode schema, JsonObject identity) => schema.Composed is { IsReference: true }
        ? composer.Compose(new SchemaNode(identity, schema.Document.LocationOf(identity.Span), schema.Document))
        : schema;

    /// <summary>A definition that was met and not read.</summary>
    private sealed record UnreadDefinition(string Key, SchemaNode Schema);
}
