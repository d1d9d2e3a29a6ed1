using SchemaGen.MindVideo;

namespace Shop.Services;

/// <summary>Tries again, with a delay that doubles.</summary>
public sealed class Retry(MindVideoClient client, TimeProvider time)
{
    public int MaxAttempts { get; init; } = 3;

    public async Task<T> RunAsync<T>(Func<int, CancellationToken, Task<T>> action, CancellationToken cancellation)
    {
        TimeSpan delay = TimeSpan.FromMilliseconds(200);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await action(attempt, cancellation);
            }
            catch (HttpRequestException) when (attempt < MaxAttempts)
            {
                await Task.Delay(delay, time, cancellation);
                delay *= 2;
            }
        }
    }

    public Task<MindVideoTask> DrawAsync(string orderId, string prompt, int count, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 4);
        var options = new MindVideoRunOptions { IdempotencyKey = $"order-{orderId}" };
        return RunAsync(
            (attempt, token) => client.RunAsync(new FlashImageInput { Prompt = prompt, N = attempt == 1 ? count : 1 }, options, cancellationToken: token),
            cancellation);
    }

    public async Task<MindVideoTask?> EditAsync(string orderId, string prompt, string photo, string? mask, CancellationToken cancellation = default)
    {
        FlashImageInput? input = null;
        try
        {
            input = new FlashImageInput { Prompt = prompt, ImageUrls = [photo], MaskUrl = mask };
            return await client.RunAsync(input, new() { IdempotencyKey = orderId }, cancellationToken: cancellation);
        }
        catch (MindVideoException exception) when (exception.ErrorCode == "mask_rejected" && input is { MaskUrl: not null })
        {
            return await client.RunAsync(input with { MaskUrl = null }, new() { IdempotencyKey = orderId + "-plain" }, cancellationToken: cancellation);
        }
        finally
        {
            input = null;
        }
    }
}
