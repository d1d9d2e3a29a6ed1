using SchemaGen.Json;
using SchemaGen.Constraints;

namespace SchemaGen.Schemas.Documents;

/// <summary>The forms of documents that describe an API, in which schemas are a part.</summary>
internal enum ApiForm
{
    /// <summary>It is not such a document.</summary>
    None,

    /// <summary>OpenAPI 3.</summary>
    OpenApi,

    /// <summary>The components of an OpenAPI document, which some vendors publish without the document around them.</summary>
    Components,

    /// <summary>Swagger 2.0.</summary>
    Swagger,

    /// <summary>Google's API Discovery, whose methods have requests.</summary>
    Discovery,
}

/// <summary>Tells the descriptions of APIs from other documents.</summary>
internal static class ApiForms
{
    /// <summary>The form of a document. Its version is a number where it was converted from YAML without quotes.</summary>
    public static ApiForm Of(JsonNode document) => document is not JsonObject root ? ApiForm.None
        : root["swagger"] is JsonString or JsonNumber ? ApiForm.Swagger
        : root["openapi"] is JsonString or JsonNumber ? ApiForm.OpenApi
        : root["schemas"] is JsonObject && (root["resources"] ?? root["methods"]) is JsonObject ? ApiForm.Discovery
        : (root["components"] as JsonObject)?["schemas"] is JsonObject && root[KeywordNames.Properties] is null && root[KeywordNames.Type] is null ? ApiForm.Components
        : ApiForm.None;

    /// <summary>The schemas that a document names.</summary>
    public static JsonNode? SchemasOf(JsonObject root, ApiForm form) => form switch
    {
        ApiForm.Swagger => root[KeywordNames.Definitions],
        ApiForm.Discovery => root["schemas"],
        _ => (root["components"] as JsonObject)?["schemas"],
    };
}
