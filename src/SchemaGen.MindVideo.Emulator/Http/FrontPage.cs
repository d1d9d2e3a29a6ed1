using System.Text;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>The endpoint <c>GET /</c>, which explains the emulator in plain text when its address is opened in a browser, and <c>GET /health</c>, by which whoever starts it sees that it accepts requests.</summary>
internal static class FrontPage
{
    private static readonly byte[] s_text = Encoding.UTF8.GetBytes("""
        This is a MindVideo emulator: the task API of MindVideo on this machine, which costs nothing.

        tasks    POST /api/v1/tasks, GET /api/v1/tasks/{id}, GET /api/v1/tasks/{id}/events; with an API key
        control  without a key: /emulator/tasks lists all tasks, /emulator/ledger what they cost,
                 /emulator/faults the faults being injected; also /emulator/clock, /emulator/keys, /emulator/state

        """.ReplaceLineEndings("\n"));

    private static readonly byte[] s_healthy = "Healthy"u8.ToArray();

    public static Task GetAsync(HttpContext http) => new ApiResponse(StatusCodes.Status200OK, "text/plain; charset=utf-8", s_text).SendAsync(http);

    public static Task GetHealthAsync(HttpContext http) => new ApiResponse(StatusCodes.Status200OK, "text/plain; charset=utf-8", s_healthy).SendAsync(http);
}
