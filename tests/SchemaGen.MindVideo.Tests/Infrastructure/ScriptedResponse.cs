namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>What the scripted server does with one request.</summary>
internal sealed record ScriptedResponse(int Status, string Body)
{
    public const string SubmittedJson = """{"request_id":"req_1","task_id":"task_1","status":"queued","cost_estimate":0.0351}""";

    public const string SucceededJson =
        """{"request_id":"req_1","task_id":"task_1","status":"succeeded","cost_estimate":0.0351,"cost_actual":0.0351,"output":{"images":[{"url":"https://example.com/1.png"}]}}""";

    public static ScriptedResponse Submitted { get; } = new(200, SubmittedJson);

    public static ScriptedResponse Succeeded { get; } = new(200, SucceededJson);

    public static ScriptedResponse Processing { get; } = new(200, """{"request_id":"req_1","task_id":"task_1","status":"processing","cost_estimate":0.0351}""");

    /// <summary>The connection is reset without an answer.</summary>
    public static ScriptedResponse Dropped { get; } = new(0, "") { SentBytes = -1 };

    public string ContentType { get; init; } = "application/json";

    /// <summary>Further header lines.</summary>
    public string[] Headers { get; init; } = [];

    /// <summary>How many bytes of the body are sent before the connection breaks; nothing: all. Below zero: not even the headers.</summary>
    public int? SentBytes { get; init; }

    /// <summary>Whether the body ends with the connection, and no length is told.</summary>
    public bool HasNoLength { get; init; }

    /// <summary>Whether the connection stays open and silent after what is sent.</summary>
    public bool FallsSilent { get; init; }
}
