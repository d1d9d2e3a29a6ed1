namespace SchemaGen.MindVideo;

/// <summary>The data of a <see cref="MindVideoException"/> about a call.</summary>
/// <param name="Message">The message, without the API key.</param>
/// <param name="Request">The call.</param>
/// <param name="Response">The response, if one came.</param>
/// <param name="Details">The error that the response describes.</param>
/// <param name="ResponseText">The first part of the response, without the API key.</param>
internal sealed record Failure(string Message, ApiRequest Request, ApiResponse? Response = null, ErrorDetails Details = default, string? ResponseText = null)
{
    /// <summary>Whether a later attempt may succeed.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The delay that was requested: by the response, or else by a handler of the program.</summary>
    public TimeSpan? RetryAfter { get; init; } = Response?.RetryAfter;
}
