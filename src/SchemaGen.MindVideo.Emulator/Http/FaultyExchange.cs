using System.Text;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Handles a request with the fault that hits it, if any.</summary>
/// <param name="stopping">Ends the waiting when the emulator stops.</param>
internal sealed class FaultyExchange(CancellationToken stopping)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>What a proxy says about a server that it cannot reach.</summary>
    public static Answer Garbage { get; } = new(StatusCodes.Status502BadGateway, Html, Encoding.UTF8.GetBytes("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"));

    /// <param name="http">The request.</param>
    /// <param name="fault">The fault, or null.</param>
    /// <param name="handle">Lets the request take effect.</param>
    public async Task RunAsync(HttpContext http, EmulatorFault? fault, Func<Answer> handle)
    {
        if (await BeginAsync(http, fault).ConfigureAwait(false))
        {
            await SendAsync(http, fault, handle()).ConfigureAwait(false);
        }
    }

    /// <summary>What happens before the request takes effect.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> BeginAsync(HttpContext http, EmulatorFault? fault)
    {
        if (fault is null)
        {
            return true;
        }

        if (fault.Wait > TimeSpan.Zero)
        {
            // The caller may give up meanwhile. As with a real server, the request takes effect nevertheless.
            await Task.Delay(fault.Wait, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        switch (fault.Kind)
        {
            case FaultKind.DropRequest:
                http.Abort();
                return false;
            case FaultKind.Status:
                await StatusOf(http, fault).SendAsync(http).ConfigureAwait(false);
                return false;
            default:
                return true;
        }
    }

    private static Task SendAsync(HttpContext http, EmulatorFault? fault, Answer answer)
    {
        switch (fault?.Kind)
        {
            case FaultKind.DropResponse:
                http.Abort();
                return Task.CompletedTask;
            case FaultKind.CutBody:
                return CutAsync(http, answer);
            case FaultKind.GarbageBody:
                return Garbage.SendAsync(http);
            case FaultKind.HugeBody:
                return HugeBody.SendAsync(http, answer);
            default:
                return answer.SendAsync(http);
        }
    }

    private static Answer StatusOf(HttpContext http, EmulatorFault fault)
    {
        string code = fault.Status switch
        {
            StatusCodes.Status408RequestTimeout => "request_timeout",
            StatusCodes.Status429TooManyRequests => "rate_limited",
            StatusCodes.Status503ServiceUnavailable => "unavailable",
            >= 500 => "server_error",
            _ => "injected_fault",
        };
        Answer answer = Answer.Error(http, fault.Status, code, "A fault that was injected into the emulator.");
        return fault.RetryAfter is { } after ? answer.With("Retry-After", after) : answer;
    }

    private static async Task CutAsync(HttpContext http, Answer answer)
    {
        answer.WriteHead(http.Response);
        await http.Response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], http.RequestAborted).ConfigureAwait(false);
        await Connections.AbortAfterSendingAsync(http).ConfigureAwait(false);
    }
}
