using System.Text;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Handles requests, and injects faults into them.</summary>
/// <param name="stopping">Cancels delays when the emulator stops.</param>
internal sealed class FaultyExchange(CancellationToken stopping)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The page of a proxy that cannot reach its server.</summary>
    public static ApiResponse Garbage { get; } = new(StatusCodes.Status502BadGateway, Html, Encoding.UTF8.GetBytes("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"));

    /// <summary>Handles a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="fault">The fault to inject, or null.</param>
    /// <param name="handle">Lets the request take effect, and returns the response.</param>
    public async Task RunAsync(HttpContext http, EmulatorFault? fault, Func<ApiResponse> handle)
    {
        if (await BeginAsync(http, fault).ConfigureAwait(false))
        {
            await SendAsync(http, fault, handle()).ConfigureAwait(false);
        }
    }

    /// <summary>Injects the part of a fault that comes before the request takes effect.</summary>
    /// <returns>Whether the request is to take effect.</returns>
    public async Task<bool> BeginAsync(HttpContext http, EmulatorFault? fault)
    {
        if (fault is null)
        {
            return true;
        }

        if (fault.Wait > TimeSpan.Zero)
        {
            // The caller may disconnect meanwhile. As with a real server, the request takes effect nevertheless.
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

    private static Task SendAsync(HttpContext http, EmulatorFault? fault, ApiResponse response)
    {
        switch (fault?.Kind)
        {
            case FaultKind.DropResponse:
                http.Abort();
                return Task.CompletedTask;
            case FaultKind.CutBody:
                return CutAsync(http, response);
            case FaultKind.GarbageBody:
                return Garbage.SendAsync(http);
            case FaultKind.HugeBody:
                return HugeBody.SendAsync(http, response);
            default:
                return response.SendAsync(http);
        }
    }

    private static ApiResponse StatusOf(HttpContext http, EmulatorFault fault)
    {
        string code = fault.Status switch
        {
            StatusCodes.Status408RequestTimeout => "request_timeout",
            StatusCodes.Status429TooManyRequests => "rate_limited",
            StatusCodes.Status503ServiceUnavailable => "unavailable",
            >= 500 => "server_error",
            _ => "injected_fault",
        };
        ApiResponse response = ApiResponse.Error(http, fault.Status, code, "A fault that was injected into the emulator.");
        return fault.RetryAfter is { } after ? response.With("Retry-After", after) : response;
    }

    private static async Task CutAsync(HttpContext http, ApiResponse response)
    {
        response.WriteHead(http.Response);
        await http.Response.Body.WriteAsync(response.Body[..(response.Body.Length / 2)], http.RequestAborted).ConfigureAwait(false);
        await Connections.AbortAfterSendingAsync(http).ConfigureAwait(false);
    }
}
