namespace SchemaGen.MindVideo.AI;

/// <summary>What MindVideo calls the members that Microsoft.Extensions.AI has words for.</summary>
internal static class MemberNames
{
    public const string Prompt = "prompt";

    public const string Count = "n";

    public const string Size = "size";

    public const string Images = "image_urls";
}
