using System.Globalization;
using System.Net;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Creates the exceptions for calls that did not succeed.</summary>
internal sealed class ApiErrors(MindVideoOptions options, KeyScrubber scrubber)
{
    private const int ListedViolations = 10;
    private const int FirstPartCharacters = 1000;
    private const int QuotedCharacters = 200;

    public MindVideoException Unreachable(ApiRequest request, Exception exception)
    {
        string reason = scrubber.Scrub(Transience.Describe(exception)).TrimEnd('.');
        var failure = new Failure($"MindVideo gave no answer to {request.Name} in {AttemptsOf(request)}: {reason}{HowToGoOn(request)}", request)
        {
            IsTransient = Transience.IsTransient(exception),
            RetryAfter = Transience.RetryAfter(exception),
        };
        return new MindVideoException(failure, scrubber.Clean(exception));
    }

    public MindVideoException Refused(ApiRequest request, ApiResponse response)
    {
        ErrorDetails details = ErrorDetails.Read(response.Json);
        var failure = new Failure(Describe(request, response, details), request, response, details, FirstPartOf(response)) { IsTransient = response.IsTransient };
        return response.StatusCode switch
        {
            _ when response.IsOfAnotherHost => new MindVideoException(failure),
            HttpStatusCode.Unauthorized => new MindVideoAuthenticationException(failure),
            HttpStatusCode.Forbidden => new MindVideoPermissionException(failure),
            HttpStatusCode.Conflict when request.IdempotencyKey is not null => new IdempotencyConflictException(failure),
            _ => new MindVideoException(failure),
        };
    }

    /// <summary>Creates the exception for a response that is JSON, but not the JSON that was requested.</summary>
    public MindVideoException Misunderstood(ApiRequest request, ApiResponse response, string what) =>
        new(new Failure(
            $"MindVideo's answer to {request.Name} {what}: {Quote(response)}{HowToGoOn(request)}{RequestOf(response)}", request, response, ErrorDetails.Read(response.Json), FirstPartOf(response)));

    private string Describe(ApiRequest request, ApiResponse response, ErrorDetails details)
    {
        string attempts = request.Attempts > 1 ? $", at the end of {AttemptsOf(request)}" : "";
        var message = new StringBuilder();
        message.Append(response.StatusCode switch
        {
            _ when response.IsOfAnotherHost => $"{request.Name} was redirected to another host, which got no API key and answered with {response.StatusText}",
            HttpStatusCode.Unauthorized => "MindVideo does not know the API key (401)",
            HttpStatusCode.Forbidden => "MindVideo does not allow this with the API key (403)",
            HttpStatusCode.Conflict when request.IdempotencyKey is not null => $"The idempotency key '{request.IdempotencyKey}' was used before with another model or input (409)",
            _ => $"MindVideo answered {request.Name} with {response.StatusText}{attempts}",
        });

        if (details.Message is { } words)
        {
            message.Append(": ").Append(words.TrimEnd('.'));
        }
        else if ((int)response.StatusCode is >= 300 and <= 399)
        {
            message.Append(": it points to '").Append(response.Location).Append($"', which is not followed with an API key; set {nameof(MindVideoOptions.BaseAddress)} to where the API is");
        }
        else if (response.Body.IsHuge)
        {
            message.Append(CultureInfo.InvariantCulture, $": more than {options.MaxResponseBytes} bytes, which begin with ").Append(Quote(response));
        }
        else if (!response.IsJson || details.Code is null)
        {
            message.Append(": ").Append(Quote(response));
        }

        if (details.Code is not null && details.Code != details.Message)
        {
            message.Append(" (").Append(details.Code).Append(')');
        }

        AppendViolations(message, details.Violations);
        if (response.IsSuccess || response.IsTransient)
        {
            message.Append(HowToGoOn(request));
        }

        if (response.RetryAfter is { } delay)
        {
            message.Append(CultureInfo.InvariantCulture, $". It asks to wait {delay.TotalSeconds:0.###} s");
        }

        return message.Append(RequestOf(response)).ToString();
    }

    private static void AppendViolations(StringBuilder message, IReadOnlyList<ConstraintViolation> violations)
    {
        for (int i = 0; i < violations.Count && i < ListedViolations; i++)
        {
            message.Append("\n  ").Append(violations[i]);
        }

        if (violations.Count > ListedViolations)
        {
            message.Append(CultureInfo.InvariantCulture, $"\n  and {violations.Count - ListedViolations} more");
        }
    }

    private static string AttemptsOf(ApiRequest request) =>
        request.Attempts == 1 ? "one attempt" : string.Create(CultureInfo.InvariantCulture, $"{request.Attempts} attempts");

    private static string RequestOf(ApiResponse response) => response.RequestId is { } id ? $" [request {id}]" : "";

    /// <summary>Says how to go on after a request that may have been accepted: without that, finding out costs money.</summary>
    private string HowToGoOn(ApiRequest request)
    {
        if (!request.MayHaveArrived)
        {
            return $". Nothing was sent: is MindVideo at {options.BaseAddress}?";
        }

        if (request.IdempotencyKey is { } key)
        {
            return $". It may have been accepted: submit it again with the idempotency key '{key}', and it is not charged twice";
        }

        return request.TaskId is null ? "" : ". The task, if there is one, goes on, and can be asked for again";
    }

    private static string Quote(ApiResponse response)
    {
        string text = FirstPartOf(response) ?? "";
        return text.Length == 0 ? "an empty body" : $"'{ServerText.OneLine(text, QuotedCharacters)}'";
    }

    private static string? FirstPartOf(ApiResponse response)
    {
        if (response.Body.Bytes.IsEmpty)
        {
            return null;
        }

        // A character has at most four bytes.
        ReadOnlySpan<byte> bytes = response.Body.Bytes.Span;
        return Excerpt.Of(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * FirstPartCharacters)]), FirstPartCharacters);
    }
}
