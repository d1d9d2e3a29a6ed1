using System.Diagnostics.CodeAnalysis;
using SchemaGen;
using SchemaGen.MindVideo;
using SchemaGen.MindVideo.AI;

namespace Microsoft.Extensions.AI;

/// <summary>Makes an <see cref="IImageGenerator"/> of a <see cref="MindVideoClient"/>.</summary>
/// <remarks>
/// What the request and its options ask for reaches the model, or is an exception that names it:
/// <list type="table">
/// <listheader><term>what</term><description>becomes</description></listheader>
/// <item><term><see cref="ImageGenerationRequest.Prompt"/></term><description>the member <c>prompt</c>.</description></item>
/// <item><term><see cref="ImageGenerationRequest.OriginalImages"/></term><description>the member <c>image_urls</c>: a <see cref="UriContent"/> its URL, a <see cref="DataContent"/> its data URI. Other contents
/// are refused. What describes a content (name, annotations, additional properties) is not part of a request.</description></item>
/// <item><term><see cref="ImageGenerationOptions.Count"/></term><description>the member <c>n</c>.</description></item>
/// <item><term><see cref="ImageGenerationOptions.ImageSize"/></term><description>the member <c>size</c>, where the schema of the record takes exactly these numbers: as <c>1024x1536</c>, or as the ratio
/// <c>16:9</c> for <c>new Size(16, 9)</c>. A model of ratios promises no pixels, so pixels are refused there, and never replaced by a ratio. Without a record it is refused.</description></item>
/// <item><term><see cref="ImageGenerationOptions.MediaType"/></term><description>nothing in the request: what comes must have it, else a <see cref="MindVideoImageResultException"/> is thrown. <c>image/*</c> is any.</description></item>
/// <item><term><see cref="ImageGenerationOptions.ModelId"/></term><description>the model. With a record it must be the record's.</description></item>
/// <item><term><see cref="ImageGenerationOptions.ResponseFormat"/></term><description><see cref="ImageGenerationResponseFormat.Uri"/>: a <see cref="UriContent"/>;
/// <see cref="ImageGenerationResponseFormat.Data"/>: downloaded, a <see cref="DataContent"/>; not set: as the platform answers. <see cref="ImageGenerationResponseFormat.Hosted"/> is refused.</description></item>
/// <item><term><see cref="ImageGenerationOptions.StreamingCount"/></term><description>nothing; more than 0 is refused.</description></item>
/// <item><term><see cref="ImageGenerationOptions.AdditionalProperties"/></term><description>members by their names on the wire (texts, numbers, truth values, URIs, JSON, generated objects, and lists and dictionaries of these), and the
/// <see cref="MindVideoImageGenerationOptionsExtensions.IdempotencyKeyProperty">idempotency key</see>.</description></item>
/// <item><term><see cref="ImageGenerationOptions.RawRepresentationFactory"/></term><description>the input to begin with: an input record of the model (or a JSON object as <see cref="System.Text.Json.JsonElement"/>). What it lacks
/// is taken from the request and the options. What it has stays: where they say something else, that is an <see cref="ArgumentException"/>. A default of the schema is in the record as well.</description></item>
/// </list>
/// A member that is said twice must be said alike. What the model has no member for is a <see cref="NotSupportedException"/>, what breaks its schema a <see cref="ModelInputException"/>; both before anything is sent.
/// The response has the <see cref="MindVideoTask"/> in <see cref="ImageGenerationResponse.RawRepresentation"/>, with its cost; it tells no <see cref="ImageGenerationResponse.Usage"/>, since MindVideo counts no tokens.
/// The generator gives its <see cref="MindVideoClient"/> and <see cref="ImageGeneratorMetadata"/> to those who ask for them; it does not own the client, and disposing of it does nothing.
/// </remarks>
[Experimental("MEAI001", UrlFormat = "https://aka.ms/dotnet-extensions-warnings/{0}")]
public static class MindVideoImageGeneratorExtensions
{
    /// <summary>Makes a generator of images for a model that has no record. Nothing checks the input before MindVideo does.</summary>
    /// <param name="client">The client. It stays the caller's.</param>
    /// <param name="modelSlug">The platform's name of the model; <see cref="ImageGenerationOptions.ModelId"/> may name another one for a request.</param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="modelSlug"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelSlug"/> is empty or white space.</exception>
    public static IImageGenerator AsIImageGenerator(this MindVideoClient client, string modelSlug)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(modelSlug);
        return new MindVideoImageGenerator(client, new UntypedModel(modelSlug));
    }

    /// <summary>Makes a generator of images for the model of an input record. Each input is checked against the schema before anything is sent, and gets its defaults.</summary>
    /// <typeparam name="TInput">The input record.</typeparam>
    /// <param name="client">The client. It stays the caller's.</param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    public static IImageGenerator AsIImageGenerator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TInput>(this MindVideoClient client)
        where TInput : class, IModelInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(client);
        return new MindVideoImageGenerator(client, new TypedModel<TInput>(createInput: null));
    }

    /// <summary>Makes a generator of images for the model of an input record, with an input of its own to begin with. Each input is checked against the schema before anything is sent.</summary>
    /// <typeparam name="TInput">The input record.</typeparam>
    /// <param name="client">The client. It stays the caller's.</param>
    /// <param name="createInput">
    /// Makes the input for a prompt. What a request or its options say takes the place of what this input says, apart from the prompt, which is this function's alone. It is not called for a request with a
    /// <see cref="ImageGenerationOptions.RawRepresentationFactory"/> that returns an input.
    /// </param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="createInput"/> is <see langword="null"/>.</exception>
    public static IImageGenerator AsIImageGenerator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TInput>(
        this MindVideoClient client, Func<string, TInput> createInput)
        where TInput : class, IModelInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(createInput);
        return new MindVideoImageGenerator(client, new TypedModel<TInput>(createInput));
    }
}
