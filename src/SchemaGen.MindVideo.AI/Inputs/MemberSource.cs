namespace SchemaGen.MindVideo.AI;

/// <summary>The source of a member of an input.</summary>
/// <param name="Name">The name of the source in messages.</param>
/// <param name="Kind">The kind, which decides whether other sources may replace the member.</param>
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

/// <summary>The kinds of sources of members.</summary>
internal enum SourceKind
{
    /// <summary>The initial input of the generator, which a request may override.</summary>
    Template,

    /// <summary>The initial input of the request.</summary>
    Input,

    /// <summary>A part of the request or an option of Microsoft.Extensions.AI, for which the model may have no member.</summary>
    Mapped,

    /// <summary>An additional property, which names the member.</summary>
    Named,
}
