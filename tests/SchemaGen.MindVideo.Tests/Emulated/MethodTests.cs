using System.Buffers.Binary;
using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Emulated;

/// <summary>Each method of the client against the emulator, over loopback HTTP, on a clock that the test moves.</summary>
public sealed class MethodTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-").FullName;
    private MindVideoEmulator _emulator = null!;
    private MindVideoClient _client = null!;

    private static CancellationToken Token => Limit.Token;

    private static FlashImageInput Input => TestClient.Input with { N = 3 };

    public async ValueTask InitializeAsync()
    {
        _emulator = await MindVideoEmulator.StartAsync(new MindVideoEmulatorOptions { SchemaFolders = { Path.Combine(AppContext.BaseDirectory, "schemas") } }, Token);
        _emulator.Clock.Freeze();
        _client = TestClient.Create(_emulator.BaseAddress, options => options.ApiKey = _emulator.ApiKey);
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_submit_is_accepted_and_charged()
    {
        MindVideoTask task = await _client.SubmitAsync(Input, new() { IdempotencyKey = "order-4711" }, Token);

        Assert.Equal(MindVideoTaskStatus.Queued, task.Status);
        Assert.Equal(0.1053m, task.CostEstimate);
        Assert.NotNull(task.RequestId);
        LedgerEntry charge = Assert.Single(_emulator.Ledger.Entries());
        Assert.Equal((task.TaskId, "order-4711", 0.1053m), (charge.TaskId, charge.IdempotencyKey, charge.Amount));
    }

    [Fact]
    public async Task The_same_key_and_input_is_the_original_task_and_no_second_charge()
    {
        MindVideoTask first = await _client.SubmitAsync(Input, new() { IdempotencyKey = "order-4711" }, Token);
        MindVideoTask second = await _client.SubmitAsync(Input with { ImageUrls = null }, new() { IdempotencyKey = "order-4711" }, Token);
        MindVideoTask untyped = await _client.SubmitAsync(TestClient.Slug, TestClient.Json(Input.ToJson()), new() { IdempotencyKey = "order-4711" }, Token);

        Assert.Equal((first.TaskId, first.RequestId), (second.TaskId, second.RequestId));
        Assert.Equal(first.TaskId, untyped.TaskId);
        Assert.Single(_emulator.Ledger.Entries());
    }

    [Fact]
    public async Task The_same_key_with_another_input_is_a_conflict()
    {
        await _client.SubmitAsync(Input, new() { IdempotencyKey = "order-4711" }, Token);

        var exception = await Assert.ThrowsAsync<IdempotencyConflictException>(() => _client.SubmitAsync(Input with { N = 4 }, new() { IdempotencyKey = "order-4711" }, Token));

        Assert.Equal("idempotency_conflict", exception.ErrorCode);
        Assert.NotNull(exception.RequestId);
        Assert.Single(_emulator.Ledger.Entries());
    }

    [Fact]
    public async Task A_lost_response_is_found_again_under_the_same_key()
    {
        _emulator.Faults.Add(new(FaultKind.DropResponse) { Times = 2 });

        MindVideoTask task = await _client.SubmitAsync(Input, null, Token);

        LedgerEntry charge = Assert.Single(_emulator.Ledger.Entries());
        Assert.Equal((task.TaskId, task.IdempotencyKey), (charge.TaskId, charge.IdempotencyKey));
        Assert.Equal(2, Assert.Single(_emulator.Faults.All).Hits);
    }

    [Fact]
    public async Task A_task_is_polled_through_its_statuses()
    {
        string id = (await _client.SubmitAsync(Input, null, Token)).TaskId;

        MindVideoTaskStatus queued = (await _client.GetTaskAsync(id, Token)).Status;
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        MindVideoTaskStatus processing = (await _client.GetTaskAsync(id, Token)).Status;
        _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        MindVideoTask succeeded = await _client.GetTaskAsync(id, Token);

        Assert.Equal([MindVideoTaskStatus.Queued, MindVideoTaskStatus.Processing, MindVideoTaskStatus.Succeeded], [queued, processing, succeeded.Status]);
        Assert.Equal(0.1053m, succeeded.CostActual);
        Assert.Equal(3, succeeded.Output!.Images.Count);
    }

    [Fact]
    public async Task A_run_ends_with_pictures_of_the_requested_ratio_on_the_disk()
    {
        Task<MindVideoTask> run = _client.RunAsync(Input, new() { IdempotencyKey = "order-4711" }, null, Token);
        await Eventually.BecomesTrue(() => _emulator.Ledger.Entries().Count == 1);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));

        MindVideoTask task = await run;
        foreach ((int index, MindVideoFile image) in task.Output!.Images.Index())
        {
            await _client.DownloadAsync(image, Path.Combine(_folder, $"{index}.png"), Token);
        }

        string[] files = Directory.GetFiles(_folder);
        Assert.Equal(3, files.Length);
        Assert.Equal(3, files.Select(File.ReadAllBytes).Select(Convert.ToHexString).Distinct().Count());
        foreach (string file in files)
        {
            byte[] png = File.ReadAllBytes(file);
            Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png, 0, 8));
            int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
            int height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
            Assert.Equal(width * 9, height * 16);
        }
    }

    [Fact]
    public async Task A_task_that_fails_costs_nothing_in_the_end()
    {
        _emulator.Faults.Add(new(FaultKind.FailTask) { Times = 1 });
        _emulator.Faults.Add(new(FaultKind.CancelTask) { Times = 1 });
        MindVideoTask first = await _client.SubmitAsync(Input, null, Token);
        MindVideoTask second = await _client.SubmitAsync(Input, null, Token);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));

        MindVideoTask failed = await _client.WaitAsync(first.TaskId, null, null, Token);
        MindVideoTask cancelled = await _client.WaitAsync(second.TaskId, null, null, Token);

        Assert.Equal([MindVideoTaskStatus.Failed, MindVideoTaskStatus.Cancelled], [failed.Status, cancelled.Status]);
        Assert.Equal(0m, failed.CostActual);
        Assert.NotNull(failed.Error);
        Assert.Contains(failed.Error.ToString(), Assert.Throws<MindVideoTaskFailedException>(failed.EnsureSucceeded).Message, StringComparison.Ordinal);
        Assert.Equal(0m, _emulator.Ledger.Total);
        Assert.Equal(4, _emulator.Ledger.Entries().Count);
    }

    [Fact]
    public async Task Events_come_as_they_happen_until_the_end_of_the_task()
    {
        string id = (await _client.SubmitAsync(Input, null, Token)).TaskId;

        var seen = new List<string>();
        await foreach (MindVideoTaskEvent item in _client.GetEventsAsync(id, Token))
        {
            Assert.Equal(id, item.TaskId);
            seen.Add($"{item.EventId} {item}");
            _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(["1 task.queued queued", "2 task.processing processing", "3 task.succeeded succeeded"], seen);
    }

    [Fact]
    public async Task A_stream_of_events_that_is_cut_is_resumed()
    {
        string id = (await _client.SubmitAsync(Input, null, Token)).TaskId;
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        _emulator.Faults.Add(new(FaultKind.CutBody) { On = FaultTarget.Events, Times = 2 });

        var seen = new List<string?>();
        await foreach (MindVideoTaskEvent item in _client.GetEventsAsync(id, Token))
        {
            seen.Add(item.EventId);
        }

        Assert.Equal(["1", "2", "3"], seen);
    }

    [Fact]
    public async Task An_unknown_task_is_reported()
    {
        var exception = await Assert.ThrowsAsync<MindVideoException>(() => _client.GetTaskAsync("task_of_nobody", Token));

        Assert.Equal("task_not_found", exception.ErrorCode);
        Assert.NotNull(exception.RequestId);
    }

    [Fact]
    public async Task Unknown_and_disabled_keys_get_different_errors()
    {
        MindVideoClient stranger = TestClient.Create(_emulator.BaseAddress);
        await Assert.ThrowsAsync<MindVideoAuthenticationException>(() => stranger.SubmitAsync(Input, null, Token));

        _emulator.Keys.Disable(_emulator.ApiKey);

        var exception = await Assert.ThrowsAsync<MindVideoPermissionException>(() => _client.SubmitAsync(Input, null, Token));
        Assert.Equal("api_key_disabled", exception.ErrorCode);
        Assert.DoesNotContain(_emulator.ApiKey, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_emulator.Ledger.Entries());
    }

    [Fact]
    public async Task The_platform_names_what_is_wrong_with_an_untyped_input()
    {
        var invalid = await Assert.ThrowsAsync<MindVideoException>(() => _client.SubmitAsync(TestClient.Slug, TestClient.Json("""{"prompt":"a","n":5,"mask_url":"https://example.com/m.png"}"""), null, Token));
        var unknown = await Assert.ThrowsAsync<MindVideoException>(() => _client.SubmitAsync("gemini-2-5-flash-image-preview-offical", TestClient.Json("{}"), null, Token));

        Assert.Equal("invalid_input", invalid.ErrorCode);
        Assert.Equal(["/mask_url", "/n"], invalid.Violations.Select(static violation => violation.Pointer).Order(StringComparer.Ordinal));
        Assert.Equal("unknown_model", unknown.ErrorCode);
        Assert.Contains(TestClient.Slug, unknown.Message, StringComparison.Ordinal);
    }
}
