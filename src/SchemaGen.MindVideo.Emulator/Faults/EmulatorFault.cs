namespace SchemaGen.MindVideo.Emulator;

/// <summary>A fault to inject into requests that are authorized and well-formed.</summary>
/// <param name="Kind">The kind of the fault.</param>
public sealed record EmulatorFault(FaultKind Kind)
{
    /// <summary>The requests that it hits. A fault of the task itself (<see cref="FaultKind.FailTask"/>, <see cref="FaultKind.CancelTask"/>) hits submits only.</summary>
    public FaultTarget On { get; init; } = FaultTarget.Submit;

    /// <summary>How many requests it hits, 1 or more; <see langword="null"/> for all.</summary>
    public int? Times { get; init; }

    /// <summary>The probability that a request is hit: above 0, up to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The delay before the request is handled, in real time: zero to one hour. By default it is 1 s for <see cref="FaultKind.Delay"/>, and zero for other kinds.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>The status of <see cref="FaultKind.Status"/>: 400 to 599, by default 500.</summary>
    public int Status { get; init; } = 500;

    /// <summary>The header Retry-After of <see cref="FaultKind.Status"/>: seconds, or an HTTP date. It is sent as it is.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The model whose requests are hit, which the emulator must know; <see langword="null"/> for all models.</summary>
    public string? Model { get; init; }

    internal bool IsOfTask => Kind is FaultKind.FailTask or FaultKind.CancelTask;

    internal TimeSpan Wait => Delay ?? (Kind == FaultKind.Delay ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);

    /// <summary>Returns why the fault cannot be injected; null where it can.</summary>
    internal string? Mistake() => this switch
    {
        { IsOfTask: true, On: not FaultTarget.Submit } => "A fault of the task hits submits only.",
        { IsOfTask: true, Delay: not null } => "A fault of the task has no delay.",
        { Times: <= 0 } => "'times' is 1 or more.",
        { Probability: not (> 0 and <= 1) } => "'probability' is above 0 and at most 1.",
        { Status: < 400 or > 599 } => "'status' is 400 to 599.",
        { RetryAfter: { } text } when text.Length == 0 || text.Any(static c => c is < ' ' or > '~') => "'retry_after' is printable ASCII.",
        { Delay: { } delay } when delay < TimeSpan.Zero || delay > TimeSpan.FromHours(1) => "'delay' is zero to one hour.",
        _ => null,
    };
}
