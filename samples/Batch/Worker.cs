using Hangfire;
using SchemaGen.MindVideo;

namespace Batch;

/// <summary>A process that takes orders from the queue until it is ended.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(string queue, Uri address)
    {
        var client = new MindVideoClient(new MindVideoOptions { ApiKey = Environment.GetEnvironmentVariable(MindVideoOptions.ApiKeyVariable), BaseAddress = address, PollInterval = TimeSpan.FromMilliseconds(200) });
        var options = new BackgroundJobServerOptions { WorkerCount = 4, Activator = new OrderActivator(client), HeartbeatInterval = TimeSpan.FromSeconds(1) };
        using var server = new BackgroundJobServer(options, OrderQueue.Open(queue));
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    private sealed class OrderActivator(IMindVideoClient client) : JobActivator
    {
        public override object ActivateJob(Type jobType) => new OrderJob(client);
    }
}
