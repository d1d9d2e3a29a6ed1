using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>What depends on the draft that a document declares.</summary>
/// <param name="Name">Its name in a message.</param>
/// <param name="IgnoresSiblings">Whether what stands beside <c>$ref</c> counts for nothing: up to draft 7, and in OpenAPI 3.0 (Reference Object).</param>
/// <param name="NamesWithId">Whether <c>id</c> names a schema, as in draft 4, where later ones have <c>$id</c>.</param>
internal sealed record SchemaDialect(string Name, bool IgnoresSiblings, bool NamesWithId)
{
    private static readonly SchemaDialect s_latest = new("draft 2020-12", IgnoresSiblings: false, NamesWithId: false);

    /// <summary>The dialect that <c>$schema</c>, <c>openapi</c> or <c>swagger</c> declares; else the newest.</summary>
    public static SchemaDialect Of(JsonNode root)
    {
        if (root is not JsonObject document)
        {
            return s_latest;
        }

        if (document["swagger"] is not null)
        {
            return new SchemaDialect("Swagger 2.0", IgnoresSiblings: true, NamesWithId: false);
        }

        if (document["openapi"] is JsonString { Value: var version })
        {
            return version.StartsWith("3.0", StringComparison.Ordinal) ? new SchemaDialect("OpenAPI 3.0", IgnoresSiblings: true, NamesWithId: false) : s_latest;
        }

        string schema = (document["$schema"] as JsonString)?.Value ?? "";
        foreach (string draft in new[] { "3", "4", "6", "7" })
        {
            if (schema.Contains("/draft-0" + draft + "/"))
            {
                return new SchemaDialect("draft " + draft, IgnoresSiblings: true, NamesWithId: draft is "3" or "4");
            }
        }

        return s_latest;
    }
}
