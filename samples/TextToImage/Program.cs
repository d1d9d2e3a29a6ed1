using System.Globalization;
using System.Text;
using SchemaGen;
using SchemaGen.MindVideo;
using SchemaGen.MindVideo.Emulator;
using Spectre.Console;
using TextToImage;

Console.OutputEncoding = Encoding.UTF8;

// The request of the platform's documentation page. Change N to 5, and it does not compile.
var input = new FlashImageInput
{
    Prompt = "云海之上的漂浮瀑布群,晨雾和金色光线,电影感风景画面",
    Size = FlashImageAspectRatio.Ratio16x9,
    Resolution = FlashImageResolution._1K,
    N = 1,
};

// Where MINDVIDEO_API_KEY is set, the real service; else one of our own, which costs nothing.
bool isReal = Environment.GetEnvironmentVariable(MindVideoOptions.ApiKeyVariable) is { Length: > 0 };
await using MindVideoEmulator? emulator = isReal ? null : await MindVideoEmulator.StartAsync(new() { Quiet = true });
var client = new MindVideoClient(emulator is null
    ? new MindVideoOptions()
    : new MindVideoOptions { ApiKey = emulator.ApiKey, BaseAddress = emulator.BaseAddress, MaxPollInterval = TimeSpan.FromSeconds(1) });

AnsiConsole.MarkupLineInterpolated($"[bold]{ModelSlugOf(input)}[/] at {(emulator is null ? MindVideoOptions.DefaultBaseAddress : emulator.BaseAddress)}{(emulator is null ? "" : " (an emulator: nothing is charged)")}");
AnsiConsole.WriteLine(input.ToJson(indented: true));

// The name of what is bought: "dotnet run -- 4711" twice is one order, charged once.
string order = args.FirstOrDefault() ?? Guid.NewGuid().ToString("N")[..8];
try
{
    MindVideoTask task = await AnsiConsole.Status().StartAsync("submitting", status =>
    {
        var progress = new Progress<MindVideoTask>(task => status.Status($"{task.TaskId} is {task.Status}"));
        return client.RunAsync(input, new() { IdempotencyKey = $"order-{order}" }, progress);
    });

    var table = new Table().RoundedBorder().AddColumns("picture", "bytes");
    foreach ((int index, MindVideoFile image) in task.Output!.Images.Index())
    {
        string path = Path.GetFullPath(Path.Combine("pictures", $"order-{order}-{index + 1}.png"));
        await client.DownloadAsync(image, path);
        table.AddRow(new Text(path), new Text(new FileInfo(path).Length.ToString("N0", CultureInfo.InvariantCulture)));
    }

    AnsiConsole.Write(table);
    AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]{task.Status}[/]: estimated {task.CostEstimate}, cost {task.CostActual} (task {task.TaskId}, request {task.RequestId})");
    return 0;
}
catch (Exception exception) when (exception is MindVideoException or TimeoutException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    return 1;
}

static string ModelSlugOf(IModelInput input) => input.ModelSlug;
