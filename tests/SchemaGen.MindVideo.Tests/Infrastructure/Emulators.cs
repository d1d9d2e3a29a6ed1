using SchemaGen.MindVideo.Emulator;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>Emulators in the process of the test, in which a task takes some milliseconds.</summary>
internal static class Emulators
{
    public static Task<MindVideoEmulator> StartAsync() => MindVideoEmulator.StartAsync(
        new MindVideoEmulatorOptions
        {
            SchemaFolders = { Path.Combine(AppContext.BaseDirectory, "schemas") },
            QueueTime = TimeSpan.FromMilliseconds(2),
            ProcessingTime = TimeSpan.FromMilliseconds(5),
            FaultSeed = 1,
        },
        Limit.Token);

    public static MindVideoClient Client(this MindVideoEmulator emulator, Action<MindVideoOptions>? configure = null) => TestClient.Create(emulator.BaseAddress, options =>
    {
        options.ApiKey = emulator.ApiKey;
        configure?.Invoke(options);
    });
}
