using System.Net;
using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>A full disk. A database that may have only so many pages fails in the same way.</summary>
public sealed class StorageTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_full_disk_is_said_and_the_state_stays_consistent(bool isInMemory)
    {
        using var folder = new TemporaryFolder();
        await using TestEmulator test = await TestEmulator.StartAsync(options => (options.DataFolder, options.MostPages) = (isInMemory ? null : folder.Path, 20));
        List<string> accepted = [];
        Reply reply = await test.SubmitAsync(idempotencyKey: "0");
        while (reply.Status == 200)
        {
            accepted.Add(reply.Json.GetProperty("task_id").GetString()!);
            Assert.InRange(accepted.Count, 1, 500);
            reply = await test.SubmitAsync(idempotencyKey: accepted.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        reply.Error(HttpStatusCode.InsufficientStorage, "storage_full");
        Assert.Equal(accepted, test.Emulator.Ledger.Entries().Select(static entry => entry.TaskId));
        Assert.Equal(accepted.Count, (await test.GetAsync("emulator/tasks")).Good().GetProperty("tasks").GetArrayLength());
        Assert.Equal(accepted[0], await test.AcceptAsync(idempotencyKey: "0"));

        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/state")).Status);
        await test.AcceptAsync(idempotencyKey: accepted.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single(test.Emulator.Ledger.Entries());
    }

    [Fact]
    public void A_change_of_the_clock_that_cannot_be_stored_is_none()
    {
        bool isFull = false;
        var clock = new EmulatorClock { Changed = (_, _) => _ = isFull ? throw new IOException("full") : 0 };
        clock.Freeze();
        DateTimeOffset before = clock.Now;
        isFull = true;

        Assert.Throws<IOException>(() => clock.Advance(TimeSpan.FromHours(1)));
        Assert.Throws<IOException>(clock.Resume);
        Assert.Equal((before, true), (clock.Now, clock.IsFrozen));
    }

    [Fact]
    public void Other_problems_of_the_data_have_a_message_of_their_own()
    {
        Assert.Equal((507, "storage_full"), StatusOf(13));
        Assert.Equal((500, "storage_failed"), StatusOf(10));

        static (int, string) StatusOf(int code)
        {
            (int status, string name, _) = StorageProblem.Of(new Microsoft.Data.Sqlite.SqliteException("disk I/O error", code));
            return (status, name);
        }
    }
}
