using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>The metrics and traces of clients. All clients of one meter share an instance.</summary>
internal sealed class ClientTelemetry
{
    /// <summary>The instance of clients that are created without dependency injection.</summary>
    public static readonly ClientTelemetry Shared = new(new Meter(MindVideoTelemetry.Name));

    private static readonly ActivitySource s_activities = new(MindVideoTelemetry.Name);

    private readonly Counter<long> _submits;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _waits;
    private readonly Counter<double> _estimates;
    private readonly Counter<double> _costs;
    private readonly SeenCosts _seenCosts = new();

    public ClientTelemetry(IMeterFactory meters)
        : this(meters.Create(MindVideoTelemetry.Name))
    {
    }

    private ClientTelemetry(Meter meter)
    {
        _submits = meter.CreateCounter<long>(MindVideoTelemetry.Submits, "{task}", "Tasks that were accepted.");
        _retries = meter.CreateCounter<long>(MindVideoTelemetry.Retries, "{attempt}", "Attempts that were repeated.");
        _failures = meter.CreateCounter<long>(MindVideoTelemetry.Failures, "{call}", "Calls that failed.");
        _waits = meter.CreateHistogram<double>(MindVideoTelemetry.WaitDuration, "s", "How long tasks were waited for.");
        _estimates = meter.CreateCounter<double>(MindVideoTelemetry.CostEstimate, null, "The estimated cost of accepted tasks, in the currency of the account.");
        _costs = meter.CreateCounter<double>(MindVideoTelemetry.CostActual, null, "The actual cost of tasks that ended, in the currency of the account.");
    }

    public static Activity? Start(string operation, string? model = null, string? taskId = null)
    {
        Activity? activity = s_activities.StartActivity($"mindvideo {operation}", ActivityKind.Client);
        if (activity is not null)
        {
            SetTag(activity, "mindvideo.model", model);
            SetTag(activity, "mindvideo.task_id", taskId);
        }

        return activity;
    }

    public void Accepted(Activity? activity, string model, MindVideoTask task)
    {
        var tag = new KeyValuePair<string, object?>("mindvideo.model", model);
        _submits.Add(1, tag);
        if (task.CostEstimate is > 0 and { } estimate)
        {
            _estimates.Add((double)estimate, tag);
        }

        Seen(activity, task);
    }

    public static void Seen(Activity? activity, MindVideoTask task)
    {
        if (activity is not null)
        {
            SetTag(activity, "mindvideo.task_id", task.TaskId);
            SetTag(activity, "mindvideo.request_id", task.RequestId);
            SetTag(activity, "mindvideo.status", task.Status.Value);
        }
    }

    public void CountRetry(string operation, HttpStatusCode? status)
    {
        var tags = new TagList { { "mindvideo.operation", operation } };
        if (status is { } code)
        {
            tags.Add("http.response.status_code", (int)code);
        }

        _retries.Add(1, tags);
    }

    /// <summary>Counts and traces a call that failed. A call that its caller cancelled does not count.</summary>
    public void Failed(Activity? activity, string operation, Exception exception)
    {
        if (exception is OperationCanceledException)
        {
            return;
        }

        string type = exception.GetType().FullName!;
        _failures.Add(1, new("mindvideo.operation", operation), new("error.type", type));
        if (activity is not null)
        {
            SetTag(activity, "error.type", type);
            SetTag(activity, "mindvideo.request_id", (exception as MindVideoException)?.RequestId);
            activity.SetStatus(ActivityStatusCode.Error, exception.Message);
        }
    }

    public void Waited(TimeSpan duration, string outcome) => _waits.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("mindvideo.status", outcome));

    public void Ended(MindVideoTask task)
    {
        if (task.CostActual is > 0 and { } cost && _seenCosts.IsNew(task.TaskId))
        {
            _costs.Add((double)cost);
        }
    }

    private static void SetTag(Activity activity, string name, string? value)
    {
        if (value is not null)
        {
            activity.SetTag(name, value);
        }
    }
}
