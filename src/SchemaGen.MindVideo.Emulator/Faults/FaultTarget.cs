namespace SchemaGen.MindVideo.Emulator;

/// <summary>The requests that a fault can hit.</summary>
public enum FaultTarget
{
    /// <summary><c>POST /api/v1/tasks</c>.</summary>
    Submit,

    /// <summary><c>GET /api/v1/tasks/{id}</c>.</summary>
    Get,

    /// <summary><c>GET /api/v1/tasks/{id}/events</c>.</summary>
    Events,

    /// <summary><c>GET /outputs/{id}/{index}.png</c>.</summary>
    Output,
}
