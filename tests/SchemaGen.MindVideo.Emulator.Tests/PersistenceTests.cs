using System.Net;
using Microsoft.Data.Sqlite;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>The data folder (<c>--data</c>) keeps the state across a clean end and across a kill.</summary>
public sealed class PersistenceTests
{
    [Fact]
    public async Task Tasks_ledger_keys_and_idempotency_are_kept_across_a_restart()
    {
        using var folder = new TemporaryFolder();
        string id;
        string key;
        IReadOnlyList<LedgerEntry> ledger;
        await using (TestEmulator first = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path))
        {
            first.Emulator.Faults.Add(new EmulatorFault(FaultKind.FailTask) { Times = 1 });
            await first.AcceptAsync(idempotencyKey: "failed");
            id = await first.AcceptAsync(idempotencyKey: "k");
            key = first.Emulator.Keys.Create();
            first.Emulator.Keys.Disable(key);
            first.Emulator.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("succeeded", (await first.TaskAsync(id)).GetProperty("status").GetString());
            ledger = first.Emulator.Ledger.Entries();
        }

        await using TestEmulator second = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path);
        Assert.Equal(ledger, second.Emulator.Ledger.Entries());
        Assert.Equal("succeeded", (await second.TaskAsync(id)).GetProperty("status").GetString());
        Assert.Equal(id, await second.AcceptAsync(idempotencyKey: "k"));
        (await second.SubmitAsync(TestEmulator.Payload("""{"prompt":"b"}"""), "k")).Error(HttpStatusCode.Conflict, "idempotency_conflict");
        Assert.True(second.Emulator.Keys.All[key]);
        Assert.Empty(second.Emulator.Faults.All);
        Assert.Equal(200, (await second.GetAsync($"outputs/{id}/0.png")).Status);
    }

    [Fact]
    public async Task A_task_that_was_accepted_while_the_clock_was_ahead_does_not_wait_for_it_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        string id;
        await using (TestEmulator first = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path))
        {
            first.Emulator.Clock.Advance(TimeSpan.FromDays(30));
            id = await first.AcceptAsync();
            first.Emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await using TestEmulator second = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path);
        Assert.Equal("processing", (await second.TaskAsync(id)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z", 0)]
    [InlineData("9999-01-01T00:00:00Z", 1)]
    public async Task Data_whose_clock_is_beyond_the_latest_time_work_again(string time, int isFrozen)
    {
        using var folder = new TemporaryFolder();
        string id;
        await using (TestEmulator first = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path))
        {
            id = await first.AcceptAsync();
        }

        // As an emulator without a latest time has left them, two seconds after the task was accepted.
        long ticks = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).UtcTicks;
        Execute(folder, $"UPDATE latest_time SET ticks = {ticks}, is_frozen = {isFrozen}, written_at = written_at - 600000000; UPDATE tasks SET created_at = {ticks} - 20000000, starts_at = {ticks} - 10000000, ends_at = {ticks}");

        await using TestEmulator second = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path);
        Assert.Equal("succeeded", (await second.TaskAsync(id)).GetProperty("status").GetString());
        Assert.InRange(second.Emulator.Clock.Now, EmulatorClock.Latest, EmulatorClock.Latest.AddMinutes(1));
        string next = await second.AcceptAsync(TestEmulator.Payload("""{"prompt":"b"}"""));
        Assert.Equal("queued", (await second.TaskAsync(next)).GetProperty("status").GetString());
    }

    private static void Execute(TemporaryFolder folder, string text)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "mindvideo-emulator.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task A_task_that_ended_on_a_clock_that_was_ahead_and_ran_on_has_ended_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        string id;
        await using (TestEmulator first = await TestEmulator.StartAsync(options => (options.DataFolder, options.QueueTime, options.ProcessingTime) = (folder.Path, TimeSpan.Zero, TimeSpan.FromMilliseconds(30))))
        {
            first.Emulator.Clock.Resume();
            first.Emulator.Clock.Advance(TimeSpan.FromDays(30));
            id = await first.AcceptAsync();
            while ((await first.TaskAsync(id)).GetProperty("status").GetString() != "succeeded")
            {
                await Task.Delay(1);
            }
        }

        await using TestEmulator second = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path);
        Assert.Equal("succeeded", (await second.TaskAsync(id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_default_key_is_removed_when_there_are_others_and_a_deleted_key_stays_deleted()
    {
        using var folder = new TemporaryFolder();
        await using (TestEmulator first = await TestEmulator.StartAsync(options => (options.DataFolder, _) = (folder.Path, Clear(options))))
        {
            Assert.Equal(["mv_emulator"], first.Emulator.Keys.All.Keys);
        }

        await using (TestEmulator second = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path))
        {
            Assert.Equal([TestEmulator.Key], second.Emulator.Keys.All.Keys);
            second.Emulator.Keys.Delete(TestEmulator.Key);
        }

        await using TestEmulator third = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path);
        (await third.SubmitAsync()).Error(HttpStatusCode.Unauthorized, "invalid_api_key");

        static bool Clear(MindVideoEmulatorOptions options)
        {
            options.ApiKeys.Clear();
            return true;
        }
    }

    [Fact]
    public async Task The_key_of_the_emulator_is_one_that_works()
    {
        using var folder = new TemporaryFolder();
        await using (TestEmulator first = await TestEmulator.StartAsync(options => Configure(options)))
        {
            Assert.Equal(TestEmulator.Key, first.Emulator.ApiKey);
            first.Emulator.Keys.Delete(TestEmulator.Key);
        }

        await using (TestEmulator second = await TestEmulator.StartAsync(options => Configure(options, "mv_second")))
        {
            Assert.Equal("mv_second", second.Emulator.ApiKey);
            second.Emulator.Keys.Disable("mv_second");
            second.Emulator.Keys.Create("mv_third");
        }

        await using (TestEmulator third = await TestEmulator.StartAsync(options => Configure(options)))
        {
            Assert.Equal("mv_third", third.Emulator.ApiKey);
            using HttpClient http = TestEmulator.ClientOf(third.Emulator.BaseAddress, third.Emulator.ApiKey);
            (await TestEmulator.Submit(http, TestEmulator.Page)).Good();
            third.Emulator.Keys.Delete("mv_third");
        }

        await using TestEmulator last = await TestEmulator.StartAsync(options => Configure(options));
        Assert.Throws<InvalidOperationException>(() => last.Emulator.ApiKey);

        void Configure(MindVideoEmulatorOptions options, string? another = null)
        {
            options.DataFolder = folder.Path;
            if (another is not null)
            {
                options.ApiKeys.Add(another);
            }
        }
    }

    [Fact]
    public async Task Two_emulators_do_not_share_a_folder()
    {
        using var folder = new TemporaryFolder();
        await using TestEmulator first = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path);

        var exception = await Assert.ThrowsAsync<IOException>(() => TestEmulator.StartAsync(options => options.DataFolder = folder.Path));
        Assert.Contains(folder.Path, exception.Message);
    }

    [Fact]
    public async Task A_file_that_is_not_a_database_is_a_clear_message()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mindvideo-emulator.db", new string('x', 5000));

        await Assert.ThrowsAsync<IOException>(() => TestEmulator.StartAsync(options => options.DataFolder = folder.Path));
    }

    [Fact]
    public async Task A_submit_whose_charge_cannot_be_written_leaves_no_task()
    {
        using var folder = new TemporaryFolder();
        await using (await TestEmulator.StartAsync(options => options.DataFolder = folder.Path))
        {
        }

        Execute("CREATE TRIGGER no_ledger BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'no ledger'); END");
        await using (TestEmulator broken = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path))
        {
            (await broken.SubmitAsync(idempotencyKey: "k")).Error(HttpStatusCode.InternalServerError, "storage_failed");

            Assert.Empty((await broken.GetAsync("emulator/tasks")).Good().GetProperty("tasks").EnumerateArray());
            Assert.Empty(broken.Emulator.Ledger.Entries());
        }

        Execute("DROP TRIGGER no_ledger");
        await using TestEmulator repaired = await TestEmulator.StartAsync(options => options.DataFolder = folder.Path);
        Reply reply = await repaired.SubmitAsync(idempotencyKey: "k");
        Assert.False(reply.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(reply.Good().GetProperty("task_id").GetString(), Assert.Single(repaired.Emulator.Ledger.Entries()).TaskId);

        void Execute(string sql)
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.Path, "mindvideo-emulator.db"), Pooling = false }.ToString());
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task A_killed_program_comes_back_with_its_tasks_and_its_ledger()
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["--data", folder.Path, "--key", TestEmulator.Key, "--queue-time", "00:00:00", "--processing-time", "1.00:00:00"];
        List<string> ids = [];
        int answered = 0;
        await using (EmulatorProcess first = await EmulatorProcess.StartAsync(arguments))
        {
            using HttpClient http = TestEmulator.ClientOf(first.Address);
            for (int i = 0; i < 20; i++)
            {
                ids.Add((await TestEmulator.Submit(http, TestEmulator.Page, "k" + i)).Good().GetProperty("task_id").GetString()!);
            }

            // The program is killed in the middle of its work.
            Task[] busy = [.. Enumerable.Range(0, 8).Select(async worker =>
            {
                for (int i = 0; ; i++)
                {
                    (await TestEmulator.Submit(http, TestEmulator.Page, $"busy{worker}-{i}")).Good();
                    Interlocked.Increment(ref answered);
                }
            })];
            while (Volatile.Read(ref answered) < 50)
            {
                await Task.Delay(1);
            }

            await first.KillAsync();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => Task.WhenAll(busy));
        }

        await using EmulatorProcess second = await EmulatorProcess.StartAsync(arguments);
        using HttpClient again = TestEmulator.ClientOf(second.Address);
        var ledger = (await Reply.ReadAsync(await again.GetAsync("emulator/ledger"))).Good();
        var tasks = (await Reply.ReadAsync(await again.GetAsync("emulator/tasks"))).Good();
        string?[] charged = [.. ledger.GetProperty("entries").EnumerateArray().Select(static entry => entry.GetProperty("task_id").GetString())];

        // Every submit with a response is there; each task has its charge, and each charge has its task.
        Assert.Equal(charged, tasks.GetProperty("tasks").EnumerateArray().Select(static task => task.GetProperty("task_id").GetString()));
        Assert.Equal(ids, charged.Take(20));
        Assert.InRange(charged.Length, 20 + answered, 20 + answered + 8);
        Assert.Equal(0.0351m * charged.Length, ledger.GetProperty("total").GetDecimal());
        Assert.Equal("processing", (await Reply.ReadAsync(await again.GetAsync("api/v1/tasks/" + ids[0]))).Good().GetProperty("status").GetString());
        Assert.Equal(ids[7], (await TestEmulator.Submit(again, TestEmulator.Page, "k7")).Good().GetProperty("task_id").GetString());
        Assert.Equal(charged.Length, (await Reply.ReadAsync(await again.GetAsync("emulator/ledger"))).Good().GetProperty("entries").GetArrayLength());
    }
}
