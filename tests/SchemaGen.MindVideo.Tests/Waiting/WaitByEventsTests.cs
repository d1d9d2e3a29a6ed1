using System.IO.Pipelines;
using System.Net;
using System.Text;
using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Waiting;

/// <summary>A wait that reads the events of its task, over streams that work and streams that do not.</summary>
public sealed class WaitByEventsTests
{
    private static readonly TimeSpan s_end = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(0.5);

    /// <summary>How far the clock may run on while a busy machine ends a call.</summary>
    private static readonly TimeSpan s_lag = TimeSpan.FromSeconds(5);

    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task The_end_of_a_task_is_seen_at_once_with_few_polls()
    {
        var clock = new TestClock();
        using var platform = new EventPlatform(clock, s_end, GoodAsync);
        var progress = new Statuses();

        MindVideoTask task = await RunAsync(platform, clock, progress);

        Assert.Equal("https://example.com/1.png", Assert.Single(task.Output!.Images).Url);
        Assert.InRange(platform.Elapsed, s_end, s_end + s_lag);
        Assert.Equal(["queued", "processing", "succeeded"], progress.Seen.Distinct());
        Assert.Equal(1, platform.Streams);
        Assert.InRange(platform.Polls, 1, 4);
    }

    [Fact]
    public async Task A_wait_polls_by_default()
    {
        var clock = new TestClock();
        using var platform = new EventPlatform(clock, s_end, GoodAsync);

        await RunAsync(platform, clock, useEvents: false);

        Assert.Equal(0, platform.Streams);
        Assert.InRange(platform.Polls, 5, 12);
    }

    /// <summary>What a stream does, by name. The task ends after 25 s.</summary>
    public static TheoryData<string> Faults { get; } =
        ["headers never come", "silent", "silent after an event", "comments only", "processing for ever", "statuses change for ever", "ends at once", "ends without the end", "breaks at once", "breaks without the end",
        "succeeded too early", "of another task", "no JSON", "404", "500", "a list", "an empty list", "no list"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_stream_that_does_not_work_costs_at_most_a_pause_between_polls(string fault)
    {
        var clock = new TestClock();
        using EventPlatform platform = Create(fault, clock);

        MindVideoTask task = await RunAsync(platform, clock);

        Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status);
        Assert.Single(task.Output!.Images);
        Assert.InRange(platform.Elapsed, s_end, s_end + s_longestPause + s_lag);
        Assert.True(platform.Streams > 0);
        Assert.InRange(platform.Polls, 2, 20);
    }

    [Fact]
    public async Task A_wait_times_out_while_a_stream_is_silent()
    {
        var clock = new TestClock();
        using var platform = new EventPlatform(clock, TimeSpan.FromDays(1), static (platform, _, token) => platform.UntilAsync(TimeSpan.FromDays(1), token));

        Task wait = platform.CreateClient().WaitAsync("task_1", new() { UseEvents = true, Timeout = TimeSpan.FromSeconds(30) }, null, Token);
        await clock.DriveAsync(wait, s_step);

        await Assert.ThrowsAsync<MindVideoTimeoutException>(() => wait);
        Assert.InRange(platform.Elapsed, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30) + s_lag);
    }

    [Fact]
    public async Task Progress_that_throws_on_an_event_ends_the_wait_with_the_task()
    {
        var clock = new TestClock();
        using var platform = new EventPlatform(clock, s_end, GoodAsync);
        var progress = new Statuses { Throws = "processing" };

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => RunAsync(platform, clock, progress));

        Assert.Equal("task_1", exception.TaskId);
        Assert.True(platform.Elapsed < s_end);
    }

    [Fact]
    public async Task Streams_beyond_the_limit_are_polls()
    {
        var clock = new TestClock();
        using var platform = new EventPlatform(clock, s_end, GoodAsync);
        var client = new MindVideoClient(new HttpClient(platform, disposeHandler: false), new MindVideoOptions { ApiKey = TestClient.ApiKey, BaseAddress = new Uri("http://127.0.0.1:1/"), MaxConcurrentPolls = 2 }, null, clock);

        Task all = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.WaitAsync("task_1", new() { UseEvents = true }, null, Token)));
        await clock.DriveAsync(all, s_step);
        await all;

        Assert.Equal(2, platform.Streams);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(FaultKind.CutBody)]
    [InlineData(FaultKind.DropResponse)]
    [InlineData(FaultKind.Status)]
    [InlineData(FaultKind.Delay)]
    public async Task A_run_over_the_emulator_waits_by_events(FaultKind? fault)
    {
        await using MindVideoEmulator emulator = await MindVideoEmulator.StartAsync(new MindVideoEmulatorOptions { SchemaFolders = { Path.Combine(AppContext.BaseDirectory, "schemas") } }, Token);
        emulator.Clock.Freeze();
        if (fault is { } kind)
        {
            emulator.Faults.Add(new(kind) { On = FaultTarget.Events, Times = 2, Status = 503, Delay = TimeSpan.FromMilliseconds(50) });
        }

        MindVideoClient client = TestClient.Create(emulator.BaseAddress, options => options.ApiKey = emulator.ApiKey);
        var progress = new Statuses { Reported = status => emulator.Clock.Advance(TimeSpan.FromSeconds(status == "queued" ? 2 : 10)) };

        // Without events, this wait would poll after an hour.
        MindVideoTask task = await client.RunAsync(TestClient.Input, new() { Wait = new() { UseEvents = true, PollInterval = TimeSpan.FromHours(1), MaxPollInterval = TimeSpan.FromHours(1) } }, progress, Token);

        Assert.Single(task.Output!.Images);
        Assert.Equal(["queued", "processing", "succeeded"], progress.Seen.Distinct());
    }

    private static async Task GoodAsync(EventPlatform platform, PipeWriter writer, CancellationToken cancellationToken)
    {
        await EventPlatform.SendAsync(writer, 1, "queued", cancellationToken);
        await platform.UntilAsync(TimeSpan.FromSeconds(3), cancellationToken);
        await EventPlatform.SendAsync(writer, 2, "processing", cancellationToken);
        await platform.UntilAsync(s_end, cancellationToken);
        await EventPlatform.SendAsync(writer, 3, "succeeded", cancellationToken);
    }

    private static EventPlatform Create(string fault, TestClock clock)
    {
        Task Forever(EventPlatform platform, CancellationToken token) => platform.UntilAsync(TimeSpan.FromDays(1), token);
        async Task RepeatAsync(EventPlatform platform, PipeWriter writer, Func<int, string> text, CancellationToken token)
        {
            for (int i = 0; ; i++)
            {
                await writer.WriteAsync(Encoding.UTF8.GetBytes(text(i)), token);
                await platform.UntilAsync(platform.Elapsed + s_step, token);
            }
        }

        static string Event(int id, string status) => $$"""id: {{id}}{{'\n'}}data: {"status":"{{status}}"}{{'\n'}}{{'\n'}}""";

        return new EventPlatform(clock, s_end, async (platform, writer, token) =>
        {
            switch (fault)
            {
                case "silent":
                    await Forever(platform, token);
                    break;
                case "silent after an event":
                    await EventPlatform.SendAsync(writer, 1, "queued", token);
                    await Forever(platform, token);
                    break;
                case "comments only":
                    await RepeatAsync(platform, writer, static _ => ": still here\n\n", token);
                    break;
                case "processing for ever":
                    await RepeatAsync(platform, writer, static i => Event(i, "processing"), token);
                    break;
                case "statuses change for ever":
                    await RepeatAsync(platform, writer, static i => Event(i, i % 2 == 0 ? "processing" : "warming"), token);
                    break;
                case "ends without the end":
                    await EventPlatform.SendAsync(writer, 1, "queued", token);
                    break;
                case "breaks at once":
                    throw new IOException("broken");
                case "breaks without the end":
                    await EventPlatform.SendAsync(writer, 1, "queued", token);
                    throw new IOException("broken");
                case "succeeded too early":
                    await EventPlatform.SendAsync(writer, 1, "succeeded", token);
                    break;
                case "of another task":
                    await writer.WriteAsync("id: 1\ndata: {\"task_id\":\"task_2\",\"status\":\"succeeded\"}\n\n"u8.ToArray(), token);
                    break;
                case "no JSON":
                    await writer.WriteAsync("id: 1\ndata: hello\n\n"u8.ToArray(), token);
                    break;
            }
        })
        {
            HoldsHeaders = fault == "headers never come",
            EventStatus = int.TryParse(fault, out int status) ? (HttpStatusCode)status : HttpStatusCode.OK,
            EventList = fault switch
            {
                "a list" => """{"events":[{"event_id":"1","status":"queued"},{"event_id":"2","status":"processing"}]}""",
                "an empty list" => "[]",
                "no list" => """{"hello":1}""",
                _ => null,
            },
        };
    }

    private static async Task<MindVideoTask> RunAsync(EventPlatform platform, TestClock clock, Statuses? progress = null, bool useEvents = true)
    {
        Task<MindVideoTask> run = platform.CreateClient().RunAsync(TestClient.Input, new() { Wait = new() { UseEvents = useEvents } }, progress, Token);
        await clock.DriveAsync(run, s_step);
        return await run;
    }

    private sealed class Statuses : IProgress<MindVideoTask>
    {
        public List<string> Seen { get; } = [];

        public string? Throws { get; init; }

        public Action<string>? Reported { get; init; }

        public void Report(MindVideoTask value)
        {
            Seen.Add(value.Status.Value);
            Reported?.Invoke(value.Status.Value);
            if (value.Status.Value == Throws)
            {
                throw new InvalidOperationException("progress");
            }
        }
    }
}
