using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>The log messages of the client. None contains the API key or an input, such as a prompt or a picture.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Submitting an input of {Bytes} bytes to model {Model} under idempotency key {IdempotencyKey}")]
    public static partial void Submitting(this ILogger logger, string model, int bytes, string idempotencyKey);

    [LoggerMessage(2, LogLevel.Information, "Task {TaskId} of model {Model} is {Status}; estimated cost {CostEstimate}, request {RequestId}, idempotency key {IdempotencyKey}")]
    public static partial void Submitted(this ILogger logger, string taskId, string model, MindVideoTaskStatus status, decimal? costEstimate, string? requestId, string? idempotencyKey);

    [LoggerMessage(3, LogLevel.Warning, "Retry {Attempt} of {MaxAttempts} of a {Operation} in {Delay:0.###} s: {Reason}")]
    public static partial void Retrying(this ILogger logger, string operation, int attempt, int maxAttempts, double delay, string reason);

    [LoggerMessage(4, LogLevel.Debug, "Task {TaskId} is {Status}")]
    public static partial void Polled(this ILogger logger, string taskId, MindVideoTaskStatus status);

    [LoggerMessage(5, LogLevel.Information, "Task {TaskId} is {Status} after {Duration:0.###} s; cost {CostActual}, request {RequestId}")]
    public static partial void Ended(this ILogger logger, string taskId, MindVideoTaskStatus status, double duration, decimal? costActual, string? requestId);

    [LoggerMessage(6, LogLevel.Warning, "Task {TaskId} had not ended after {Timeout:0.###} s; it goes on")]
    public static partial void TimedOut(this ILogger logger, string taskId, double timeout);

    [LoggerMessage(7, LogLevel.Warning, "The events of task {TaskId} broke off after event {LastEventId}; asking for the others in {Delay:0.###} s: {Reason}")]
    public static partial void EventsBrokeOff(this ILogger logger, string taskId, string? lastEventId, double delay, string reason);

    [LoggerMessage(9, LogLevel.Warning, "Task {TaskId} could not be looked at; the wait goes on: {Reason}", EventName = "LookFailed")]
    public static partial void PollFailed(this ILogger logger, string taskId, string reason);

    [LoggerMessage(10, LogLevel.Error, "The changed options in {Section} are not valid; the last good ones stay in use: {Reason}")]
    public static partial void OptionsRefused(this ILogger logger, string section, string reason);

    [LoggerMessage(12, LogLevel.Information, "The events of task {TaskId} cannot be read; the wait polls: {Reason}")]
    public static partial void EventsFailed(this ILogger logger, string taskId, string reason);

    [LoggerMessage(8, LogLevel.Debug, "Downloaded {Bytes} bytes of {Url}")]
    public static partial void Downloaded(this ILogger logger, long bytes, string url);
}
