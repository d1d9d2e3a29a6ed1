using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Vendors;

/// <summary>
/// Reads <c>x-playground</c>: how the vendor's own form presents the value. A vendor's extension has no specification, so a value of an
/// unexpected kind is not an error; it is ignored.
/// </summary>
/// <param name="hints">How a form shows the property.</param>
/// <param name="accept">The files that an upload accepts, where it says so.</param>
internal sealed class Playground(InputHints hints, string? accept)
{
    /// <summary>How a form shows the property.</summary>
    public readonly InputHints Hints = hints;

    /// <summary>The files that an upload accepts, where it says so.</summary>
    public readonly string? Accept = accept;

    private static readonly Playground s_none = new(InputHints.None, accept: null);

    public static Playground Read(SchemaNode schema)
    {
        if (schema.Json[VendorKeywordNames.Playground] is not JsonObject hints)
        {
            return s_none;
        }

        string? widget = Text(hints, "widget");
        string? uploadKind = Text(hints, "uploadKind");
        return new Playground(
            new InputHints(
                IsMultiline: widget == "textarea",
                IsUpload: widget == "file-upload" || uploadKind is not null,
                IsAdvanced: hints["advanced"] is JsonBoolean { Value: true }),
            Text(hints, "accept") ?? AcceptOf(uploadKind));
    }

    /// <summary><c>image/*</c> for <c>image</c> and <c>images</c>; null for any other word.</summary>
    public static string? AcceptOf(string? word) => word?.ToLowerInvariant() switch
    {
        "image" or "images" => "image/*",
        "video" or "videos" => "video/*",
        "audio" or "audios" => "audio/*",
        _ => null,
    };

    private static string? Text(JsonObject hints, string name) =>
        hints[name] is JsonString text && !string.IsNullOrWhiteSpace(text.Value) ? text.Value.Trim() : null;
}
