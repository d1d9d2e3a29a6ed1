namespace SchemaGen.MindVideo.Emulator;

/// <summary>The kinds of faults.</summary>
public enum FaultKind
{
    /// <summary>The connection is aborted before the request has any effect.</summary>
    DropRequest,

    /// <summary>The request takes effect, then the connection is aborted without a response.</summary>
    DropResponse,

    /// <summary>The request is handled late, even if the caller has disconnected by then.</summary>
    Delay,

    /// <summary>The request has no effect, and its response has <see cref="EmulatorFault.Status"/>.</summary>
    Status,

    /// <summary>The request takes effect; the response announces its whole length, then the connection is aborted after half of it.</summary>
    CutBody,

    /// <summary>The request takes effect, and its response is a 502 with a page of HTML.</summary>
    GarbageBody,

    /// <summary>The request takes effect, and its response has a member of 64 MiB.</summary>
    HugeBody,

    /// <summary>The task is accepted, and will end as <c>failed</c>.</summary>
    FailTask,

    /// <summary>The task is accepted, and will end as <c>cancelled</c>.</summary>
    CancelTask,
}
