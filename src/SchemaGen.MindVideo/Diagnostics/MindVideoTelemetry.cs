namespace SchemaGen.MindVideo;

/// <summary>The names of the client's traces and metrics, for OpenTelemetry: <c>tracing.AddSource(MindVideoTelemetry.Name)</c>, <c>metrics.AddMeter(MindVideoTelemetry.Name)</c>.</summary>
/// <remarks>
/// A run is a span <c>generate_content {model}</c> with a submit and a wait as its children (<c>mindvideo submit</c>, <c>mindvideo wait</c>). Spans have <c>gen_ai.operation.name</c>, <c>gen_ai.provider.name</c>,
/// <c>gen_ai.request.model</c>, <c>gen_ai.response.id</c> (the task), <c>server.address</c>, <c>server.port</c> and <c>error.type</c> (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans), and the platform's
/// <c>mindvideo.request_id</c> and <c>mindvideo.status</c>. None has an input or an output.
/// </remarks>
public static class MindVideoTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>, of the <see cref="System.Diagnostics.Metrics.Meter"/>, and of the category of logs: <c>SchemaGen.MindVideo</c>.</summary>
    public const string Name = "SchemaGen.MindVideo";

    /// <summary>
    /// A histogram of the semantic conventions for generative AI: how long calls took, in seconds; by <c>gen_ai.operation.name</c> (<c>generate_content</c> for a run; <c>submit</c>, <c>get</c>, <c>wait</c>, <c>events</c> for such
    /// a call that is not a part of a run), <c>gen_ai.provider.name</c> (<c>mindvideo</c>), <c>gen_ai.request.model</c> where it is known, <c>server.address</c>, <c>server.port</c>, and <c>error.type</c> where the call failed
    /// or was cancelled.
    /// </summary>
    public const string OperationDuration = "gen_ai.client.operation.duration";

    /// <summary>A counter: tasks that were accepted, including those that were known already; by <c>mindvideo.model</c>.</summary>
    public const string Submits = "mindvideo.client.submits";

    /// <summary>A counter: attempts that were repeated; by <c>mindvideo.operation</c> and <c>http.response.status_code</c>, where there was a response.</summary>
    public const string Retries = "mindvideo.client.retries";

    /// <summary>A counter: calls that failed, without those that their caller cancelled; by <c>mindvideo.operation</c> and <c>error.type</c>.</summary>
    public const string Failures = "mindvideo.client.failures";

    /// <summary>A histogram: how long waits for tasks took, in seconds; by <c>mindvideo.status</c>, which is the status of the task, or <c>timeout</c>, <c>canceled</c>, <c>error</c>.</summary>
    public const string WaitDuration = "mindvideo.client.wait.duration";

    /// <summary>A counter: the estimated cost of accepted tasks, in the currency of the account; by <c>mindvideo.model</c>.</summary>
    public const string CostEstimate = "mindvideo.client.cost.estimate";

    /// <summary>A counter: the actual cost of tasks whose end was waited for, in the currency of the account. Several waits for one task count once in a process.</summary>
    public const string CostActual = "mindvideo.client.cost.actual";
}
