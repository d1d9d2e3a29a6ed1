using Microsoft.Data.Sqlite;
using SchemaGen.MindVideo.Emulator.Storage;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Assigns an id to every request, and gives every response without a body the shape of an error, so that there is neither an empty 404 nor a page of HTML.</summary>
internal static partial class ErrorPages
{
    public static async Task HandleAsync(HttpContext http, RequestDelegate next, ILogger logger)
    {
        RequestId.Assign(http);
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            await SendAsync(http, ApiResponse.Error(http, exception.StatusCode, "invalid_request", "The request is no valid HTTP request.")).ConfigureAwait(false);
        }
        catch (Exception exception) when (http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // The caller has gone.
        }
        catch (SqliteException exception)
        {
            (int status, string code, string message) = StorageProblem.Of(exception);
            LogStorageProblem(logger, RequestId.Of(http), message);
            await SendAsync(http, ApiResponse.Error(http, status, code, message)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogFailure(logger, exception, RequestId.Of(http));
            await SendAsync(http, ApiResponse.Error(http, StatusCodes.Status500InternalServerError, "internal_error", "The emulator has a bug; its log has the details.")).ConfigureAwait(false);
        }

        if (!http.Response.HasStarted && http.Response.ContentLength is null)
        {
            switch (http.Response.StatusCode)
            {
                case StatusCodes.Status404NotFound:
                    await SendAsync(http, ApiResponse.Error(http, 404, "not_found", "There is nothing at this path.")).ConfigureAwait(false);
                    break;
                case StatusCodes.Status405MethodNotAllowed:
                    await SendAsync(http, ApiResponse.Error(http, 405, "method_not_allowed", "This path does not take this method.")).ConfigureAwait(false);
                    break;
            }
        }
    }

    private static async Task SendAsync(HttpContext http, ApiResponse response)
    {
        if (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await response.SendAsync(http).ConfigureAwait(false);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The request {RequestId} failed.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string requestId);

    [LoggerMessage(2, LogLevel.Error, "The request {RequestId} had no effect. {Problem}")]
    private static partial void LogStorageProblem(ILogger logger, string requestId, string problem);
}
