using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>What is known of the media type of an image.</summary>
internal static class ImageMediaTypes
{
    /// <summary>An image, and no more is known.</summary>
    public const string AnyImage = "image/*";

    // The platform's page shows no name for it, so the usual ones.
    private static readonly string[] s_members = ["content_type", "media_type", "mime_type"];

    /// <summary>Whether a text is a media type of images.</summary>
    public static bool IsImage(string mediaType) => Normalize(mediaType) is not null;

    /// <summary>Whether an image is what was asked for.</summary>
    public static bool Meets(string found, string wanted) => Normalize(wanted) is AnyImage || (found != AnyImage && Normalize(found) == Normalize(wanted));

    /// <summary>What the platform says of a file, beside its URL or in a data URI.</summary>
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

    /// <summary>What the name of a file in a URL says.</summary>
    public static string? OfAddress(Uri address) => Normalize(new UriContent(address).MediaType);

    /// <summary>What the bytes themselves say, which is worth more than what is said of them.</summary>
    public static string? OfBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => "image/avif",
        _ => null,
    };

    /// <summary>What the names of such files end with, the dot included; empty, where it is not known.</summary>
    public static string Extension(string mediaType) => mediaType switch
    {
        AnyImage => "",
        "image/jpeg" => ".jpg",
        "image/svg+xml" => ".svg",
        _ => "." + mediaType["image/".Length..],
    };

    /// <summary>The media type without parameters and in small letters; nothing for what is no image.</summary>
    private static string? Normalize(string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? parsed) || parsed.MediaType is not { Length: > 6 } name || !name.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        name = name.ToLowerInvariant();
        // Written by many, registered by nobody.
        return name == "image/jpg" ? "image/jpeg" : name;
    }
}
