using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Reads OpenAPI's <c>discriminator</c>: a member of the value whose text is the name of its schema, or a key of <c>mapping</c>. It does not restrict
/// which values are valid, but shows which of the alternatives is meant.
/// </summary>
internal static class DiscriminatorReader
{
    private const string Keyword = KeywordNames.Discriminator;

    /// <param name="schema">The schema with the alternatives.</param>
    /// <param name="items">The alternatives, as they are written.</param>
    /// <param name="read">The shape of each of them.</param>
    public static DiscriminatorModel? Read(SchemaNode schema, IReadOnlyList<JsonNode> items, IReadOnlyList<TypedShape> read)
    {
        if (schema.Json.Member(Keyword) is not { } keyword)
        {
            return read.Select(static typed => (typed.Shape as UnionShape)?.Discriminator).FirstOrDefault(static inner => inner is not null);
        }

        // Swagger 2 has the bare name.
        if ((keyword.Value as JsonString ?? (keyword.Value as JsonObject)?["propertyName"] as JsonString) is not { Value: var property })
        {
            return null;
        }

        List<(string Name, Shape Shape)> named = [];
        for (int i = 0; i < items.Count; i++)
        {
            if ((items[i] as JsonObject)?[KeywordNames.Ref] is JsonString { Value: var reference })
            {
                string name = NameOf(reference);
                named.Add((name, read[i].Shape));
                named.AddRange(Mapped(keyword, reference, name).Select(key => (key, read[i].Shape)));
            }
        }

        IEnumerable<DiscriminatorValue> inner = read.Select(static typed => (typed.Shape as UnionShape)?.Discriminator)
            .Where(other => other?.Property == property).SelectMany(static other => other!.Values.AsEnumerable());
        return new DiscriminatorModel(
            property, named.SelectMany(static one => KeysOf(one.Shape).Select(key => new DiscriminatorValue(one.Name, key))).Concat(inner).Distinct().ToEquatableArray());
    }

    private static IEnumerable<JsonMember> Mapping(JsonMember keyword) => ((keyword.Value as JsonObject)?["mapping"] as JsonObject)?.Members ?? [];

    private static IEnumerable<string> Mapped(JsonMember keyword, string reference, string name) => Mapping(keyword)
        .Where(entry => entry.Value is JsonString { Value: var target } && (target == reference || target == name))
        .Select(static entry => entry.Name);

    /// <summary>The keys of the objects that a shape stands for.</summary>
    private static IEnumerable<string> KeysOf(Shape shape) => shape switch
    {
        ReferenceShape reference => [reference.Key],
        UnionShape union => union.Alternatives.SelectMany(KeysOf),
        _ => [],
    };

    private static string NameOf(string reference) =>
        reference.IndexOf('#') is var hash and >= 0 && JsonPointer.Parse(reference.Substring(hash + 1)) is [.., var name] ? name : reference;
}
