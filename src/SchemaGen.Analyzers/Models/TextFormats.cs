namespace SchemaGen.Models;

/// <summary>The values of <c>format</c> that are enforced.</summary>
internal static class TextFormats
{
    public const string Uri = "uri";
}
