namespace SchemaGen.Constraints;

/// <summary>The media types of the files that models take, by their names.</summary>
internal static class MediaFileNames
{
    /// <summary>Finds the type that the extension of a path names (IANA, Media Types); null where it is not known.</summary>
    public static string? TypeOf(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot < 0 ? null : path.Substring(dot + 1).ToLowerInvariant() switch
        {
            "png" => "image/png",
            "jpg" or "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "gif" => "image/gif",
            "bmp" => "image/bmp",
            "avif" => "image/avif",
            "heic" => "image/heic",
            "tif" or "tiff" => "image/tiff",
            "svg" => "image/svg+xml",
            "mp4" => "video/mp4",
            "webm" => "video/webm",
            "mov" => "video/quicktime",
            "mp3" => "audio/mpeg",
            "m4a" => "audio/mp4",
            "wav" => "audio/wav",
            "ogg" => "audio/ogg",
            "flac" => "audio/flac",
            "pdf" => "application/pdf",
            _ => null,
        };
    }
}
