using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>The requirements of a request for its result.</summary>
/// <param name="Format">The form of the contents; <see langword="null"/> for the form that the platform returns.</param>
/// <param name="MediaType">The media type that each image must have; <see langword="null"/> for any.</param>
internal sealed record ResultDemand(ImageGenerationResponseFormat? Format, string? MediaType)
{
    private static readonly ResultDemand s_nothing = new(null, null);

    /// <summary>Reads the options, and refuses those that no result can meet.</summary>
    public static ResultDemand Of(ImageGenerationOptions? options, string slug)
    {
        if (options is null)
        {
            return s_nothing;
        }

        if (options.StreamingCount is { } streaming and not 0)
        {
            throw new NotSupportedException($"ImageGenerationOptions.StreamingCount is {streaming}, but MindVideo shows no images of the model '{slug}' before they are done");
        }

        if (options.ResponseFormat is { } format and not (ImageGenerationResponseFormat.Uri or ImageGenerationResponseFormat.Data))
        {
            throw new NotSupportedException($"ImageGenerationOptions.ResponseFormat is {format}, but MindVideo answers for the model '{slug}' with URLs; Uri gives them, Data downloads them");
        }

        if (options.MediaType is { } mediaType && !ImageMediaTypes.IsImage(mediaType))
        {
            throw new NotSupportedException($"ImageGenerationOptions.MediaType is '{mediaType}', but what an image generator gives of the model '{slug}' are images; image/png would be one, image/* is any");
        }

        return new ResultDemand(options.ResponseFormat, options.MediaType);
    }
}
