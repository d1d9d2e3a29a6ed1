using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>"Reusing the same key with the same payload returns the original task without charging again; reusing it with different input returns 409."</summary>
public sealed class IdempotencyTests
{
    private const string Small = """{"prompt":"a","n":1,"size":"1:1"}""";

    [Fact]
    public async Task The_same_key_and_payload_is_the_original_task_without_another_charge()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        JsonElement first = (await test.SubmitAsync(idempotencyKey: "order-1")).Good();
        Reply second = await test.SubmitAsync(idempotencyKey: "order-1");

        Assert.Equal(first.GetProperty("task_id").GetString(), second.Good().GetProperty("task_id").GetString());
        Assert.Equal(first.GetProperty("request_id").GetString(), second.Json.GetProperty("request_id").GetString());
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotent-Replayed")));
        Assert.NotEqual(second.RequestId, second.Json.GetProperty("request_id").GetString());
        Assert.Equal(0.0351m, Assert.Single(test.Emulator.Ledger.Entries()).Amount);
    }

    [Fact]
    public async Task A_replay_shows_the_current_state_of_the_task()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await test.AcceptAsync(idempotencyKey: "order-1");
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        JsonElement replay = (await test.SubmitAsync(idempotencyKey: "order-1")).Good();

        Assert.Equal("succeeded", replay.GetProperty("status").GetString());
        Assert.Equal(1, replay.GetProperty("output").GetProperty("images").GetArrayLength());
    }

    [Theory]
    [InlineData("""{ "size" : "1:1", "n":1,"prompt":"a" }""")]
    [InlineData("""{"prompt":"\u0061","n":1,"size":"1:1"}""")]
    [InlineData("""{"prompt":"a","n":1.0,"size":"1:1"}""")]
    [InlineData("""{"prompt":"a","n":10e-1,"size":"1:1"}""")]
    public async Task Payloads_are_compared_as_values_and_not_as_texts(string input)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string task = await test.AcceptAsync(TestEmulator.Payload(Small), "k");

        Assert.Equal(task, await test.AcceptAsync(TestEmulator.Payload(input), "k"));
        Assert.Equal(task, await test.AcceptAsync($$"""{"input":{{input}},"model":"{{SchemaFiles.Slug}}"}""", "k"));
    }

    [Theory]
    [InlineData("""{"prompt":"b","n":1,"size":"1:1"}""")]
    [InlineData("""{"prompt":"a","size":"1:1"}""")]
    [InlineData("""{"prompt":"a","n":2,"size":"1:1"}""")]
    [InlineData("""{"prompt":"a","n":"1","size":"1:1"}""")]
    [InlineData("""{"prompt":"a","n":1,"size":"1:1","resolution":"1K"}""")]
    [InlineData("""{"prompt":"a","n":1,"size":"1:1","size":"1:1"}""")]
    [InlineData("""{"prompt":"a","n":1,"size":"1:1","no such member":null}""")]
    public async Task Another_input_gets_a_409_even_if_it_is_invalid(string input)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await test.AcceptAsync(TestEmulator.Payload(Small), "k");

        (await test.SubmitAsync(TestEmulator.Payload(input), "k")).Error(HttpStatusCode.Conflict, "idempotency_conflict");
        Assert.Single(test.Emulator.Ledger.Entries());
    }

    [Fact]
    public async Task Another_model_gets_a_409_even_if_it_is_unknown()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await test.AcceptAsync(TestEmulator.Payload(Small), "k");

        (await test.SubmitAsync(TestEmulator.Payload(Small, "unknown"), "k")).Error(HttpStatusCode.Conflict, "idempotency_conflict");
        (await test.SubmitAsync(TestEmulator.Payload("""{"prompt":"a"}""", "rich"), "k")).Error(HttpStatusCode.Conflict, "idempotency_conflict");
    }

    [Fact]
    public async Task A_refused_submit_leaves_its_key_free()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (await test.SubmitAsync(TestEmulator.Payload("""{"prompt":""}"""), "k")).Error(HttpStatusCode.UnprocessableEntity, "invalid_input");
        (await test.SubmitAsync(TestEmulator.Payload(Small, "unknown"), "k")).Error(HttpStatusCode.NotFound, "unknown_model");

        await test.AcceptAsync(TestEmulator.Payload(Small), "k");
        Assert.Single(test.Emulator.Ledger.Entries("k"));
    }

    [Fact]
    public async Task An_idempotency_key_belongs_to_the_account_and_not_to_the_api_key()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        using HttpClient other = TestEmulator.ClientOf(test.Emulator.BaseAddress, test.Emulator.Keys.Create());
        string task = await test.AcceptAsync(idempotencyKey: "k");

        Assert.Equal(task, (await TestEmulator.Submit(other, TestEmulator.Page, "k")).Good().GetProperty("task_id").GetString());
    }

    [Fact]
    public async Task Without_a_key_every_submit_is_a_new_task()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Assert.NotEqual(await test.AcceptAsync(), await test.AcceptAsync());
        Assert.Equal(0.0702m, test.Emulator.Ledger.Total);
    }

    [Fact]
    public async Task A_key_is_1_to_255_printable_characters()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await test.AcceptAsync(idempotencyKey: new string('~', 255));
        await test.AcceptAsync(idempotencyKey: "!");

        (await test.SubmitAsync(idempotencyKey: new string('k', 256))).Error(HttpStatusCode.BadRequest, "invalid_idempotency_key");
        (await test.SubmitAsync(idempotencyKey: "")).Error(HttpStatusCode.BadRequest, "invalid_idempotency_key");
        (await test.SubmitAsync(idempotencyKey: "a\tb")).Error(HttpStatusCode.BadRequest, "invalid_idempotency_key");
    }

    [Fact]
    public async Task Of_64_submits_at_once_with_one_key_one_is_charged()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Reply[] replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => test.SubmitAsync(TestEmulator.Payload(Small), "k")));

        Assert.Single(replies.Select(static reply => reply.Good().GetProperty("task_id").GetString()).Distinct());
        Assert.Equal(63, replies.Count(static reply => reply.Headers.Contains("Idempotent-Replayed")));
        Assert.Single(test.Emulator.Ledger.Entries());
    }

    [Fact]
    public async Task Of_64_submits_at_once_with_one_key_and_two_payloads_one_payload_wins()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        for (int round = 0; round < 5; round++)
        {
            string key = "k" + round;
            (int Payload, Reply Reply)[] replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(async i =>
                (i % 2, await test.SubmitAsync(TestEmulator.Payload($$"""{"prompt":"{{i % 2}}"}"""), key))));

            int winner = replies.First(static pair => pair.Reply.Status == 200).Payload;
            Assert.All(replies, pair => Assert.Equal(pair.Payload == winner ? 200 : 409, pair.Reply.Status));
            Assert.Equal(32, replies.Count(static pair => pair.Reply.Status == 409));
            Assert.Single(test.Emulator.Ledger.Entries(key));
        }
    }
}
