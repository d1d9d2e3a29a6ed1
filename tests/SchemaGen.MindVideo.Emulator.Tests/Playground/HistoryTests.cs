using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>Tasks and ledger page by page, and the stream of changes.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task Tasks_and_entries_come_newest_first_and_page_by_page()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        List<string> ids = [];
        for (int i = 0; i < 5; i++)
        {
            ids.Add(await test.AcceptAsync());
        }

        ids.Reverse();
        JsonElement first = (await test.GetAsync("playground/tasks?count=3")).Good();
        JsonElement second = (await test.GetAsync($"playground/tasks?count=3&before={ids[2]}")).Good();

        Assert.Equal(5, first.GetProperty("total").GetInt32());
        Assert.Equal(ids[..3], Ids(first));
        Assert.Equal(ids[3..], Ids(second));
        Assert.Empty(Ids((await test.GetAsync("playground/tasks?before=task_x")).Good()));
        JsonElement ledger = (await test.GetAsync("playground/ledger?count=2&before=5")).Good();
        Assert.Equal([4, 3], ledger.GetProperty("entries").EnumerateArray().Select(static entry => entry.GetProperty("entry").GetInt32()));
        Assert.Equal((5, 0.1755m), (ledger.GetProperty("entry_count").GetInt32(), ledger.GetProperty("total").GetDecimal()));
    }

    [Fact]
    public async Task The_stream_says_what_has_changed_and_when_a_task_goes_on_by_itself()
    {
        await using TestEmulator test = await TestEmulator.StartAsync(static options => { options.QueueTime = TimeSpan.Zero; options.ProcessingTime = TimeSpan.FromMilliseconds(300); });
        using HttpResponseMessage response = await test.Http.GetAsync("playground/changes", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        JsonElement start = await NextAsync(lines);

        test.Emulator.Faults.Add(new EmulatorFault(FaultKind.FailTask) { Times = 1 });
        JsonElement fault = await OtherAsync(lines, start, "faults");
        test.Emulator.Keys.Create();
        JsonElement key = await OtherAsync(lines, fault, "keys");
        test.Emulator.Clock.Resume();
        JsonElement clock = await OtherAsync(lines, key, "clock");
        await test.AcceptAsync();
        JsonElement task = await OtherAsync(lines, clock, "tasks");
        await OtherAsync(lines, task, "tasks");

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.True(start.GetProperty("clock").GetProperty("frozen").GetBoolean());
        Assert.False(clock.GetProperty("clock").GetProperty("frozen").GetBoolean());
        Assert.Equal("failed", (await test.GetAsync("playground/tasks")).Good().GetProperty("tasks")[0].GetProperty("status").GetString());
    }

    /// <summary>Waits for an event in which a part is another one.</summary>
    private static async Task<JsonElement> OtherAsync(StreamReader lines, JsonElement before, string part)
    {
        while (true)
        {
            JsonElement state = await NextAsync(lines);
            if (state.GetProperty(part).ToString() != before.GetProperty(part).ToString())
            {
                return state;
            }
        }
    }

    private static string[] Ids(JsonElement page) => [.. page.GetProperty("tasks").EnumerateArray().Select(static task => task.GetProperty("task_id").GetString()!)];

    private static async Task<JsonElement> NextAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
            }
        }

        throw new EndOfStreamException();
    }
}
