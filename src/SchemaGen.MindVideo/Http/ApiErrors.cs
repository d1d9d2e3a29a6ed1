using System.Globalization;
using System.Net;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Turns what is no good answer into the exception for it.</summary>
internal sealed class ApiErrors(MindVideoOptions options, KeyScrubber scrubber)
{
    private const int ListedViolations = 10;
    private const int FirstPartCharacters = 1000;
    private const int QuotedCharacters = 200;

    /// <summary>The status, and whether it came from somebody between us and the API: <c>503 (text/html, no JSON)</c>.</summary>
    public static string Status(ApiAnswer answer)
    {
        string number = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        return answer.IsJson || answer.Body.IsHuge || answer.Body.Bytes.IsEmpty ? number : $"{number} ({answer.MediaType ?? "no media type"}, no JSON)";
    }

    public MindVideoException Unreachable(ApiRequest request, Exception exception)
    {
        string reason = scrubber.Scrub(Transience.Describe(exception)).TrimEnd('.');
        var failure = new Failure($"MindVideo gave no answer to {request.Name} in {AttemptsOf(request)}: {reason}{HowToGoOn(request)}", request)
        {
            IsTransient = Transience.IsTransient(exception),
        };
        return new MindVideoException(failure, scrubber.Clean(exception));
    }

    public MindVideoException Refused(ApiRequest request, ApiAnswer answer)
    {
        ErrorDetails details = ErrorDetails.Read(answer.Json);
        var failure = new Failure(Describe(request, answer, details), request, answer, details, FirstPartOf(answer)) { IsTransient = answer.IsTransient };
        return answer.StatusCode switch
        {
            _ when answer.IsOfAnotherHost => new MindVideoException(failure),
            HttpStatusCode.Unauthorized => new MindVideoAuthenticationException(failure),
            HttpStatusCode.Forbidden => new MindVideoPermissionException(failure),
            HttpStatusCode.Conflict when request.IdempotencyKey is not null => new IdempotencyConflictException(failure),
            _ => new MindVideoException(failure),
        };
    }

    /// <summary>What an answer that is JSON, but not what was asked for, is.</summary>
    public MindVideoException Misunderstood(ApiRequest request, ApiAnswer answer, string what) =>
        new(new Failure(
            $"MindVideo's answer to {request.Name} {what}: {Quote(answer)}{HowToGoOn(request)}{RequestOf(answer)}", request, answer, ErrorDetails.Read(answer.Json), FirstPartOf(answer)));

    private string Describe(ApiRequest request, ApiAnswer answer, ErrorDetails details)
    {
        string attempts = request.Attempts > 1 ? $", at the end of {AttemptsOf(request)}" : "";
        var message = new StringBuilder();
        message.Append(answer.StatusCode switch
        {
            _ when answer.IsOfAnotherHost => $"{request.Name} was redirected to another host, which got no API key and answered with {Status(answer)}",
            HttpStatusCode.Unauthorized => "MindVideo does not know the API key (401)",
            HttpStatusCode.Forbidden => "MindVideo does not allow this with the API key (403)",
            HttpStatusCode.Conflict when request.IdempotencyKey is not null => $"The idempotency key '{request.IdempotencyKey}' was used before with another model or input (409)",
            _ => $"MindVideo answered {request.Name} with {Status(answer)}{attempts}",
        });

        if (details.Message is { } words)
        {
            message.Append(": ").Append(words.TrimEnd('.'));
        }
        else if ((int)answer.StatusCode is >= 300 and <= 399)
        {
            message.Append(": it points to '").Append(answer.Location).Append($"', which is not followed with an API key; set {nameof(MindVideoOptions.BaseAddress)} to where the API is");
        }
        else if (answer.Body.IsHuge)
        {
            message.Append(CultureInfo.InvariantCulture, $": more than {options.MaxResponseBytes} bytes, which begin with ").Append(Quote(answer));
        }
        else if (!answer.IsJson || details.Code is null)
        {
            message.Append(": ").Append(Quote(answer));
        }

        if (details.Code is not null && details.Code != details.Message)
        {
            message.Append(" (").Append(details.Code).Append(')');
        }

        AppendViolations(message, details.Violations);
        if (answer.IsSuccess || answer.IsTransient)
        {
            message.Append(HowToGoOn(request));
        }

        if (answer.RetryAfter is { } delay)
        {
            message.Append(CultureInfo.InvariantCulture, $". It asks to wait {delay.TotalSeconds:0.###} s");
        }

        return message.Append(RequestOf(answer)).ToString();
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

    private static string RequestOf(ApiAnswer answer) => answer.RequestId is { } id ? $" [request {id}]" : "";

    /// <summary>Only for a request that may have been accepted: what is not known, costs money.</summary>
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

    private static string Quote(ApiAnswer answer)
    {
        string text = FirstPartOf(answer) ?? "";
        return text.Length == 0 ? "an empty body" : text.Length <= QuotedCharacters ? $"'{text}'" : $"'{text.AsSpan(0, QuotedCharacters)}...'";
    }

    private static string? FirstPartOf(ApiAnswer answer)
    {
        if (answer.Body.Bytes.IsEmpty)
        {
            return null;
        }

        // A character has at most four bytes.
        ReadOnlySpan<byte> bytes = answer.Body.Bytes.Span;
        return Excerpt.Of(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * FirstPartCharacters)]), FirstPartCharacters);
    }
}
