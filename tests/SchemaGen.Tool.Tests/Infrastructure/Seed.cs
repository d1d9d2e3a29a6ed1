using SchemaGen.Shared;

namespace SchemaGen.Tool.Tests.Infrastructure;

/// <summary>The first model, and a page as its vendor writes it: blocks of JSON without indentation, one directly behind the other.</summary>
internal static class Seed
{
    public const string Slug = "gemini-2-5-flash-image-preview-official";

    public const string File = "schemas/" + Slug + ".json";

    public static string Schema { get; } = System.IO.File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "schemas", Slug + ".json"));

    /// <summary>The page that the schema was taken from, where the shared folder is present; else null.</summary>
    public static string? RealPage => RepositoryRoot.Beside("seed", "mindvideo-gemini-2-5-flash-image.txt") is var path && System.IO.File.Exists(path) ? path : null;

    /// <summary>Returns a page like it.</summary>
    public static string Page(string? schema = null, string input = """{ "prompt": "a lighthouse", "size": "16:9", "n": 1 }""") => $$"""
        Submit a request
        Create a task and poll it {until it ends}.
        curl -X POST https://api.example.com/api/v1/tasks \
        -H "Content-Type: application/json" \
        -d '{
        "model": "{{Slug}}",
        "input": {{input}}
        }'Every request must include an API key.
        curl https://api.example.com/api/v1/tasks/task_1 -H "Authorization: Bearer x"{
        "request_id": "req_1",
        "status": "succeeded",
        "output": { "images": [ { "url": "https://example.com/a.png" } ] }
        }Inputs can reference hosted files.
        {{Unindented(schema ?? Schema)}}{
        "request_id": "req_1",
        "output": {}
        }
        """;

    private static string Unindented(string text) => string.Join('\n', text.TrimEnd().Split('\n').Select(static line => line.Trim()));
}
