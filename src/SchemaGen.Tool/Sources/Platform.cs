namespace SchemaGen.Tool.Sources;

/// <summary>A platform that publishes schemas: <c>replicate:owner/name</c>.</summary>
/// <param name="Scheme">The word before the colon.</param>
/// <param name="BaseAddress">Where it is reached, unless an option or the environment says otherwise.</param>
/// <param name="KeyVariable">The environment variable with its key; null where none is needed.</param>
/// <param name="Form">What stands behind the colon, for the help.</param>
internal sealed record Platform(string Scheme, string BaseAddress, string? KeyVariable, string Form)
{
    /// <summary>The documentation pages of MindVideo.</summary>
    public static readonly Platform MindVideo = new("mindvideo", "https://api.mindvideo.ai/", null, "<slug>");

    /// <summary>The HTTP API of Replicate.</summary>
    public static readonly Platform Replicate = new("replicate", "https://api.replicate.com/", "REPLICATE_API_TOKEN", "<owner>/<name>");

    /// <summary>The OpenAPI documents of fal.</summary>
    public static readonly Platform Fal = new("fal", "https://fal.ai/", null, "<endpoint>");

    /// <summary>The task specifications of Hugging Face.</summary>
    public static readonly Platform HuggingFace = new("hf", "https://raw.githubusercontent.com/huggingface/huggingface.js/main/packages/tasks/src/tasks/", null, "<task>");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Platform> All = [MindVideo, Replicate, Fal, HuggingFace];

    /// <summary>Gets the environment variable with the base address: <c>SCHEMAGEN_REPLICATE_BASE_ADDRESS</c>.</summary>
    public string AddressVariable => $"SCHEMAGEN_{Scheme.ToUpperInvariant()}_BASE_ADDRESS";
}
