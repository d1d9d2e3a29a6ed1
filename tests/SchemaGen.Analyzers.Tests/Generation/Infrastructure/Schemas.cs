using SchemaGen.Analyzers.Tests.Infrastructure;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Schemas of the tests.</summary>
internal static class Schemas
{
    public static SchemaText SeedFile { get; } = new("schemas/" + SeedSchema.Slug + ".json", SeedSchema.Text);

    /// <summary>A closed object with the properties given as JSON.</summary>
    public static string Of(string properties, string more = "\"additionalProperties\": false") =>
        $$"""{ "type": "object", "properties": { {{properties}} }, {{more}} }""";
}
