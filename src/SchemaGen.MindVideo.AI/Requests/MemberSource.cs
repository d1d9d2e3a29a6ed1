namespace SchemaGen.MindVideo.AI;

/// <summary>Where a member of an input comes from.</summary>
/// <param name="Name">What a message calls it.</param>
/// <param name="Kind">What it may do to others.</param>
internal sealed record MemberSource(string Name, SourceKind Kind)
{
    public static MemberSource Template { get; } = new("the input that the generator begins with", SourceKind.Template);

    public static MemberSource RawInput { get; } = new("the input of ImageGenerationOptions.RawRepresentationFactory", SourceKind.Input);

    public static MemberSource Prompt { get; } = new("ImageGenerationRequest.Prompt", SourceKind.Mapped);

    public static MemberSource OriginalImages { get; } = new("ImageGenerationRequest.OriginalImages", SourceKind.Mapped);

    public static MemberSource Count { get; } = new("ImageGenerationOptions.Count", SourceKind.Mapped);

    public static MemberSource ImageSize { get; } = new("ImageGenerationOptions.ImageSize", SourceKind.Mapped);

    public static MemberSource AdditionalProperty(string name) => new($"ImageGenerationOptions.AdditionalProperties[\"{name}\"]", SourceKind.Named);
}

/// <summary>What a source may do to others.</summary>
internal enum SourceKind
{
    /// <summary>The generator's own input: what a request says takes its place.</summary>
    Template,

    /// <summary>The input that a request brings.</summary>
    Input,

    /// <summary>Something of Microsoft.Extensions.AI, for which the model may have no member.</summary>
    Mapped,

    /// <summary>A member that the user calls by its name.</summary>
    Named,
}
