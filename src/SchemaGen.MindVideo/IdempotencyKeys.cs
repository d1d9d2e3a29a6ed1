namespace SchemaGen.MindVideo;

/// <summary>The key that a submit is sent with.</summary>
internal static class IdempotencyKeys
{
    private const int Longest = 255;

    /// <summary>The caller's key, or a new one. Called once for each call, before its first attempt.</summary>
    public static string Of(MindVideoSubmitOptions? options)
    {
        if (options?.IdempotencyKey is not { } key)
        {
            return Guid.NewGuid().ToString();
        }

        return key.Length <= Longest && HeaderText.IsValue(key)
            ? key
            : throw new ArgumentException(
                $"The idempotency key has {key.Length} characters and must be 1 to {Longest} printable ASCII characters, with no space at an end: an HTTP header carries it", nameof(options));
    }
}
