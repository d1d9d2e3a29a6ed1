using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
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
    private readonly Dictionary<JsonObject, DefinitionReference> _referred = [];
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

    /// <summary>The definition that a schema is, where others refer to it and it is not an object, which <see cref="KeyOf"/> is for; otherwise null.</summary>
    /// <param name="schema">The schema, composed.</param>
    /// <param name="isShared">Whether it is what a list or map contains that others refer to.</param>
    public DefinitionReference? ReferenceOf(SchemaNode schema, bool isShared = false)
    {
        JsonObject target = schema.Composed?.Identity ?? schema.Json;
        if (!(isShared || schema.Composed is { IsReference: true } || schema.Document.References.IsTarget(target)))
        {
            return null;
        }

        if (!_referred.TryGetValue(target, out DefinitionReference? reference))
        {
            string key = schema.Document.Documents.KeyOf(target.Span);
            reference = new DefinitionReference(key, NameOf(schema.Document.Documents, key, target.Span));
            _referred.Add(target, reference);
        }

        return reference;
    }

    /// <summary>The list of values with the annotations of the definition that a schema is, and not with those beside the reference.</summary>
    /// <param name="values">The list.</param>
    /// <param name="schema">The schema, composed.</param>
    public static EnumShape Annotated(EnumShape values, SchemaNode schema)
    {
        JsonObject target = schema.Composed?.Identity ?? schema.Json;
        return values with { Title = TextOf(target, KeywordNames.Title), Description = TextOf(target, KeywordNames.Description) };
    }

    /// <inheritdoc cref="Annotated(EnumShape, SchemaNode)"/>
    /// <param name="union">The union.</param>
    /// <param name="schema">The schema, composed.</param>
    public static UnionShape Annotated(UnionShape union, SchemaNode schema)
    {
        JsonObject target = schema.Composed?.Identity ?? schema.Json;
        return union with { Title = TextOf(target, KeywordNames.Title), Description = TextOf(target, KeywordNames.Description) };
    }

    private static string? TextOf(JsonObject schema, string keyword) => (schema[keyword] as JsonString)?.Value;

    /// <summary>The name of a definition in its document, or of the file that is one; null for another location, and for a number that a tool has for a name (<c>__schema0</c>).</summary>
    /// <param name="documents">The documents that it may be in.</param>
    /// <param name="key">Its key.</param>
    /// <param name="span">Its span.</param>
    public static string? NameOf(DocumentSet documents, string key, JsonSpan span) => JsonPointer.Parse(key.TrimStart(s_digits)) switch
    {
        [.., "schemas" or KeywordNames.Definitions or KeywordNames.Defs, var name] => Given(name),
        [.., "schemas" or KeywordNames.Definitions or KeywordNames.Defs, var name, KeywordNames.Items or KeywordNames.AdditionalProperties] => Given(name),
        [] when documents.Of(span) is { Index: > 0, Path: var path } => FileName(path),
        _ => null,
    };

    /// <summary>The name of a file without <c>.json</c> and <c>.schema.json</c>.</summary>
    private static string FileName(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        int end = name.IndexOf('.');
        return end > 0 ? name.Substring(0, end) : name;
    }

    private static string? Given(string name) => name.StartsWith("__", StringComparison.Ordinal) ? null : name;

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
