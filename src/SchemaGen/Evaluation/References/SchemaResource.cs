using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.References;

/// <summary>A schema resource (Core, 4.3.5): a document, or a schema in it that has an <c>$id</c>.</summary>
/// <param name="uri">The URI of the resource.</param>
/// <param name="root">The schema that is the resource.</param>
internal sealed class SchemaResource(string uri, Instance root)
{
    public string Uri { get; } = uri;

    public Instance Root { get; } = root;

    /// <summary>Whether the dialect of the resource has the vocabulary of the assertions (Validation, 6).</summary>
    public bool HasAssertions { get; set; } = true;

    /// <summary>The schemas with an <c>$anchor</c> or a <c>$dynamicAnchor</c>, by its name.</summary>
    public Dictionary<string, Instance> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Those with a <c>$dynamicAnchor</c>.</summary>
    public Dictionary<string, Instance> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
