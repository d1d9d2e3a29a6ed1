using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Locating;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>A vendor's document as plain JSON. Only where the input stands in it is SchemaGen's word; everything below is read here again.</summary>
internal sealed class RawDocument
{
    private readonly JsonNode _root;
    private readonly bool _ignoresSiblings;

    public RawDocument(CorpusFile file)
    {
        _root = JsonNode.Parse(file.Text)!;
        string version = (string?)_root["openapi"] ?? "";
        _ignoresSiblings = version.StartsWith("3.0", StringComparison.Ordinal) || _root["swagger"] is not null;

        var tree = new SchemaDocument(JsonTree.Parse(file.Text).Root!, new DiagnosticBag(file.Text));
        string pointer = OpenApiDocument.TryRead(tree)?.Input is { } input ? JsonLocation.PointerTo(tree.Root, input.Span) : "";
        Input = At(pointer) ?? throw new ArgumentException($"{file.Slug} has no input at {pointer}.");
    }

    /// <summary>The schema of the input.</summary>
    public RawSchema Input { get; }

    /// <summary>Whether what stands beside <c>$ref</c> counts for nothing there.</summary>
    public bool IsReferenceAlone(RawSchema schema) => _ignoresSiblings && schema.Json.ContainsKey("$ref");

    /// <summary>What <c>$ref</c> leads to; null where there is none, or it leads out of the document.</summary>
    public RawSchema? Target(RawSchema schema) =>
        (string?)schema.Json["$ref"] is { } reference && reference.StartsWith('#') ? At(Uri.UnescapeDataString(reference[1..])) : null;

    /// <summary>The schemas, and those that must hold with them: what they refer to, and the parts of <c>allOf</c>.</summary>
    public IReadOnlyList<RawSchema> Parts(IEnumerable<RawSchema> schemas)
    {
        List<RawSchema> parts = [];
        var left = new Stack<RawSchema>(schemas.Reverse());
        while (left.TryPop(out RawSchema? schema))
        {
            if (parts.Contains(schema))
            {
                continue;
            }

            parts.Add(schema);
            IEnumerable<RawSchema> inner = IsReferenceAlone(schema) ? [] : schema.List("allOf");
            foreach (RawSchema part in inner.Reverse().Concat(Target(schema) is { } target ? [target] : []))
            {
                left.Push(part);
            }
        }

        return parts;
    }

    private RawSchema? At(string pointer)
    {
        JsonNode? node = _root;
        foreach (string token in JsonPointer.Parse(pointer) ?? [])
        {
            node = node is JsonArray items ? items[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)] : node?[token];
        }

        return node is JsonObject json ? new RawSchema(json, pointer) : null;
    }
}
