namespace SchemaGen.MindVideo;

/// <summary>What a batch needs of a client, as its options are at the moment.</summary>
/// <param name="Tasks">Submits.</param>
/// <param name="Waits">Waits.</param>
/// <param name="Telemetry">Traces each run of a request.</param>
/// <param name="Options">The client's options.</param>
/// <param name="Time">The clock.</param>
internal sealed record BatchCalls(TaskCalls Tasks, WaitCalls Waits, CallTelemetry Telemetry, MindVideoOptions Options, TimeProvider Time);
