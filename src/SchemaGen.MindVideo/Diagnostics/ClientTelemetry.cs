using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>The metrics of clients. All clients of one meter share an instance.</summary>
internal sealed class ClientTelemetry
{
    /// <summary>The instance of clients that are created without dependency injection.</summary>
    public static readonly ClientTelemetry Shared = new(new Meter(MindVideoTelemetry.Name));

    // The boundaries that the conventions recommend for gen_ai.client.operation.duration.
    private static readonly InstrumentAdvice<double> s_durations = new() { HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] };

    private readonly Counter<long> _submits;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _waits;
    private readonly Histogram<double> _operations;
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
        _waits = meter.CreateHistogram<double>(MindVideoTelemetry.WaitDuration, "s", "How long tasks were waited for.", null, s_durations);
        _operations = meter.CreateHistogram<double>(MindVideoTelemetry.OperationDuration, "s", "GenAI operation duration.", null, s_durations);
        _estimates = meter.CreateCounter<double>(MindVideoTelemetry.CostEstimate, null, "The estimated cost of accepted tasks, in the currency of the account.");
        _costs = meter.CreateCounter<double>(MindVideoTelemetry.CostActual, null, "The actual cost of tasks that ended, in the currency of the account.");
    }

    /// <summary>Counts a task that was accepted.</summary>
    public void Accepted(string model, MindVideoTask task)
    {
        var tag = new KeyValuePair<string, object?>("mindvideo.model", model);
        _submits.Add(1, tag);
        if (task.CostEstimate is > 0 and { } estimate)
        {
            _estimates.Add((double)estimate, tag);
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

    public void CountFailure(string operation, string errorType) => _failures.Add(1, new("mindvideo.operation", operation), new("error.type", errorType));

    /// <summary>Whether anybody listens to the durations of calls.</summary>
    public bool IsMeasured => _operations.Enabled;

    /// <summary>Records the duration of a call.</summary>
    public void Measure(TimeSpan duration, in TagList tags) => _operations.Record(duration.TotalSeconds, tags);

    public void Waited(TimeSpan duration, string outcome) => _waits.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("mindvideo.status", outcome));

    public void Ended(MindVideoTask task)
    {
        if (task.CostActual is > 0 and { } cost && _seenCosts.IsNew(task.TaskId))
        {
            _costs.Add((double)cost);
        }
    }
}
