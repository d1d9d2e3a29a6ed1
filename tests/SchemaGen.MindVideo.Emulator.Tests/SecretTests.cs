using System.Text;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>Keys and payloads appear in no output, log or listing.</summary>
public sealed class SecretTests
{
    private const string Secret = "mv_live_do_not_show_8d1f";
    private const string Prompt = "a prompt that nobody may read";

    [Fact]
    public async Task Neither_keys_nor_payloads_are_printed_whatever_happens()
    {
        using var folder = new TemporaryFolder();
        await using EmulatorProcess program = await EmulatorProcess.StartAsync("--key", "mv_first", "--key", Secret, "--data", folder.Path);
        using HttpClient http = TestEmulator.ClientOf(program.Address, Secret);
        foreach (string fault in new[] { "drop_request", "drop_response", "cut_body", "garbage_body", "status" })
        {
            using var content = new StringContent($$"""{"fault":"{{fault}}","times":1}""", Encoding.UTF8, "application/json");
            Assert.Equal(201, (await Reply.ReadAsync(await http.PostAsync("emulator/faults", content))).Status);
        }

        for (int i = 0; i < 8; i++)
        {
            try
            {
                await TestEmulator.Submit(http, TestEmulator.Payload($$"""{"prompt":"{{Prompt}}"}"""));
            }
            catch (HttpRequestException)
            {
                // The faults drop some responses.
            }
        }

        await RawConnection.SendAsync(program.Address, Encoding.ASCII.GetBytes($"GARBAGE {Secret} {Prompt}\r\n\r\n"));
        await RawConnection.SendAsync(program.Address, Encoding.ASCII.GetBytes($"POST /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Secret}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{Prompt}"));
        string ledger = (await Reply.ReadAsync(await http.GetAsync("emulator/ledger"))).Text;
        string tasks = (await Reply.ReadAsync(await http.GetAsync("emulator/tasks"))).Text;
        await program.InterruptAsync();

        Assert.All([program.Output, program.Errors, ledger, tasks], static text =>
        {
            Assert.DoesNotContain(Secret, text);
            Assert.DoesNotContain(Prompt, text);
        });
        Assert.Contains("charge", ledger);
        Assert.Equal("", program.Errors.Trim());
    }

    [Fact]
    public async Task No_refusal_repeats_the_key()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        using HttpClient http = TestEmulator.ClientOf(test.Emulator.BaseAddress, Secret);
        Reply reply = await TestEmulator.Submit(http, TestEmulator.Page);
        test.Emulator.Keys.Disable(TestEmulator.Key);

        Assert.DoesNotContain(Secret, reply.Text + reply.Headers);
        Assert.DoesNotContain(TestEmulator.Key, (await test.SubmitAsync()).Text);
    }
}
