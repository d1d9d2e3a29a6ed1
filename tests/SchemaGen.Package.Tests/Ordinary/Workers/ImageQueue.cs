using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Shop.Workers;

public sealed record ImageJob(string Id, FlashImageInput Input, int Attempt = 0);

public sealed class ImageQueue
{
    private readonly Channel<ImageJob> _jobs = Channel.CreateBounded<ImageJob>(new BoundedChannelOptions(100) { SingleReader = true });
    private int _last;

    public ChannelReader<ImageJob> Reader => _jobs.Reader;

    public async ValueTask<string> EnqueueAsync(FlashImageInput input, CancellationToken cancellation)
    {
        string id = $"job-{Interlocked.Increment(ref _last)}";
        await _jobs.Writer.WriteAsync(new ImageJob(id, input), cancellation);
        return id;
    }

    public bool TryRetry(ImageJob job, [NotNullWhen(true)] out ImageJob? next)
    {
        next = job.Attempt < 3 ? job with { Attempt = job.Attempt + 1, Input = job.Input with { N = 1 } } : null;
        return next is not null && _jobs.Writer.TryWrite(next);
    }
}
