using Hangfire;
using SchemaGen.MindVideo;

namespace Batch;

/// <summary>One order. The queue runs it at least once, and MindVideo charges it at most once.</summary>
public sealed class OrderJob(IMindVideoClient client)
{
    [AutomaticRetry(Attempts = 20, DelaysInSeconds = [1, 2, 5, 10])]
    public async Task RunAsync(string order, string prompt, CancellationToken cancellationToken)
    {
        // The name of the purchase comes from the queue. A key made here would be another one in each attempt.
        MindVideoTask task = await client.RunAsync(new FlashImageInput { Prompt = prompt }, new() { IdempotencyKey = order }, null, cancellationToken);
        Console.WriteLine($"{Environment.ProcessId}: {order} is {task.Status} ({task.TaskId}, {task.CostActual})");
    }
}
