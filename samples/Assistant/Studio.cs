using SchemaGen.MindVideo;

namespace Assistant;

/// <summary>Draws images with MindVideo.</summary>
internal sealed class Studio(IMindVideoClient client)
{
    /// <summary>Draws what a valid input asks for.</summary>
    /// <param name="input">The input.</param>
    /// <param name="order">The name of the order: the same one twice is charged once. Without it, each call is an order of its own.</param>
    /// <param name="cancellationToken">Ends the wait. The task goes on.</param>
    public async Task<Drawing> DrawAsync(FlashImageInput input, string? order, CancellationToken cancellationToken)
    {
        MindVideoTask task = await client.RunAsync(input, new MindVideoRunOptions { IdempotencyKey = order }, cancellationToken: cancellationToken);
        return new Drawing(task.TaskId, task.Status.ToString(), task.CostActual, [.. task.Output!.Images.Select(static image => image.Url)]);
    }
}

/// <summary>What was drawn.</summary>
/// <param name="Task">MindVideo's name of the task.</param>
/// <param name="Status">The status in which the task ended.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Files">The addresses of the images.</param>
internal sealed record Drawing(string Task, string Status, decimal? Cost, IReadOnlyList<string> Files);
