using Microsoft.Net.Http.Headers;

namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>
/// Closes the connection after each response to a browser. On a connection that was used before, browsers send a request again by themselves when it breaks, a POST as well: the page would not see a dropped response, and
/// a request without an idempotency key would silently make two tasks.
/// </summary>
internal static class FreshConnections
{
    public static Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.ContainsKey("Sec-Fetch-Mode") || http.Request.Headers.ContainsKey(PageToken.Header))
        {
            http.Response.Headers[HeaderNames.Connection] = "close";
        }

        return next(http);
    }
}
