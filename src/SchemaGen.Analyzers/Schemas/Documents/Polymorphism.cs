using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>
/// Makes alternatives of OpenAPI's inheritance (Discriminator Object): where a base has a <c>discriminator</c> and others are made of it by <c>allOf</c>, what refers to the base takes one of those. The
/// base becomes <c>anyOf</c> of them, and each of them says which text the discriminator has in it. All readers of the document see that form, so the record, the resolved schema and the
/// evaluator agree.
/// </summary>
internal static class Polymorphism
{
    /// <summary>What the name of the member begins with that keeps what the derived schemas are made of.</summary>
    private const string Bases = "x-schemagen-bases-";

    private static readonly string[][] s_containers = [["components", "schemas"], [KeywordNames.Defs], [KeywordNames.Definitions]];

    /// <summary>The document in that form; the document itself where it has no such base, as nearly all.</summary>
    public static JsonNode Apply(JsonNode root)
    {
        if (root is not JsonObject json || (json["components"] ?? json[KeywordNames.Defs] ?? json[KeywordNames.Definitions]) is null)
        {
            return root;
        }

        foreach (string[] path in s_containers)
        {
            if (root is JsonObject document && Find(document, path) is { } container && SchemaHierarchy.HasBase(container))
            {
                root = Apply(document, path, container);
            }
        }

        return root;
    }

    private static JsonObject? Find(JsonObject document, string[] path)
    {
        JsonNode? node = document;
        foreach (string name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node as JsonObject;
    }

    private static JsonObject Apply(JsonObject document, string[] path, JsonObject container)
    {
        var hierarchy = new SchemaHierarchy(container, "#/" + string.Join("/", path) + "/");
        if (hierarchy.Bases.Count == 0)
        {
            return document;
        }

        string bases = Bases + path[path.Length - 1];
        var writer = new DerivedSchemas(hierarchy, "#/" + bases + "/schemas/");
        JsonNode written = new JsonObject(container.Span, container.Members.Select(member => hierarchy.Holds(member) ? With(member, writer.Public(member.Name)) : member).ToList());
        for (int i = path.Length - 1; i >= 0; i--)
        {
            JsonObject around = Find(document, [.. path.Take(i)])!;
            JsonMember replaced = around.Member(path[i])!;
            JsonNode value = written;
            written = new JsonObject(around.Span, around.Members.Select(member => member == replaced ? With(member, value) : member).ToList());
        }

        var kept = new JsonObject(document.Span, [Member("schemas", new JsonObject(document.Span, writer.WriteBases()))]);
        return new JsonObject(document.Span, [.. ((JsonObject)written).Members, Member(bases, kept)]);

        JsonMember Member(string name, JsonNode value) => new(name, document.Span, value);
    }

    private static JsonMember With(JsonMember member, JsonNode value) => new(member.Name, member.NameSpan, value);
}
