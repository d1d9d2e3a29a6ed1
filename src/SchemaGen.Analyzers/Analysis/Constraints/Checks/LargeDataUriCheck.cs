using System.Globalization;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Finds a large media file that is written into the source as a data URI (SG2003). It breaks no constraint, but the platform prefers hosted URLs.
/// A text that is not accepted at all is reported by SG1014 alone.</summary>
/// <param name="accept">The media types of data URIs, as HTML's <c>accept</c> lists them.</param>
internal sealed class LargeDataUriCheck(string accept) : ValueCheck
{
    /// <summary>The number of characters from which on a data URI is large.</summary>
    public const int LargeLength = 4096;

    private const double KiloBytes = 1024;

    public override Finding? Check(AbstractValue value) => value is TextValue { Values: { IsDefault: false } texts } && texts.All(IsLarge)
        ? new Finding(DiagnosticDescriptors.LargeDataUri, "a data URI of " + FoundWords.OneOf(texts.Select(Size)), "")
        : null;

    private bool IsLarge(string text) =>
        text.Length >= LargeLength
        && text.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        && MediaReferenceConstraint.Describe(text, accept) is null;

    private static string Size(string text) => (text.Length / KiloBytes).ToString("0.#", CultureInfo.InvariantCulture) + " KB";
}
