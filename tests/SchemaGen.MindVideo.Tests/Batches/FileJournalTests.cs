using System.Diagnostics;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Batches;

/// <summary>The journal in a file, whatever the file has been through.</summary>
public sealed class FileJournalTests : IDisposable
{
    private const string Header = "{\"journal\":\"SchemaGen.MindVideo\",\"version\":1}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "orders.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_cut_at_any_byte_has_the_entries_of_its_whole_lines()
    {
        MindVideoJournalEntry[] entries = [Entry(1, MindVideoJournalState.Submitting), Entry(2, MindVideoJournalState.Submitted), Entry(1, MindVideoJournalState.Ended), Entry(2, MindVideoJournalState.Refused)];
        await WriteAsync(entries);
        byte[] whole = await File.ReadAllBytesAsync(Path, Limit.Token);
        for (int length = 0; length <= whole.Length; length++)
        {
            await File.WriteAllBytesAsync(Path, whole[..length], Limit.Token);
            int lines = Math.Max(0, whole.AsSpan(0, length).Count((byte)'\n') - 1);
            await using (MindVideoFileJournal cut = await MindVideoFileJournal.OpenAsync(Path, Limit.Token))
            {
                foreach (string key in (string[])["order-1", "order-2"])
                {
                    Assert.Equal(entries.Take(lines).LastOrDefault(entry => entry.Key == key)?.ToJson(), (await cut.FindAsync(key, Limit.Token))?.ToJson());
                }

                await cut.WriteAsync(Entry(3, MindVideoJournalState.Submitting), Limit.Token);
            }

            await using MindVideoFileJournal again = await MindVideoFileJournal.OpenAsync(Path, Limit.Token);
            Assert.Equal(entries.Take(lines).Select(static entry => entry.Key).Distinct().Count() + 1, again.Count);
            Assert.Equal(MindVideoJournalState.Submitting, (await again.FindAsync("order-3", Limit.Token))!.State);
        }
    }

    [Fact]
    public async Task An_entry_comes_back_as_it_was_written_without_what_may_repeat_the_input()
    {
        const string Json = """
            {"task_id":"task_1","request_id":"req_1","status":"succeeded","cost_estimate":0.0351,"cost_actual":"0.0302","input":{"prompt":"a secret"},
             "output":{"images":[{"url":"https://example.com/é.png","width":16},"data:image/png;base64,AA=="],"videos":[7],"seed":4711,"note":"café\n"},"error":{"type":"none","detail":"x","more":[1]}}
            """;
        MindVideoTask task = TaskReader.Read(TestClient.Json(Json), "order-1")!;
        MindVideoJournalEntry entry = Entry(1, MindVideoJournalState.Ended) with { Task = task };
        await WriteAsync(entry);

        await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(Path, Limit.Token);
        MindVideoJournalEntry read = (await journal.FindAsync("order-1", Limit.Token))!;

        Assert.Equal((entry.Key, entry.State, entry.InputHash, entry.FirstSubmit), (read.Key, read.State, read.InputHash, read.FirstSubmit));
        Assert.Equal(("task_1", "req_1", MindVideoTaskStatus.Succeeded, 0.0351m, 0.0302m, "order-1"), (read.Task!.TaskId, read.Task.RequestId, read.Task.Status, read.Task.CostEstimate, read.Task.CostActual, read.Task.IdempotencyKey));
        Assert.Equal(["https://example.com/é.png", "data:image/png;base64,AA=="], read.Task.Output!.Images.Select(static image => image.Url));
        Assert.Equal(16, read.Task.Output.Images[0].AdditionalProperties["width"].GetInt32());
        Assert.Equal("[7]", read.Task.Output.AdditionalProperties["videos"].GetRawText());
        Assert.Equal("café\n", read.Task.Output.AdditionalProperties["note"].GetString());
        Assert.Equal(("none", "x", "[1]"), (read.Task.Error!.Code, read.Task.Error.Message, read.Task.Error.AdditionalProperties["more"].GetRawText()));
        Assert.Equal(entry.ToJson(), read.ToJson());
        Assert.DoesNotContain("secret", await File.ReadAllTextAsync(Path, Limit.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_one_on_the_same_file_is_refused_until_the_first_is_closed()
    {
        string link = System.IO.Path.Combine(_folder, "link.jsonl");
        await using (await MindVideoFileJournal.OpenAsync(Path, Limit.Token))
        {
            File.CreateSymbolicLink(link, Path);
            var exception = await Assert.ThrowsAsync<IOException>(() => MindVideoFileJournal.OpenAsync(Path, Limit.Token));
            Assert.Contains($"The journal '{Path}' cannot be locked: another process", exception.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<IOException>(() => MindVideoFileJournal.OpenAsync(link, Limit.Token));
        }

        await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(link, Limit.Token);
        Assert.Equal(Path, journal.Path);
    }

    [Theory]
    [InlineData("order-1,a cat\n", "is not a journal of this version: it begins with 'order-1,a cat")]
    [InlineData("order-1", "is not a journal of this version: it begins with 'order-1'")]
    [InlineData("{\"journal\":\"SchemaGen.MindVideo\",\"version\":2}\n", "is not a journal of this version")]
    [InlineData(Header + "{\"key\":\"order-1\"}\n", "Line 2 of the journal", "'state' is not a string")]
    [InlineData(Header + "{\"key\":\"order-1\",\"state\":\"paid\"}\n", "Line 2", "'state' is 'paid', not one of submitting, submitted, ended, refused")]
    [InlineData(Header + "{\"key\":\"order-1\",\"state\":\"submitting\",\"first_submit\":7}\n", "Line 2", "'first_submit' is not a date and time")]
    [InlineData(Header + "{\"key\":\"order-1\",\"state\":\"submitted\",\"first_submit\":\"2000-01-01T00:00:00Z\",\"input\":\"\"}\n", "Line 2", "'task' is not a task")]
    [InlineData(Header + "\n", "Line 2", "It is not JSON")]
    [InlineData(Header + "[]\n{", "Line 2", "It is Array, not an object")]
    public async Task Another_file_or_a_line_that_cannot_be_read_is_refused_and_stays_as_it_was(string text, params string[] messages)
    {
        await File.WriteAllTextAsync(Path, text, Limit.Token);

        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => MindVideoFileJournal.OpenAsync(Path, Limit.Token));

        Assert.All([Path, .. messages], message => Assert.Contains(message, exception.Message, StringComparison.Ordinal));
        Assert.Equal(text, await File.ReadAllTextAsync(Path, Limit.Token));
    }

    [Fact]
    public async Task A_file_of_which_most_was_replaced_is_written_anew_when_it_is_opened()
    {
        await WriteAsync([.. Enumerable.Range(0, 2000).Select(static index => Entry(index % 10, index < 1990 ? MindVideoJournalState.Submitting : MindVideoJournalState.Ended))]);
        long before = new FileInfo(Path).Length;

        for (int i = 0; i < 2; i++)
        {
            await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(Path, Limit.Token);
            Assert.Equal(10, journal.Count);
            for (int key = 0; key < 10; key++)
            {
                Assert.Equal(Entry(key, MindVideoJournalState.Ended).ToJson(), (await journal.FindAsync($"order-{key}", Limit.Token))!.ToJson());
            }

            await journal.WriteAsync(Entry(0, MindVideoJournalState.Ended), Limit.Token);
        }

        Assert.InRange(new FileInfo(Path).Length, 1, before / 20);
        Assert.Equal(["orders.jsonl", "orders.jsonl.lock"], Directory.GetFiles(_folder).Select(System.IO.Path.GetFileName).Order());
    }

    [Fact]
    public async Task Entries_of_many_threads_are_all_kept_and_longer_ones_than_a_buffer_too()
    {
        const int Count = 400;
        string large = new('x', 200_000);
        long begun = Stopwatch.GetTimestamp();
        await using (MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(Path, Limit.Token))
        {
            await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = Limit.Token }, async (index, token) =>
            {
                await journal.WriteAsync(Entry(index, MindVideoJournalState.Submitting), token);
                MindVideoJournalEntry entry = Entry(index, MindVideoJournalState.Submitted);
                await journal.WriteAsync(index % 100 == 7 ? entry with { Task = new() { TaskId = "t", Error = new() { Message = large } } } : entry, token);
                Assert.Equal(MindVideoJournalState.Submitted, (await journal.FindAsync($"order-{index}", token))!.State);
            });
        }

        await using MindVideoFileJournal again = await MindVideoFileJournal.OpenAsync(Path, Limit.Token);
        Assert.Equal(Count, again.Count);
        Assert.Equal(large, (await again.FindAsync("order-107", Limit.Token))!.Task!.Error!.Message);
        TestContext.Current.SendDiagnosticMessage($"{2 * Count} entries in {Stopwatch.GetElapsedTime(begun)}");
    }

    [Fact]
    public async Task A_closed_journal_and_a_missing_folder_are_errors()
    {
        MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(Path, Limit.Token);
        await journal.DisposeAsync();
        await journal.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.WriteAsync(Entry(1, MindVideoJournalState.Submitting), Limit.Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.FindAsync("order-1", Limit.Token));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => MindVideoFileJournal.OpenAsync(System.IO.Path.Combine(_folder, "missing", "orders.jsonl"), Limit.Token));
        await Assert.ThrowsAsync<ArgumentException>(() => MindVideoFileJournal.OpenAsync("", Limit.Token));
    }

    private static MindVideoJournalEntry Entry(int order, MindVideoJournalState state) => new()
    {
        Key = $"order-{order}",
        State = state,
        InputHash = "0123abcd",
        FirstSubmit = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(order),
        Task = state is MindVideoJournalState.Submitted or MindVideoJournalState.Ended ? new MindVideoTask { TaskId = $"task_{order}", Status = MindVideoTaskStatus.Queued, CostEstimate = 0.0351m } : null,
    };

    private async Task WriteAsync(params MindVideoJournalEntry[] entries)
    {
        await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(Path, Limit.Token);
        await Task.WhenAll(entries.Select(async entry => await journal.WriteAsync(entry, Limit.Token)));
    }
}
