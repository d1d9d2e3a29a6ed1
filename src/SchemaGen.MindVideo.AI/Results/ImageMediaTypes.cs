using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>Finds out the media type of an image.</summary>
internal static class ImageMediaTypes
{
    /// <summary>The media type of an image whose type is not known.</summary>
    public const string AnyImage = "image/*";

    // The platform's page does not show the name of this property, so the usual ones are tried.
    private static readonly string[] s_members = ["content_type", "media_type", "mime_type"];

    /// <summary>Returns whether a string is a media type of images.</summary>
    public static bool IsImage(string mediaType) => Normalize(mediaType) is not null;

    /// <summary>Returns whether the type of an image is the requested one.</summary>
    public static bool Meets(string found, string wanted) => Normalize(wanted) is AnyImage || (found != AnyImage && Normalize(found) == Normalize(wanted));

    /// <summary>Returns the media type that the platform declares for a file, as a property or in a data URI.</summary>
    public static string? Declared(MindVideoFile file)
    {
        foreach (string member in s_members)
        {
            if (file.AdditionalProperties.TryGetValue(member, out JsonElement value) && value.ValueKind is JsonValueKind.String && Normalize(value.GetString()!) is { } mediaType)
            {
                return mediaType;
            }
        }

        return file.Url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? Normalize(file.Url[5..Math.Max(5, file.Url.AsSpan().IndexOfAny(';', ','))]) : null;
    }

    /// <summary>Returns the media type for the extension of a file in a URL.</summary>
    public static string? OfAddress(Uri address) => Normalize(new UriContent(address).MediaType);

    /// <summary>Returns the media type of the bytes by their signature, which is more reliable than a declared type.</summary>
    public static string? OfBytes(ReadOnlySpan<byte> bytes) => MediaReference.MediaTypeOf(bytes) is { } mediaType ? Normalize(mediaType) : null;

    /// <summary>Returns the extension of files of a media type, with its dot; empty, where it is not known. It is never made of the type, which is a text of a server.</summary>
    public static string Extension(string mediaType) => mediaType switch
    {
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "image/avif" => ".avif",
        "image/svg+xml" => ".svg",
        "image/bmp" => ".bmp",
        "image/tiff" => ".tiff",
        "image/heic" => ".heic",
        "image/heif" => ".heif",
        "image/jxl" => ".jxl",
        _ => "",
    };

    /// <summary>Returns a media type of images without parameters and in lower case; <see langword="null"/> for any other string.</summary>
    private static string? Normalize(string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? parsed) || parsed.MediaType is not { Length: > 6 } name || !name.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        name = name.ToLowerInvariant();
        // Not registered, but common.
        return name == "image/jpg" ? "image/jpeg" : name;
    }
}
