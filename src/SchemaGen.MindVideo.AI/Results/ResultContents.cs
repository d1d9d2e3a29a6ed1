using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>Converts the images of a task to contents, in the order of the platform. The task is paid for, so each exception has its id.</summary>
internal sealed class ResultContents(IMindVideoClient client, MindVideoTask task, ResultDemand demand)
{
    public async Task<IList<AIContent>> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<MindVideoFile> images = task.Output?.Images ?? [];
        if (images.Count == 0)
        {
            int videos = task.Output?.Videos.Count ?? 0;
            throw Unexpected(videos == 0 ? "it has made no image" : $"it has made no image, but {(videos == 1 ? "a video" : $"{videos} videos")}");
        }

        try
        {
            return [.. await Task.WhenAll(images.Select((image, index) => ReadAsync(image, index, cancellationToken))).ConfigureAwait(false)];
        }
        catch (MindVideoException exception) when (exception is not MindVideoImageResultException)
        {
            throw Unexpected(exception.Message, exception);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new MindVideoCanceledException($"The download of images was cancelled. The task '{task.TaskId}' has succeeded; its images can be fetched by its id", exception, cancellationToken)
            {
                TaskId = task.TaskId,
                IdempotencyKey = task.IdempotencyKey,
            };
        }
    }

    private async Task<AIContent> ReadAsync(MindVideoFile file, int index, CancellationToken cancellationToken)
    {
        if (demand.Format is not ImageGenerationResponseFormat.Data && IsWebAddress(file, out Uri? address))
        {
            string known = ImageMediaTypes.Declared(file) ?? ImageMediaTypes.OfAddress(address) ?? ImageMediaTypes.AnyImage;
            CheckMediaType(known, index);
            return new UriContent(address, known) { RawRepresentation = file };
        }

        if (demand.Format is ImageGenerationResponseFormat.Uri)
        {
            throw Unexpected($"image {index} is not at an absolute http(s) URL ('{file}'), as ImageGenerationOptions.ResponseFormat Uri asks; Data can hold it");
        }

        using var stream = new MemoryStream();
        await client.DownloadAsync(file, stream, cancellationToken).ConfigureAwait(false);
        byte[] bytes = stream.ToArray();
        string found = ImageMediaTypes.OfBytes(bytes) ?? ImageMediaTypes.Declared(file) ?? (IsWebAddress(file, out address) ? ImageMediaTypes.OfAddress(address) : null) ?? ImageMediaTypes.AnyImage;
        CheckMediaType(found, index);
        return new DataContent(bytes, found) { RawRepresentation = file, Name = NameOf(index, found) };
    }

    /// <summary>Returns a file name that is always the same for the same image, so that saving it twice makes one file; <see langword="null"/>, where the id of the task cannot be part of a file name.</summary>
    private string? NameOf(int index, string mediaType) =>
        task.TaskId.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? string.Create(CultureInfo.InvariantCulture, $"{task.TaskId}-{index + 1}{ImageMediaTypes.Extension(mediaType)}") : null;

    private void CheckMediaType(string found, int index)
    {
        if (demand.MediaType is { } wanted && !ImageMediaTypes.Meets(found, wanted))
        {
            string what = found == ImageMediaTypes.AnyImage ? "of an unknown media type" : $"'{found}'";
            throw Unexpected($"image {index} is {what}, and not '{wanted}', as ImageGenerationOptions.MediaType asks");
        }
    }

    private MindVideoImageResultException Unexpected(string what, Exception? innerException = null) =>
        new(task, $"The task '{task.TaskId}' has succeeded, but {what}. {nameof(MindVideoImageResultException)}.{nameof(MindVideoImageResultException.Task)} has all that it made", innerException);

    private static bool IsWebAddress(MindVideoFile file, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(file.Url, UriKind.Absolute, out address) && address.Scheme is "http" or "https";
}
