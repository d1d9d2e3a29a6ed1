using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Documents;

/// <summary>The properties of the dialect that a document declares.</summary>
/// <param name="Name">Its name in a message.</param>
/// <param name="Dialect">The dialect.</param>
/// <param name="IgnoresSiblings">Whether the keywords beside <c>$ref</c> are ignored: up to draft 7, and in OpenAPI 3.0 (Reference Object).</param>
internal sealed record SchemaDialect(string Name, Dialects Dialect, bool IgnoresSiblings)
{
    private static readonly SchemaDialect s_latest = new("draft 2020-12", Dialects.Draft2020, IgnoresSiblings: false);

    /// <summary>The dialect that <c>$schema</c>, <c>openapi</c> or <c>swagger</c> declares; otherwise the newest.</summary>
    public static SchemaDialect Of(JsonNode root)
    {
        if (root is not JsonObject document)
        {
            return s_latest;
        }

        if (document["swagger"] is not null)
        {
            return new SchemaDialect("Swagger 2.0", Dialects.Swagger2, IgnoresSiblings: true);
        }

        if (document["openapi"] is JsonString { Value: var version })
        {
            return version.StartsWith("3.0", StringComparison.Ordinal) ? new SchemaDialect("OpenAPI 3.0", Dialects.OpenApi30, IgnoresSiblings: true) : s_latest;
        }

        string schema = (document[KeywordNames.Dialect] as JsonString)?.Value ?? "";
        foreach ((string number, Dialects draft) in new[] { ("3", Dialects.Draft3), ("4", Dialects.Draft4), ("6", Dialects.Draft6), ("7", Dialects.Draft7) })
        {
            if (schema.Contains("/draft-0" + number + "/"))
            {
                return new SchemaDialect("draft " + number, draft, IgnoresSiblings: true);
            }
        }

        return s_latest;
    }

    /// <summary>Whether the dialect defines the keyword.</summary>
    public bool Has(string keyword) => KeywordTable.Find(keyword) is { } known && (known.Dialects & Dialect) != 0;
}
