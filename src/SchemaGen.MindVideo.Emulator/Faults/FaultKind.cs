namespace SchemaGen.MindVideo.Emulator;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>The connection is aborted before the request has any effect.</summary>
    DropRequest,

    /// <summary>The request takes effect, then the connection is aborted without an answer.</summary>
    DropResponse,

    /// <summary>The request is handled late, even if the caller has gone by then.</summary>
    Delay,

    /// <summary>The request has no effect, and is answered with a status of one's choice.</summary>
    Status,

    /// <summary>The request takes effect; the answer promises its whole length, has half of it, and the connection is aborted.</summary>
    CutBody,

    /// <summary>The request takes effect, and is answered with 502 and a page of HTML.</summary>
    GarbageBody,

    /// <summary>The request takes effect, and its answer has a member of 64 MiB.</summary>
    HugeBody,

    /// <summary>The task is accepted, and will end as <c>failed</c>.</summary>
    FailTask,

    /// <summary>The task is accepted, and will end as <c>cancelled</c>.</summary>
    CancelTask,
}
