using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>"The platform maps runtime states into queued, processing, succeeded, failed, or cancelled"; "poll the task endpoint for terminal status updates."</summary>
public sealed class TaskTests
{
    [Fact]
    public async Task A_task_is_queued_then_processing_then_succeeded_by_the_clock()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string id = await test.AcceptAsync();

        Assert.Equal("queued", await StatusAsync());
        test.Emulator.Clock.Advance(TimeSpan.FromMilliseconds(499));
        Assert.Equal("queued", await StatusAsync());
        test.Emulator.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("processing", await StatusAsync());
        test.Emulator.Clock.Advance(TimeSpan.FromMilliseconds(1499));
        Assert.Equal("processing", await StatusAsync());
        test.Emulator.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("succeeded", await StatusAsync());

        async Task<string?> StatusAsync() => (await test.TaskAsync(id)).GetProperty("status").GetString();
    }

    [Fact]
    public async Task A_task_that_runs_has_no_output_and_no_actual_cost()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        JsonElement accepted = (await test.SubmitAsync()).Good();
        string id = accepted.GetProperty("task_id").GetString()!;
        Reply reply = await test.GetAsync("api/v1/tasks/" + id);
        JsonElement task = reply.Good();

        Assert.Equal(["request_id", "task_id", "model", "status", "cost_estimate", "created_at"], task.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(accepted.GetProperty("request_id").GetString(), task.GetProperty("request_id").GetString());
        Assert.NotEqual(reply.RequestId, task.GetProperty("request_id").GetString());
        Assert.Equal(SchemaFiles.Slug, task.GetProperty("model").GetString());
        Assert.EndsWith("Z", task.GetProperty("created_at").GetString());
    }

    [Fact]
    public async Task A_succeeded_task_is_as_the_page_shows_it()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        JsonElement task = await test.TaskAsync(id);
        JsonElement image = Assert.Single(task.GetProperty("output").GetProperty("images").EnumerateArray());

        Assert.Equal("0.0351", task.GetProperty("cost_estimate").GetRawText());
        Assert.Equal("0.0351", task.GetProperty("cost_actual").GetRawText());
        Assert.StartsWith(test.Emulator.BaseAddress.ToString(), image.GetProperty("url").GetString());
        Assert.Equal((1024, 576), (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()));
        Assert.Equal("image/png", image.GetProperty("content_type").GetString());
        Assert.False(task.TryGetProperty("error", out _));
    }

    [Theory]
    [InlineData(FaultKind.FailTask, "failed", "generation_failed")]
    [InlineData(FaultKind.CancelTask, "cancelled", "task_cancelled")]
    public async Task A_task_that_fails_or_is_cancelled_costs_nothing(FaultKind kind, string status, string code)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        test.Emulator.Faults.Add(new EmulatorFault(kind) { Times = 1 });
        string id = await test.AcceptAsync(idempotencyKey: "k");

        Assert.Equal("queued", (await test.TaskAsync(id)).GetProperty("status").GetString());
        Assert.Equal(0.0351m, test.Emulator.Ledger.Total);

        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        JsonElement task = await test.TaskAsync(id);
        Assert.Equal(status, task.GetProperty("status").GetString());
        Assert.Equal(code, task.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(0m, task.GetProperty("cost_actual").GetDecimal());
        Assert.False(task.TryGetProperty("output", out _));
        Assert.Equal([LedgerEntryKind.Charge, LedgerEntryKind.Refund], test.Emulator.Ledger.Entries("k").Select(static entry => entry.Kind));
        Assert.Equal(0m, test.Emulator.Ledger.Total);

        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, test.Emulator.Ledger.Entries().Count);
    }

    [Fact]
    public async Task Without_delays_a_task_is_queued_when_it_is_accepted_and_succeeded_when_it_is_requested()
    {
        await using TestEmulator test = await TestEmulator.StartAsync(static options => (options.QueueTime, options.ProcessingTime) = (TimeSpan.Zero, TimeSpan.Zero));
        JsonElement accepted = (await test.SubmitAsync()).Good();

        Assert.Equal("queued", accepted.GetProperty("status").GetString());
        Assert.Equal("succeeded", (await test.TaskAsync(accepted.GetProperty("task_id").GetString()!)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("api/v1/tasks/task_demo_model")]
    [InlineData("api/v1/tasks/task_demo_model/events")]
    [InlineData("api/v1/tasks/%01")]
    [InlineData("api/v1/tasks/a%2Fb")]
    [InlineData("api/v1/tasks/%F0%9F%98%80")]
    [InlineData("api/v1/tasks/'%20OR%201=1")]
    public async Task An_unknown_task_gets_a_404(string path)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await test.AcceptAsync();
        (await test.GetAsync(path)).Error(HttpStatusCode.NotFound, "task_not_found");
    }

    [Theory]
    [InlineData("GET", "api/v1")]
    [InlineData("GET", "api/v2/tasks")]
    [InlineData("GET", "index.html")]
    [InlineData("POST", "api/v1/tasks/x/events/y")]
    [InlineData("GET", "outputs/x")]
    [InlineData("GET", "emulator")]
    public async Task Other_paths_get_a_404(string method, string path)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (await test.SendAsync(new HttpMethod(method), path)).Error(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("GET", "api/v1/tasks")]
    [InlineData("DELETE", "api/v1/tasks/x")]
    [InlineData("POST", "api/v1/tasks/x/events")]
    [InlineData("POST", "emulator/ledger")]
    [InlineData("OPTIONS", "api/v1/tasks")]
    [InlineData("BREW", "emulator/clock")]
    public async Task Other_methods_get_a_405(string method, string path)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (await test.SendAsync(new HttpMethod(method), path)).Error(HttpStatusCode.MethodNotAllowed, "method_not_allowed");
    }
}
