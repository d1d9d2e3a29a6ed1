using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>The page's own rule "Inputs can reference hosted files or compact data URIs", for strings with an upload widget, and for those whose description says "URL or data URI".</summary>
internal sealed class MediaReferences : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Accepted(schema) is { } accept)
        {
            checks.Add(schema, new Check(accept));
        }
    }

    /// <summary>Returns the media type that a schema asks for, such as <c>image/*</c>; null where it is not one of references to media.</summary>
    public static string? Accepted(JsonObject schema)
    {
        string? said = Text(schema, "description") is { } description ? Prose.ReadMedia(description) : null;
        if (schema["x-playground"] is JsonObject playground)
        {
            string? kind = Text(playground, "uploadKind");
            if (kind is not null || Text(playground, "widget") == "file-upload")
            {
                return Text(playground, "accept") ?? TypeOf(kind) ?? said ?? "*/*";
            }
        }

        return said;
    }

    private static string? TypeOf(string? kind) => kind?.ToLowerInvariant() switch
    {
        "image" or "images" => "image/*",
        "video" or "videos" => "video/*",
        "audio" or "audios" => "audio/*",
        _ => null,
    };

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private sealed class Check(string accept) : SchemaCheck
    {
        public override IEnumerable<Finding> Find(JToken value)
        {
            if (value is JArray items)
            {
                for (int i = 0; i < items.Count; i++)
                {
                    if (IsWrong(items[i]))
                    {
                        yield return About(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    }
                }
            }
            else if (IsWrong(value))
            {
                yield return About(null);
            }
        }

        private Finding About(string? item) => new("format", $"is neither an http(s) URL nor a data URI of the type {accept}", item);

        private bool IsWrong(JToken value) => value.Type == JTokenType.String && !MediaText.IsReference(value.Value<string>()!, accept);
    }
}
