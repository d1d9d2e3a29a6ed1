namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Schemas of the tests.</summary>
internal static class Schemas
{
    public const string SeedSlug = "gemini-2-5-flash-image-preview-official";

    public static string Seed { get; } = File.ReadAllText(Path.Combine(Root(), "schemas", SeedSlug + ".json"));

    public static SchemaText SeedFile { get; } = new("schemas/" + SeedSlug + ".json", Seed);

    /// <summary>A closed object with the properties given as JSON.</summary>
    public static string Of(string properties, string more = "\"additionalProperties\": false") =>
        $$"""{ "type": "object", "properties": { {{properties}} }, {{more}} }""";

    /// <summary>The folder of the solution.</summary>
    public static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SchemaGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests are not inside the solution's folder.");
    }
}
