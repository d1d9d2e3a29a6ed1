using SchemaGen.Json;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Which keywords only tell people about a schema, or hold others for reference.</summary>
internal static class KeywordKinds
{
    private static readonly HashSet<string> s_annotations = new(StringComparer.Ordinal)
    {
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml", "discriminator",
        "$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment", "$defs", "definitions",
    };

    /// <summary>Whether the keyword leaves open which values are allowed.</summary>
    public static bool IsAnnotation(JsonMember keyword) =>
        s_annotations.Contains(keyword.Name) || keyword.Name.StartsWith("x-", StringComparison.Ordinal);
}
