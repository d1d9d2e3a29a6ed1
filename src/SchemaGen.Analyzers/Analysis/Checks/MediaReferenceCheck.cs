using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Checks;

/// <summary>A text that refers to a media file: an http(s) URL, or a data URI of an accepted type (SG1014).</summary>
/// <param name="accept">The media types of data URIs, as HTML's <c>accept</c> lists them.</param>
internal sealed class MediaReferenceCheck(string accept) : ValueCheck
{
    public override Finding? Check(KnownValue value) =>
        value is TextValue { IsExact: true, Value: var text } && MediaReferenceConstraint.Describe(text, accept) is { } found
            ? new Finding(DiagnosticDescriptors.Media, found, MediaReferenceConstraint.Expected(accept))
            : null;
}
