using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaGen.Schemas.Documents;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>A schema of the official JSON-Schema-Test-Suite with its tests, read in place where the suite stands beside the repository.</summary>
/// <param name="Draft">The draft: the name of its folder.</param>
/// <param name="File">The file, without its extension.</param>
/// <param name="Description">What the suite says of the schema.</param>
/// <param name="Schema">The schema, with the dialect of its draft where it does not declare one.</param>
/// <param name="Tests">The tests.</param>
internal sealed record SuiteGroup(string Draft, string File, string Description, string Schema, IReadOnlyList<SuiteTest> Tests)
{
    private const string Server = "http://localhost:1234/";

    private static readonly string s_folder = RepositoryRoot.Beside("json-schema-test-suite");

    private static readonly Lazy<IReadOnlyList<SuiteGroup>> s_all = new(static () => [.. Dialects!.Keys.SelectMany(ReadDraft)]);
    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> s_remotes = new(static () => [.. ReadRemotes()]);

    public static IReadOnlyDictionary<string, string> Dialects { get; } = new Dictionary<string, string>
    {
        ["draft4"] = "http://json-schema.org/draft-04/schema#",
        ["draft6"] = "http://json-schema.org/draft-06/schema#",
        ["draft7"] = "http://json-schema.org/draft-07/schema#",
        ["draft2019-09"] = "https://json-schema.org/draft/2019-09/schema",
        ["draft2020-12"] = "https://json-schema.org/draft/2020-12/schema",
    };

    /// <summary>All required tests. The test is skipped, and says so, where there are none.</summary>
    public static IReadOnlyList<SuiteGroup> All
    {
        get
        {
            Assert.SkipUnless(Directory.Exists(s_folder), "The JSON-Schema-Test-Suite does not stand beside the repository: none of its tests was run.");
            return s_all.Value;
        }
    }

    /// <summary>The files that the schemas refer to, as files of a project: by their own addresses.</summary>
    public static SchemaLibrary Remotes => new(RemoteFiles.Select(static remote => new LibraryFile(remote.Path, () => remote.Text)).ToList());

    /// <summary>The same files.</summary>
    public static IReadOnlyList<(string Path, string Text)> RemoteFiles => s_remotes.Value;

    public override string ToString() => $"{Draft}/{File}: {Description}";

    private static IEnumerable<SuiteGroup> ReadDraft(string draft)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(s_folder, "tests", draft), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (JsonNode? group in JsonNode.Parse(System.IO.File.ReadAllText(file))!.AsArray())
            {
                if (group!["schema"] is JsonObject schema && !schema.ContainsKey("$schema"))
                {
                    schema.Insert(0, "$schema", Dialects[draft]);
                }

                yield return new SuiteGroup(
                    draft, Path.GetFileNameWithoutExtension(file), (string)group["description"]!, Write(group["schema"]),
                    [.. group["tests"]!.AsArray().Select(static test => new SuiteTest((string)test!["description"]!, Write(test["data"]), (bool)test["valid"]!))]);
            }
        }
    }

    private static string Write(JsonNode? node) => node is null ? "null" : node.ToJsonString();

    private static IEnumerable<(string Path, string Text)> ReadRemotes()
    {
        string folder = Path.Combine(s_folder, "remotes");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => ReadRemote(Path.GetRelativePath(folder, file).Replace('\\', '/'), JsonNode.Parse(System.IO.File.ReadAllText(file))!));
    }

    /// <summary>
    /// A file of a project has no address of a server. Where it does not say its own, it is put there; where it says another, a second file at the server's address refers to it.
    /// </summary>
    private static IEnumerable<(string Path, string Text)> ReadRemote(string path, JsonNode node)
    {
        string id = path.StartsWith("draft4/", StringComparison.Ordinal) ? "id" : "$id";
        string address = Server + path;
        if (node is JsonObject json)
        {
            json.TryAdd(id, JsonValue.Create(address));
            json.TryAdd("$schema", JsonValue.Create(Dialects.GetValueOrDefault(path.Split('/')[0], Dialects["draft2020-12"])));
            if ((string)json[id]! is var own && own.Contains(':', StringComparison.Ordinal) && own != address)
            {
                yield return ("/redirects/" + path, new JsonObject { [id] = address, ["$ref"] = own }.ToJsonString());
            }
        }

        yield return ("/remotes/" + path, node.ToJsonString());
    }
}

/// <summary>An instance of the suite, and whether it is valid.</summary>
internal sealed record SuiteTest(string Description, string Instance, bool IsValid);
