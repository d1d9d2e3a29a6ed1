using System.Diagnostics;

namespace SchemaGen.MindVideo;

/// <summary>A call with its span, which ends when it is disposed of.</summary>
/// <param name="telemetry">The metrics.</param>
/// <param name="activity">The span; <see langword="null"/>, where nobody listens.</param>
/// <param name="operation">The name of the call.</param>
/// <param name="measured">The attributes of its duration; <see langword="null"/>, where that is not measured.</param>
/// <param name="time">The clock.</param>
internal sealed class TrackedCall(ClientTelemetry telemetry, Activity? activity, string operation, TagList? measured, TimeProvider time) : IDisposable
{
    private readonly long _begun = time.GetTimestamp();
    private string? _error;

    public string? Model
    {
        init => SetTag("mindvideo.model", value);
    }

    public string? TaskId
    {
        init => SetTask(value);
    }

    /// <summary>Adds what a response says of the task.</summary>
    public void Seen(MindVideoTask task)
    {
        SetTask(task.TaskId);
        SetTag("mindvideo.request_id", task.RequestId);
        SetTag("mindvideo.status", task.Status.Value);
    }

    /// <summary>Counts and traces a failure. A call that its caller cancelled does not count as one, but its duration is told apart.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="isCounted">Whether it counts; not, where a part of the call has counted it.</param>
    public void Failed(Exception exception, bool isCounted = true)
    {
        _error = exception.GetType().FullName!;
        if (exception is OperationCanceledException)
        {
            return;
        }

        if (isCounted)
        {
            telemetry.CountFailure(operation, _error);
        }

        SetTag("error.type", _error);
        SetTag("mindvideo.request_id", (exception as MindVideoException)?.RequestId);
        activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
    }

    public void Dispose()
    {
        activity?.Dispose();
        if (measured is { } tags)
        {
            if (_error is not null)
            {
                tags.Add("error.type", _error);
            }

            telemetry.Measure(time.GetElapsedTime(_begun), tags);
        }
    }

    private void SetTask(string? taskId)
    {
        SetTag("gen_ai.response.id", taskId);
        SetTag("mindvideo.task_id", taskId);
    }

    private void SetTag(string name, string? value)
    {
        if (value is not null)
        {
            activity?.SetTag(name, value);
        }
    }
}
