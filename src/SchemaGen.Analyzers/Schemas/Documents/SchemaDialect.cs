using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Documents;

/// <summary>The properties of the dialect that a document declares.</summary>
/// <param name="Name">Its name in a message.</param>
/// <param name="Dialect">The dialect.</param>
/// <param name="IgnoresSiblings">Whether the keywords beside <c>$ref</c> are ignored: up to draft 7, and in OpenAPI 3.0 (Reference Object).</param>
/// <param name="IsDeclared">Whether the document declares a draft of JSON Schema, and so that its keywords mean what that draft says.</param>
/// <param name="IsOpenApi">Whether the schemas are those of OpenAPI.</param>
/// <param name="IsDiscovery">Whether the schemas are those of Google's API Discovery, which writes numbers and flags as texts, and "any" for values of any type.</param>
/// <param name="Metaschema">The address in <c>$schema</c> where it is not one of JSON Schema's own: what is there may choose other vocabularies (Core, 8.1.2).</param>
internal sealed record SchemaDialect(string Name, Dialects Dialect, bool IgnoresSiblings, bool IsDeclared = false, bool IsOpenApi = false, bool IsDiscovery = false, string? Metaschema = null)
{
    private static readonly SchemaDialect s_latest = new("draft 2020-12", Dialects.Draft2020, IgnoresSiblings: false);

    /// <summary>The dialect that <c>$schema</c>, <c>openapi</c> or <c>swagger</c> declares; otherwise the newest.</summary>
    public static SchemaDialect Of(JsonNode root)
    {
        if (root is not JsonObject document)
        {
            return s_latest;
        }

        switch (ApiForms.Of(document))
        {
            case ApiForm.Swagger:
                return new SchemaDialect("Swagger 2.0", Dialects.Swagger2, IgnoresSiblings: true, IsOpenApi: true);
            case ApiForm.OpenApi:
                string version = ((document["openapi"] as JsonString)?.Value ?? (document["openapi"] as JsonNumber)?.Text)!;
                return version.StartsWith("3.0", StringComparison.Ordinal) ? new SchemaDialect("OpenAPI 3.0", Dialects.OpenApi30, IgnoresSiblings: true, IsOpenApi: true)
                    : s_latest with { IsOpenApi = true };
            case ApiForm.Components:
                return s_latest with { IsOpenApi = true };
            case ApiForm.Discovery:
                return s_latest with { IsDiscovery = true };
        }

        if (document[KeywordNames.Dialect] is not JsonString { Value: var schema })
        {
            return s_latest;
        }

        foreach ((string number, Dialects draft) in new[] { ("3", Dialects.Draft3), ("4", Dialects.Draft4), ("6", Dialects.Draft6), ("7", Dialects.Draft7) })
        {
            if (schema.Contains("/draft-0" + number + "/"))
            {
                return new SchemaDialect("draft " + number, draft, IgnoresSiblings: true, IsDeclared: true);
            }
        }

        return schema.Contains("/draft/2019-09/") ? new SchemaDialect("draft 2019-09", Dialects.Draft2019, IgnoresSiblings: false, IsDeclared: true)
            : schema.Contains("/draft/2020-12/") ? s_latest with { IsDeclared = true }
            : schema.Contains("json-schema.org/") ? s_latest
            : s_latest with { Metaschema = schema };
    }

    /// <summary>Gets whether <c>enum</c> may be empty, and then forbids everything (Validation of 2019-09, 6.1.2). Who declares no such draft has made a mistake.</summary>
    public bool AllowsEmptyEnum => IsDeclared && Dialect is (Dialects.Draft2019 or Dialects.Draft2020);

    /// <summary>Whether the dialect defines the keyword.</summary>
    public bool Has(string keyword) => KeywordTable.Find(keyword) is { } known && (known.Dialects & Dialect) != 0;
}
