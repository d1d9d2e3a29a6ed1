using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>The program <c>mindvideo-emulator</c>: in a process of its own where the process is the point, and in this one elsewhere.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task It_prints_its_address_and_how_to_reach_it_and_ends_at_an_interrupt()
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
    public async Task All_options_work_and_a_bad_schema_file_is_named_while_the_others_work()
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
    [InlineData("--port", "x", "--port x: a port is 0 to 65535.")]
    [InlineData("--port", "70000", "--port 70000: a port is 0 to 65535.")]
    [InlineData("--queue-time", "soon", "--queue-time soon: it is a time, hh:mm:ss, such as 00:00:05 for five seconds.")]
    [InlineData("--queue-time", "5", "--queue-time 5: it is a time, hh:mm:ss, such as 00:00:05 for five seconds.")]
    [InlineData("--processing-time", "-00:00:01", "--processing-time -00:00:01: it is zero to 365 days.")]
    [InlineData("--host", "example.invalid", "The host 'example.invalid' is neither an IP address nor 'localhost'.")]
    [InlineData("--host", "192.0.2.1", "Cannot listen on host 192.0.2.1, port 5123: this machine has no such address. Give an address of this machine with --host or --urls, such as 127.0.0.1.")]
    [InlineData("--schemas", "no/such/folder", "There is no schema folder 'no/such/folder'.")]
    [InlineData("--key", "with space", "An API key is 1 to 255 printable ASCII characters without spaces.")]
    [InlineData("--max-body", "0", "--max-body 0: it is a whole number of bytes, 1 or more.")]
    [InlineData("--surprise", "1", "Unrecognized command or argument '--surprise'.")]
    public async Task An_invalid_option_prints_a_message_and_neither_a_stack_trace_nor_the_whole_help(string option, string value, string message)
    {
        (int code, string output, string errors) = await InProcessProgram.RunAsync(option, value);

        Assert.Equal(1, code);
        Assert.StartsWith(message, errors);
        Assert.DoesNotContain("   at ", errors);
        Assert.DoesNotContain("Usage:", output + errors);
    }

    [Fact]
    public async Task After_a_mistake_it_refers_to_the_help_which_lists_the_options()
    {
        Task<(int Code, string Output, string Errors)> mistake = EmulatorProcess.RunAsync("--port", "x");
        (int code, string help, _) = await EmulatorProcess.RunAsync("--help");

        Assert.Equal(1, (await mistake).Code);
        Assert.EndsWith("--help shows the options.", (await mistake).Errors.Trim());
        Assert.Equal(0, code);
        Assert.Contains("--processing-time", help);
    }

    [Fact]
    public async Task A_bare_zero_is_accepted_as_a_time()
    {
        await using InProcessProgram program = await InProcessProgram.StartAsync("--queue-time", "0", "--processing-time", "0");
        using HttpClient http = TestEmulator.ClientOf(program.Address, "mv_emulator");
        string id = (await TestEmulator.Submit(http, TestEmulator.Page)).Good().GetProperty("task_id").GetString()!;

        Assert.Equal("succeeded", (await Reply.ReadAsync(await http.GetAsync("api/v1/tasks/" + id))).Good().GetProperty("status").GetString());
    }

    [Fact]
    public async Task Where_no_key_works_the_greeting_says_so_and_names_no_key()
    {
        using var folder = new TemporaryFolder();
        await using (InProcessProgram first = await InProcessProgram.StartAsync("--data", folder.Path, "--key", "mv_gone"))
        {
            using HttpClient http = TestEmulator.ClientOf(first.Address, "mv_gone");
            using HttpResponseMessage deleted = await http.DeleteAsync("emulator/keys/mv_gone");
            Assert.True(deleted.IsSuccessStatusCode);
            Assert.Equal(0, await first.StopAsync());
        }

        await using InProcessProgram second = await InProcessProgram.StartAsync("--data", folder.Path, "--key", "mv_gone");
        Assert.Equal(0, await second.StopAsync());

        Assert.Contains("none works", second.Output);
        Assert.DoesNotContain("mv_gone", second.Output);
    }

    [Fact]
    public async Task The_front_page_explains_the_emulator_in_plain_text()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Reply page = await test.GetAsync("");

        Assert.Equal((200, "text/plain"), (page.Status, page.ContentHeaders.ContentType?.MediaType));
        Assert.Contains("emulator", page.Text);
        Assert.All(new[] { "/api/v1/tasks", "/emulator/tasks", "/emulator/ledger", "/emulator/faults" }, path => Assert.Contains(path, page.Text));
    }

    [Fact]
    public async Task A_port_in_use_prints_a_message()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (int code, _, string errors) = await InProcessProgram.RunAsync("--port", test.Emulator.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(1, code);
        Assert.Contains($"Cannot listen on host 127.0.0.1, port {test.Emulator.BaseAddress.Port}: the port is in use. Give another one with --port", errors);
        Assert.DoesNotContain("   at ", errors);
    }
}
