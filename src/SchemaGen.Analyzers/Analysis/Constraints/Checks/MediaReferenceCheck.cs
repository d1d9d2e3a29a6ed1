using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a reference to a media file: an http(s) URL, or a data URI of an accepted type (SG1014).</summary>
/// <param name="accept">The media types of data URIs, as HTML's <c>accept</c> lists them.</param>
internal sealed class MediaReferenceCheck(string accept) : ReferenceCheck(MediaReferenceConstraint.Expected(accept))
{
    protected override string? Describe(string text) => MediaReferenceConstraint.Describe(text, accept);

    protected override string? DescribePart(TextEnds ends) =>
        PartialReference.IsNoMedia(ends.Prefix, accept) ? Describe(PartialReference.Complete(ends.Prefix)) : DescribePath(ends);
}
