using System.Text.RegularExpressions;
using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Planning;

namespace SchemaGen.Tool.Projects;

/// <summary>Finds the records that a project declares with <c>[ModelInput("slug")]</c>, in its sources as they are written: nothing is compiled.</summary>
internal static partial class DeclaredRecords
{
    private static readonly EnumerationOptions s_options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    /// <summary>Returns the records, by the paths and places of their declarations.</summary>
    /// <param name="folder">The folder of the project.</param>
    public static IReadOnlyList<DeclaredRecord> In(string folder)
    {
        List<DeclaredRecord> records = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.cs", s_options).Where(path => !IsBuilt(folder, path)).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(path);
            if (!text.Contains("ModelInput(\"", StringComparison.Ordinal))
            {
                continue;
            }

            string space = Namespace().Match(text) is { Success: true } match ? NamespaceNames.Sanitize(match.Groups[1].Value) : "";
            foreach (Match declaration in Declaration().Matches(text))
            {
                records.Add(new DeclaredRecord(declaration.Groups["slug"].Value, null, space, default, declaration.Groups["name"].Value, "public", IsReachable: true, HasConstructor: false)
                {
                    TypeName = declaration.Groups["stem"] is { Success: true, Value: var stem } && !string.IsNullOrWhiteSpace(stem) ? stem.Trim() : null,
                });
            }
        }

        return records;
    }

    private static bool IsBuilt(string folder, string path) => Path.GetRelativePath(folder, path).Split('/', '\\') is ["bin" or "obj", ..];

    [GeneratedRegex(@"^\s*namespace\s+([\w.@]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^[ \t]*\[(SchemaGen\.)?ModelInput\(""(?<slug>[^""\\]*)""(,\s*TypeName\s*=\s*""(?<stem>[^""\\]*)"")?\)\]\s*(///[^\n]*\n\s*|\[[^\]]*\]\s*)*((public|internal|private|sealed|file)\s+)*partial\s+record\s+(class\s+)?(?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
