using System.Text;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>Bodies that are not sent as HTTP requires.</summary>
public sealed class BrokenBodyTests(SharedEmulator shared) : IClassFixture<SharedEmulator>
{
    [Theory]
    [InlineData("ZZ\r\n{}\r\n0\r\n\r\n")]
    [InlineData("-1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("5\r\n{}\r\n0\r\n\r\n")]
    [InlineData("1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("2\n{}\r\n0\r\n\r\n")]
    [InlineData("80000000\r\n{}\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    [InlineData("2\r\n{}\r\n0\r\nno trailer\r\n\r\n")]
    public async Task A_wrong_chunk_gets_a_400_in_the_shape_of_all_errors(string body)
    {
        string[] responses = await Task.WhenAll(
            SendAsync($"POST /api/v1/tasks HTTP/1.1\r\nAuthorization: Bearer {TestEmulator.Key}", body),
            SendAsync("PUT /emulator/clock HTTP/1.1", body));

        Assert.All(responses, static response =>
        {
            Assert.StartsWith("HTTP/1.1 400 ", response);
            Assert.Contains("{\"request_id\":\"req_", response);
            Assert.Contains("\"code\":\"invalid_request\"", response);
        });
    }

    private Task<string> SendAsync(string start, string body) => RawConnection.SendAsync(
        shared.Test.Emulator.BaseAddress,
        Encoding.ASCII.GetBytes($"{start}\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{body}"));
}
