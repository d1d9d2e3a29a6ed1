using System.Text;
using SchemaGen.Json;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Layout;
using SchemaGen.Tool.Projects;

namespace SchemaGen.Tool.Locking;

/// <summary>Reads a lock.</summary>
internal static class LockReader
{
    /// <summary>Reads the lock of a project; an empty one where it has none.</summary>
    /// <exception cref="ToolFailure">It is not one, or a merge left it in pieces.</exception>
    public static LockFile Read(ModelProject project)
    {
        string path = Path.Combine(project.Schemas, LockFile.Name);
        return File.Exists(path) ? Read(Encoding.UTF8.GetString(SafeFile.Read(path, project.NameOf(path))), project.NameOf(path)) : new LockFile();
    }

    /// <summary>Reads a lock.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="ToolFailure">It is not one, or a merge left it in pieces.</exception>
    public static LockFile Read(string text, string name)
    {
        JsonReadResult json = JsonTree.Parse(text);
        if (text.Contains("<<<<<<<", StringComparison.Ordinal) && !json.IsValid)
        {
            throw new ToolFailure($"{name} has the marks of a merge in it", "keep the blocks of both sides: each slug has its own");
        }

        if (json.Diagnostics is [var first, ..])
        {
            throw new ToolFailure($"{name}{Place(text, first.Span)}: {first.Message}", "take the file from version control, or remove it and add the models again");
        }

        var reader = new Reader(text, name);
        return reader.File((JsonNode)json.Root!);
    }

    private static string Place(string text, JsonSpan span)
    {
        (int line, int column) = LinePosition.Of(text, span.Start);
        return $"({line},{column})";
    }

    private sealed class Reader(string text, string name)
    {
        public LockFile File(JsonNode root)
        {
            JsonObject json = root as JsonObject ?? throw Fault(root, "an object is expected");
            if (json[LockFile.VersionName] is not JsonNumber { Text: LockFile.Version })
            {
                throw Fault(json[LockFile.VersionName] ?? root, $"\"{LockFile.VersionName}\": {LockFile.Version} is expected: another version of the tool may have written the file");
            }

            var file = new LockFile();
            foreach (JsonMember member in json.Members.Where(static member => member.Name != LockFile.VersionName))
            {
                file.Entries[member.Name] = Entry(member.Value as JsonObject ?? throw Fault(member.Value, "an object is expected"));
            }

            return file;
        }

        private LockEntry Entry(JsonObject json) => new(
            Text(json, LockNames.Source) ?? throw Fault(json, $"'{LockNames.Source}' is missing"), Text(json, LockNames.Sha256) ?? throw Fault(json, $"'{LockNames.Sha256}' is missing"))
        {
            Pointer = Text(json, LockNames.Pointer),
            Pick = json[LockNames.Pick] is JsonNumber { Text: var digits } && int.TryParse(digits, out int pick) ? pick : null,
            ETag = Text(json, LockNames.ETag),
            Version = Text(json, LockNames.Version),
            Example = json[LockNames.Example] is { } example ? text.Substring(example.Span.Start, example.Span.Length) : null,
            Removed = Texts(json, LockNames.Removed),
            Narrowed = Texts(json, LockNames.Narrowed),
        };

        private List<string> Texts(JsonObject json, string member) =>
            json[member] is JsonArray { Items: var items } ? items.Select(item => (item as JsonString ?? throw Fault(item, "a text is expected")).Value).ToList() : [];

        private string? Text(JsonObject json, string member) => json[member] switch
        {
            null => null,
            JsonString { Value: var value } => value,
            var other => throw Fault(other, $"'{member}' is a text"),
        };

        private ToolFailure Fault(JsonNode at, string message) => new($"{name}{Place(text, at.Span)}: {message}");
    }
}
