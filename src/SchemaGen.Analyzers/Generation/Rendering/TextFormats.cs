namespace SchemaGen.Generation.Rendering;

/// <summary>The values of <c>format</c> that are enforced.</summary>
internal static class TextFormats
{
    public const string Uri = "uri";
}
