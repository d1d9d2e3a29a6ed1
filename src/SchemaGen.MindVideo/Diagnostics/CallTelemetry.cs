using System.Diagnostics;

namespace SchemaGen.MindVideo;

/// <summary>Traces and measures the calls of one server, as the semantic conventions of OpenTelemetry for generative AI name them.</summary>
internal sealed class CallTelemetry(ClientTelemetry telemetry, Uri server, TimeProvider time)
{
    /// <summary>The operation of a whole run, by the name that the conventions have for it.</summary>
    public const string Run = "generate_content";

    private const string Provider = "mindvideo";

    private static readonly ActivitySource s_activities = new(MindVideoTelemetry.Name);

    /// <summary>Begins a call of the API.</summary>
    /// <param name="operation">The name of the call: <c>submit</c>.</param>
    /// <param name="model">The slug of the model, where it is known.</param>
    /// <param name="taskId">The task, where it is known.</param>
    /// <param name="isPart">Whether it is a part of a run, whose duration has its own.</param>
    public TrackedCall Begin(string operation, string? model = null, string? taskId = null, bool isPart = false)
    {
        bool isMeasured = !isPart && telemetry.IsMeasured;
        bool isTraced = s_activities.HasListeners();
        if (!isMeasured && !isTraced)
        {
            return new TrackedCall(telemetry, null, operation, null, time);
        }

        var tags = new TagList
        {
            { "gen_ai.operation.name", operation },
            { "gen_ai.provider.name", Provider },
            { "server.address", server.Host },
            { "server.port", server.Port },
        };
        if (model is not null)
        {
            tags.Add("gen_ai.request.model", model);
        }

        // With the name and the attributes that samplers decide by.
        Activity? activity = isTraced ? s_activities.StartActivity(operation == Run ? $"{Run} {model}" : $"mindvideo {operation}", ActivityKind.Client, default(ActivityContext), tags.ToArray()) : null;
        return new TrackedCall(telemetry, activity, operation, isMeasured ? tags : null, time) { Model = model, TaskId = taskId };
    }

    /// <summary>Begins a download. Its server is the host of the file, and it generates nothing.</summary>
    public TrackedCall BeginDownload() => new(telemetry, s_activities.StartActivity("mindvideo download", ActivityKind.Client), "download", null, time);

    /// <summary>Makes a call within its span.</summary>
    /// <param name="tracked">The begun call, which is ended.</param>
    /// <param name="call">Makes the call.</param>
    public static async Task<T> TrackAsync<T>(TrackedCall tracked, Func<Task<T>> call)
    {
        using (tracked)
        {
            try
            {
                T result = await call().ConfigureAwait(false);
                if (result is MindVideoTask task)
                {
                    tracked.Seen(task);
                }

                return result;
            }
            catch (Exception exception)
            {
                tracked.Failed(exception);
                throw;
            }
        }
    }
}
