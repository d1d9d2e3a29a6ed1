using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>Runs one task for each request. <see cref="RequestMapping"/> turns the request into an input, and <see cref="ResultContents"/> turns the task into a response.</summary>
[Experimental("MEAI001")]
internal sealed class MindVideoImageGenerator(IMindVideoClient client, ImageModel model) : IImageGenerator
{
    private readonly ImageGeneratorMetadata _metadata = new("mindvideo", client.BaseAddress, model.DefaultSlug);

    public async Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Whatever can be refused is refused before anything is paid for.
        string slug = model.SlugFor(options?.ModelId);
        ResultDemand demand = ResultDemand.Of(options, slug);
        MindVideoRunOptions run = new() { IdempotencyKey = IdempotencyKeyOption.Of(options) };
        ModelCall call = model.Prepare(RequestMapping.Read(request, options, model, slug, this));

        MindVideoTask task = await RunAsync(call, run, cancellationToken).ConfigureAwait(false);
        return new ImageGenerationResponse(await new ResultContents(client, task, demand).ReadAsync(cancellationToken).ConfigureAwait(false)) { RawRepresentation = task };
    }

    /// <summary>Runs the task. One that has succeeded without an output is returned too: it is paid for, and <see cref="ResultContents"/> says what it lacks.</summary>
    private async Task<MindVideoTask> RunAsync(ModelCall call, MindVideoRunOptions run, CancellationToken cancellationToken)
    {
        try
        {
            return await call(client, run, cancellationToken).ConfigureAwait(false);
        }
        catch (MindVideoTaskFailedException exception) when (exception.Task.Status == MindVideoTaskStatus.Succeeded)
        {
            return exception.Task;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
        {
            return null;
        }

        if (serviceType == typeof(ImageGeneratorMetadata))
        {
            return _metadata;
        }

        return serviceType.IsInstanceOfType(this) ? this : serviceType.IsInstanceOfType(client) ? client : null;
    }

    public void Dispose()
    {
        // The client belongs to the caller.
    }
}
