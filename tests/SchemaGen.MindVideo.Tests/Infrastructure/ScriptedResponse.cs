namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>The response of the scripted server to one request.</summary>
internal sealed record ScriptedResponse(int Status, string Body)
{
    public const string SubmittedJson = """{"request_id":"req_1","task_id":"task_1","status":"queued","cost_estimate":0.0351}""";

    public const string SucceededJson =
        """{"request_id":"req_1","task_id":"task_1","status":"succeeded","cost_estimate":0.0351,"cost_actual":0.0351,"output":{"images":[{"url":"https://example.com/1.png"}]}}""";

    public static ScriptedResponse Submitted { get; } = new(200, SubmittedJson);

    public static ScriptedResponse Succeeded { get; } = new(200, SucceededJson);

    public static ScriptedResponse Processing { get; } = new(200, """{"request_id":"req_1","task_id":"task_1","status":"processing","cost_estimate":0.0351}""");

    /// <summary>A reset of the connection instead of a response.</summary>
    public static ScriptedResponse Dropped { get; } = new(0, "") { SentBytes = -1 };

    public string ContentType { get; init; } = "application/json";

    /// <summary>Further header lines.</summary>
    public string[] Headers { get; init; } = [];

    /// <summary>The number of bytes of the body that are sent before the connection breaks; null for all. With a negative number, not even the headers are sent.</summary>
    public int? SentBytes { get; init; }

    /// <summary>Whether the body has no announced length and ends with the connection.</summary>
    public bool HasNoLength { get; init; }

    /// <summary>Whether a request for a range gets this part of the body, with status 206.</summary>
    public bool HasRanges { get; init; }

    /// <summary>Whether the connection stays open and idle after what is sent.</summary>
    public bool FallsSilent { get; init; }
}
