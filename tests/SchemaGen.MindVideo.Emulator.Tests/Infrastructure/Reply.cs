using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>A response that has been read.</summary>
internal sealed record Reply(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? RequestId => Headers.TryGetValues("X-Request-Id", out IEnumerable<string>? values) ? values.Single() : null;

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Reply((int)response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
        }
    }

    /// <summary>Asserts that the response is an error in the common shape, and returns its object.</summary>
    public JsonElement Error(HttpStatusCode status, string code)
    {
        Assert.True((int)status == Status, $"{Status} {Text}");
        Assert.Equal("application/json", ContentHeaders.ContentType?.MediaType);
        Assert.StartsWith("req_", RequestId);
        Assert.Equal(RequestId, Json.GetProperty("request_id").GetString());
        JsonElement error = Json.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        return error;
    }

    /// <summary>Asserts the status of a response that is not an error, and returns its object.</summary>
    public JsonElement Good(int status = 200)
    {
        Assert.True(status == Status, $"{Status} {Text}");
        Assert.StartsWith("req_", RequestId);
        return Json;
    }
}
