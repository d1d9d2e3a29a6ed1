using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using SchemaGen.AspNetCore.Bodies;

namespace SchemaGen.AspNetCore.Endpoints;

/// <summary>An endpoint of a minimal API whose body can have records. Where reading the body fails, the answer says all that is wrong with it.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="body">What it says of its body.</param>
/// <param name="options">The options it reads the body by.</param>
internal sealed class StrictEndpoint(RequestDelegate endpoint, IAcceptsMetadata body, JsonSerializerOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        Stream original = context.Request.Body;
        var recorded = new RecordedBody(original);
        context.Request.Body = recorded;
        try
        {
            try
            {
                await endpoint(context).ConfigureAwait(false);
            }
            catch (Exception exception) when (IsRefusal(exception) && !context.Response.HasStarted)
            {
                // RouteHandlerOptions.ThrowOnBadRequest, as in Development; or the endpoint reads the body itself.
                if (!await TryAnswerAsync(context, recorded).ConfigureAwait(false))
                {
                    throw;
                }

                return;
            }

            // Otherwise, a status is all that a failure leaves. It may be the handler's own: then there is nothing wrong with the body.
            if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null, ContentLength: null or 0 })
            {
                await TryAnswerAsync(context, recorded).ConfigureAwait(false);
            }
        }
        finally
        {
            context.Request.Body = original;
            recorded.Release();
        }
    }

    private static bool IsRefusal(Exception exception) =>
        exception is BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } or JsonException { InnerException: ModelInputException };

    private async Task<bool> TryAnswerAsync(HttpContext context, RecordedBody recorded)
    {
        if (!context.Request.HasJsonContentType() && context.Request.ContentType is not null)
        {
            return false;
        }

        Encoding? encoding = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? contentType) ? contentType.Encoding : null;
        ReadOnlyMemory<byte> utf8Json = await recorded.ToUtf8Async(encoding, context.RequestAborted).ConfigureAwait(false);
        IReadOnlyList<ConstraintViolation> violations = BodyFaults.Find(utf8Json.Span, body.RequestType!, options, body.IsOptional);
        if (violations.Count == 0)
        {
            return false;
        }

        await new BodyProblem(violations).WriteAsync(context).ConfigureAwait(false);
        return true;
    }
}
