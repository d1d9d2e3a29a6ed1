using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.MindVideo;

/// <summary>The first part of a text that somebody else wrote, who may have written megabytes.</summary>
internal static class Excerpt
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text, int maxCharacters) => text is null || text.Length <= maxCharacters ? text : text[..maxCharacters];
}
