using System.Diagnostics.CodeAnalysis;
using SchemaGen.Constraints.Formats;

namespace SchemaGen.Models;

/// <summary>The values of <c>format</c> that are enforced. All others are annotations.</summary>
internal static class TextFormats
{
    public const string Uri = "uri";

    /// <summary>Whether the check of formats enforces it. <see cref="Uri"/> has a check of its own.</summary>
    public static bool IsChecked([NotNullWhen(true)] string? format) => format is not (null or Uri) && AssertedFormats.Find(format) is not null;

    /// <summary>What an enforced format asks for, in words; null for an annotation.</summary>
    public static string? Expected(string? format) => format is null ? null : AssertedFormats.Find(format)?.Expected;
}
