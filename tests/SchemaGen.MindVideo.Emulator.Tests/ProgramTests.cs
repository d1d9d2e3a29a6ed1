using SchemaGen.MindVideo.Emulator.Tests.Support;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>The program <c>mindvideo-emulator</c>, in a process of its own.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task It_says_where_it_listens_and_how_a_client_gets_there_and_ends_at_an_interrupt()
    {
        await using EmulatorProcess program = await EmulatorProcess.StartAsync();
        using HttpClient http = TestEmulator.ClientOf(program.Address, "mv_emulator");
        (await TestEmulator.Submit(http, TestEmulator.Page)).Good();
        int code = await program.InterruptAsync();

        Assert.Equal(0, code);
        Assert.Equal("127.0.0.1", program.Address.Host);
        Assert.Contains(SchemaFiles.Slug, program.Output);
        Assert.Contains($"MindVideo__BaseAddress={program.Address}", program.Output);
        Assert.Contains("MINDVIDEO_API_KEY=mv_emulator", program.Output);
        Assert.Equal("", program.Errors.Trim());
    }

    [Fact]
    public async Task All_its_options_work_and_a_bad_schema_file_is_named_while_the_others_work()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.json", """{"type":"object","properties":{"prompt":{"type":"string"}}}""");
        folder.Write("owner/model.schema.json", """{"components":{"schemas":{"Input":{"type":"object","properties":{"go_fast":{"$ref":"#/components/schemas/Choice"}}},"Choice":{"enum":[1]}}}}""");
        folder.Write("bad.json", "{");
        await using EmulatorProcess program = await EmulatorProcess.StartAsync(
            "--host", "127.0.0.1", "--schemas", folder.Path, "--schemas", SchemaFiles.Own, "--key", "mv_one", "--key", "mv_two", "--queue-time", "00:00:00", "--processing-time", "00:00:00", "--max-body", "1000", "--quiet");
        using HttpClient http = TestEmulator.ClientOf(program.Address, "mv_two");
        string id = (await TestEmulator.Submit(http, TestEmulator.Payload("""{"go_fast":1.0}""", "owner/model"))).Good().GetProperty("task_id").GetString()!;

        Assert.Equal("succeeded", (await Reply.ReadAsync(await http.GetAsync("api/v1/tasks/" + id))).Good().GetProperty("status").GetString());
        Assert.Equal(422, (await TestEmulator.Submit(http, TestEmulator.Payload("""{"go_fast":2}""", "owner/model"))).Status);
        Assert.Equal(200, (await TestEmulator.Submit(http, TestEmulator.Payload("{}", "good"))).Status);
        Assert.Equal(200, (await TestEmulator.Submit(http, TestEmulator.Payload("""{"prompt":"a"}""", "rich"))).Status);
        Assert.Equal(413, (await TestEmulator.Submit(http, new string(' ', 1001))).Status);
        await program.InterruptAsync();
        Assert.Contains("bad.json", program.Errors);
        Assert.Equal(program.Address.ToString(), program.Output.Trim());
    }

    [Theory]
    [InlineData("--port", "x")]
    [InlineData("--port", "70000")]
    [InlineData("--queue-time", "soon")]
    [InlineData("--processing-time", "-00:00:01")]
    [InlineData("--host", "example.invalid")]
    [InlineData("--key", "with space")]
    [InlineData("--max-body", "0")]
    [InlineData("--surprise", "1")]
    public async Task An_impossible_option_is_a_message_and_no_stack_trace(string option, string value)
    {
        (int code, _, string errors) = await EmulatorProcess.RunAsync(option, value);

        Assert.Equal(1, code);
        Assert.NotEmpty(errors.Trim());
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_message()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (int code, _, string errors) = await EmulatorProcess.RunAsync("--port", test.Emulator.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(1, code);
        Assert.Contains("address already in use", errors);
        Assert.DoesNotContain("   at ", errors);
    }
}
