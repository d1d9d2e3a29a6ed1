using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Commands;

/// <summary>Makes a slug of the name of a file, where nothing better is there.</summary>
internal static class SlugNames
{
    private static readonly string[] s_extensions = [".json", ".yaml", ".yml", ".schema", ".input"];
    private static readonly HashSet<string> s_general = new(StringComparer.OrdinalIgnoreCase) { "", "api", "docs", "index", "input", "openapi", "schema", "spec", "swagger" };

    /// <exception cref="ToolFailure">Its name says nothing either.</exception>
    public static string Of(SourceDocument document, ExtractedSchema schema)
    {
        string path = document.Name.Split('?', '#')[0].TrimEnd('/');
        string name = Uri.UnescapeDataString(path[(path.LastIndexOfAny(['/', '\\']) + 1)..]);
        for (bool goesOn = true; goesOn;)
        {
            string? extension = Array.Find(s_extensions, extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
            goesOn = extension is not null;
            name = extension is null ? name : name[..^extension.Length];
        }

        return schema.Block is not null ? throw new ToolFailure($"{document.Name} shows no example request that names the model", "name it with --slug")
            : s_general.Contains(name) ? throw new ToolFailure($"{document.Name} does not say which model it is of", "name it with --slug")
            : name;
    }
}
