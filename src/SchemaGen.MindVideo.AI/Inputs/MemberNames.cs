namespace SchemaGen.MindVideo.AI;

/// <summary>MindVideo's names of the members that requests of Microsoft.Extensions.AI are mapped to.</summary>
internal static class MemberNames
{
    public const string Prompt = "prompt";

    public const string Count = "n";

    public const string Size = "size";

    public const string Images = "image_urls";
}
