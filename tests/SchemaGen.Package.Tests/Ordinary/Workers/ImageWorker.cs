using SchemaGen;
using SchemaGen.MindVideo;

namespace Shop.Workers;

public sealed class ImageWorker(ImageQueue queue, MindVideoClient client, ILogger<ImageWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (ImageJob job in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await RunAsync(job, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is MindVideoException or TimeoutException)
            {
                logger.LogWarning(exception, "{Job} failed", job.Id);
                if (!queue.TryRetry(job, out ImageJob? next))
                {
                    logger.LogError("{Job} is given up", job.Id);
                }
                else
                {
                    logger.LogInformation("{Job} has attempt {Attempt}", next.Id, next.Attempt);
                }
            }
        }
    }

    private async Task RunAsync(ImageJob job, CancellationToken cancellation)
    {
        FlashImageInput input = job.Input;
        int attempt = 0;
        while (true)
        {
            attempt++;
            try
            {
                MindVideoTask task = await client.RunAsync(input, new() { IdempotencyKey = $"{job.Id}-{input.N ?? 1}" }, cancellationToken: cancellation);
                logger.LogInformation("{Task} has {Count} images", task.TaskId, task.Output?.Images.Count ?? 0);
                return;
            }
            catch (TimeoutException) when (attempt < 3)
            {
                // Fewer images are faster.
                input = input with { N = Math.Max(1, (input.N ?? 1) / 2) };
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), cancellation);
            }
            catch (ModelInputException) when (input.MaskUrl is not null)
            {
                input = input with { MaskUrl = null };
            }
        }
    }

    /// <summary>Splits a large order into inputs of at most four images.</summary>
    public static IEnumerable<FlashImageInput> Split(string prompt, int total)
    {
        for (int left = total; left > 0; left -= 4)
        {
            yield return new FlashImageInput { Prompt = prompt, N = Math.Min(left, 4) };
        }
    }

    public static IEnumerable<FlashImageInput> Batches(string prompt, IEnumerable<string> photos)
    {
        foreach (string[] chunk in photos.Chunk(14))
        {
            yield return new FlashImageInput { Prompt = prompt, ImageUrls = chunk };
        }

        int rest = photos.Count() % 4;
        if (rest != 0)
        {
            yield return new FlashImageInput { Prompt = prompt, N = rest };
        }
    }
}
