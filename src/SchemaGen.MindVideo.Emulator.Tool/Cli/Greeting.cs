using SchemaGen.MindVideo.Emulator.Hosting;

namespace SchemaGen.MindVideo.Emulator.Cli;

/// <summary>The text that the program prints when it has started.</summary>
internal static class Greeting
{
    public static string Of(MindVideoEmulator emulator, MindVideoEmulatorOptions options)
    {
        string address = emulator.BaseAddress.ToString();
        List<string> lines =
        [
            $"MindVideo emulator on {address}",
            .. emulator.Addresses.Skip(1).Select(static further => $"           and on {further}"),
            $"  API key    {emulator.WorkingKey ?? NoKey(address)}",
            options.DataFolder is { } folder ? $"  data       {Path.GetFullPath(folder)}" : "  data       in memory",
            emulator.Models.Count > 0 ? "  models     " + string.Join("\n             ", emulator.Models) : "  models     none; put schema files into ./schemas, or name a folder with --schemas",
            "",
            "Point a client at it:",
            $"  MindVideo__BaseAddress={address}",
            $"  MINDVIDEO_API_KEY={emulator.WorkingKey ?? "(none works)"}",
            "",
        ];
        if (ListenAddress.UrlsOf(options).FirstOrDefault(ListenAddress.IsPublic) is { } open)
        {
            lines.AddRange([$"Other machines can reach {open}, and /emulator needs no key.", ""]);
        }

        lines.Add("Ctrl+C ends it.");
        return string.Join('\n', lines);
    }

    private static string NoKey(string address) =>
        $"none works: all are disabled or deleted. This creates one: curl -X POST {address}emulator/keys -H \"Content-Type: application/json\" -d \"{{}}\"";
}
