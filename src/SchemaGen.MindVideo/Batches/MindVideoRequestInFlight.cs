namespace SchemaGen.MindVideo;

/// <summary>A request that was submitted, or may have been, and whose end was not seen.</summary>
/// <param name="Key">The key of the request, which is also its idempotency key.</param>
/// <param name="TaskId">The platform's name of its task; <see langword="null"/>, where the response to the submit was not seen.</param>
public sealed record MindVideoRequestInFlight(string Key, string? TaskId)
{
    /// <summary>Returns the key, and the id of the task where it is known.</summary>
    public override string ToString() => TaskId is null ? $"'{Key}'" : $"'{Key}' (task '{TaskId}')";
}
