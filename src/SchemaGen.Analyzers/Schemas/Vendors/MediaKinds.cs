namespace SchemaGen.Schemas.Vendors;

/// <summary>The kinds of media that schemas speak of.</summary>
internal static class MediaKinds
{
    /// <summary><c>image/*</c> for <c>image</c> and <c>images</c>; null for any other word.</summary>
    public static string? ToAccept(string? word) => word?.ToLowerInvariant() switch
    {
        "image" or "images" => "image/*",
        "video" or "videos" => "video/*",
        "audio" or "audios" => "audio/*",
        _ => null,
    };
}
