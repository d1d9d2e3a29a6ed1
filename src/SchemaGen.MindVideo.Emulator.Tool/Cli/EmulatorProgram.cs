using SchemaGen.MindVideo.Emulator.Hosting;

namespace SchemaGen.MindVideo.Emulator.Cli;

/// <summary>Runs an emulator until it is stopped.</summary>
internal static class EmulatorProgram
{
    private const int CouldNotStart = 1;

    public static async Task<int> RunAsync(MindVideoEmulatorOptions options, TextWriter output, TextWriter error, CancellationToken stop)
    {
        MindVideoEmulator emulator;
        try
        {
            emulator = await MindVideoEmulator.StartAsync(options, stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
        {
            string advice = ListenProblem.Advice(exception) is { } text ? " " + text : "";
            await error.WriteLineAsync(exception.Message.Split(" (Parameter", 2)[0] + advice).ConfigureAwait(false);
            return CouldNotStart;
        }

        await using (emulator)
        {
            foreach (SchemaProblem problem in emulator.SchemaProblems)
            {
                await error.WriteLineAsync($"left out: {problem}").ConfigureAwait(false);
            }

            await output.WriteLineAsync(options.Quiet ? emulator.BaseAddress.ToString() : Greeting.Of(emulator, options)).ConfigureAwait(false);
            await output.FlushAsync(stop).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }
}
