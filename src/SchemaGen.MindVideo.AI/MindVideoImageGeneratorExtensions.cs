using System.Diagnostics.CodeAnalysis;
using SchemaGen;
using SchemaGen.MindVideo;
using SchemaGen.MindVideo.AI;

namespace Microsoft.Extensions.AI;

/// <summary>Creates an <see cref="IImageGenerator"/> from an <see cref="IMindVideoClient"/>.</summary>
/// <remarks>
/// Each part of a request and its options reaches the model, or is refused with an exception that names it:
/// <list type="table">
/// <listheader><term>what</term><description>becomes</description></listheader>
/// <item><term><see cref="ImageGenerationRequest.Prompt"/></term><description>the member <c>prompt</c>.</description></item>
/// <item><term><see cref="ImageGenerationRequest.OriginalImages"/></term><description>the member <c>image_urls</c>: a <see cref="UriContent"/> as its URL, a <see cref="DataContent"/> as its data URI. Other contents
/// are refused. The name, annotations and additional properties of a content are not sent.</description></item>
/// <item><term><see cref="ImageGenerationOptions.Count"/></term><description>the member <c>n</c>.</description></item>
/// <item><term><see cref="ImageGenerationOptions.ImageSize"/></term><description>the member <c>size</c>, where the schema of the record allows exactly these numbers: as <c>1024x1536</c>, or as the ratio
/// <c>16:9</c> for <c>new Size(16, 9)</c>. A model of ratios chooses the pixels itself, so a size in pixels is refused there, and never replaced by a ratio. Without a record, the option is refused.</description></item>
/// <item><term><see cref="ImageGenerationOptions.MediaType"/></term><description>nothing in the request: an image of another type is a <see cref="MindVideoImageResultException"/>. <c>image/*</c> allows any.</description></item>
/// <item><term><see cref="ImageGenerationOptions.ModelId"/></term><description>the model. With a record, it must be the model of the record.</description></item>
/// <item><term><see cref="ImageGenerationOptions.ResponseFormat"/></term><description><see cref="ImageGenerationResponseFormat.Uri"/>: a <see cref="UriContent"/>;
/// <see cref="ImageGenerationResponseFormat.Data"/>: downloaded, a <see cref="DataContent"/>; not set: as the platform returns it. <see cref="ImageGenerationResponseFormat.Hosted"/> is refused.</description></item>
/// <item><term><see cref="ImageGenerationOptions.StreamingCount"/></term><description>nothing; more than 0 is refused.</description></item>
/// <item><term><see cref="ImageGenerationOptions.AdditionalProperties"/></term><description>members by their JSON names (strings, numbers, Booleans, URIs, JSON, generated objects, and lists and dictionaries of these), and the
/// <see cref="MindVideoImageGenerationOptionsExtensions.IdempotencyKeyProperty">idempotency key</see>.</description></item>
/// <item><term><see cref="ImageGenerationOptions.RawRepresentationFactory"/></term><description>the initial input: an input record of the model (or a JSON object as <see cref="System.Text.Json.JsonElement"/>). Members that it lacks
/// are taken from the request and the options. A member that it has is kept: another value in the request or the options is an <see cref="ArgumentException"/>.</description></item>
/// </list>
/// A member that is set twice must have the same value twice. A part of the request that the model has no member for is a <see cref="NotSupportedException"/>, and a violation of its schema is a
/// <see cref="ModelInputException"/>; both are thrown before anything is sent.
/// The <see cref="MindVideoTask"/>, with its cost, is the <see cref="ImageGenerationResponse.RawRepresentation"/> of the response. There is no <see cref="ImageGenerationResponse.Usage"/>, because MindVideo does not count tokens.
/// <see cref="IImageGenerator.GetService"/> returns the <see cref="IMindVideoClient"/> (and the <see cref="MindVideoClient"/>, where it is one) and the <see cref="ImageGeneratorMetadata"/>. The generator does not own the client, and disposing of it does nothing.
/// </remarks>
[Experimental("MEAI001", UrlFormat = "https://aka.ms/dotnet-extensions-warnings/{0}")]
public static class MindVideoImageGeneratorExtensions
{
    /// <summary>Creates a generator of images for a model that has no record. Inputs are not checked before they are sent.</summary>
    /// <param name="client">The client, which belongs to the caller.</param>
    /// <param name="modelSlug">The platform's name of the model; <see cref="ImageGenerationOptions.ModelId"/> may name another one for a request.</param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="modelSlug"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelSlug"/> is empty or white space.</exception>
    public static IImageGenerator AsIImageGenerator(this IMindVideoClient client, string modelSlug)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(modelSlug);
        return new MindVideoImageGenerator(client, new UntypedModel(modelSlug));
    }

    /// <summary>Creates a generator of images for the model of an input record. Each input is checked against the schema before anything is sent.</summary>
    /// <typeparam name="TInput">The input record.</typeparam>
    /// <param name="client">The client, which belongs to the caller.</param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    public static IImageGenerator AsIImageGenerator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TInput>(this IMindVideoClient client)
        where TInput : IModelInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(client);
        return new MindVideoImageGenerator(client, new TypedModel<TInput>(createInput: null));
    }

    /// <summary>Creates a generator of images for the model of an input record, with a function that creates the initial input. Each input is checked against the schema before anything is sent.</summary>
    /// <typeparam name="TInput">The input record.</typeparam>
    /// <param name="client">The client, which belongs to the caller.</param>
    /// <param name="createInput">
    /// Creates the input for a prompt. Values of the request and its options replace the values of this input, apart from the prompt, which the function alone decides. It is not called for a request with a
    /// <see cref="ImageGenerationOptions.RawRepresentationFactory"/> that returns an input.
    /// </param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="createInput"/> is <see langword="null"/>.</exception>
    public static IImageGenerator AsIImageGenerator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TInput>(
        this IMindVideoClient client, Func<string, TInput> createInput)
        where TInput : IModelInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(createInput);
        return new MindVideoImageGenerator(client, new TypedModel<TInput>(createInput));
    }
}
