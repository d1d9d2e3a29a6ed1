namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Ends connections in ways that a good server does not.</summary>
internal static class Connections
{
    private static readonly TimeSpan s_timeToSend = TimeSpan.FromMilliseconds(50);

    /// <summary>Aborts the connection, when what was written has gone out. An abort at once would take it back from the socket.</summary>
    public static async Task AbortAfterSendingAsync(HttpContext http)
    {
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        await Task.Delay(s_timeToSend, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        http.Abort();
    }
}
