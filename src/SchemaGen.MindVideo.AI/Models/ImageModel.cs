using System.Text.Json;

namespace SchemaGen.MindVideo.AI;

/// <summary>Runs a request that is complete.</summary>
internal delegate Task<MindVideoTask> ModelCall(MindVideoClient client, MindVideoRunOptions options, CancellationToken cancellationToken);

/// <summary>The model that a generator was made for: what is known of its input, and how it is called.</summary>
internal abstract class ImageModel
{
    /// <summary>The model of a request that names none.</summary>
    public abstract string DefaultSlug { get; }

    /// <summary>The model of a request.</summary>
    /// <param name="modelId">What its options name.</param>
    public abstract string SlugFor(string? modelId);

    /// <summary>The input that a request begins with, where the generator has one.</summary>
    public abstract IModelInput? CreateInput(string? prompt);

    /// <summary>Why a member does not take a value, in words; nothing, when it does.</summary>
    public abstract string? WhyNot(string member, JsonElement value);

    /// <summary>Checks the input, as far as its schema is known.</summary>
    public abstract ModelCall Prepare(InputMembers members);
}
