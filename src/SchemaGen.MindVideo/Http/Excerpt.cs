using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.MindVideo;

/// <summary>Shortens texts of servers, which may have megabytes.</summary>
internal static class Excerpt
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text, int maxCharacters) => text is null || text.Length <= maxCharacters ? text : text[..maxCharacters];
}
