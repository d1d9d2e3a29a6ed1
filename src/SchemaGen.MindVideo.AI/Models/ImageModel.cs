using System.Text.Json;

namespace SchemaGen.MindVideo.AI;

/// <summary>Submits a complete input, and waits for its task.</summary>
internal delegate Task<MindVideoTask> ModelCall(IMindVideoClient client, MindVideoRunOptions options, CancellationToken cancellationToken);

/// <summary>The model of a generator: it knows the input, as far as there is a record, and how to call the client.</summary>
internal abstract class ImageModel
{
    /// <summary>The slug for requests that do not name a model.</summary>
    public abstract string DefaultSlug { get; }

    /// <summary>Returns the slug for a request.</summary>
    /// <param name="modelId">The model that the options of the request name.</param>
    public abstract string SlugFor(string? modelId);

    /// <summary>Creates the initial input of a request, where the generator has one.</summary>
    public abstract IModelInput? CreateInput(string? prompt);

    /// <summary>Returns the reason why a member does not allow a value; <see langword="null"/>, where it does.</summary>
    public abstract string? WhyNot(string member, JsonElement value);

    /// <summary>Checks an input, as far as its schema is known, and returns the call for it.</summary>
    public abstract ModelCall Prepare(InputMembers members);
}
