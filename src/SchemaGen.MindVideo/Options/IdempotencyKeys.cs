namespace SchemaGen.MindVideo;

/// <summary>Chooses the idempotency key of a submit.</summary>
internal static class IdempotencyKeys
{
    private const int Longest = 255;

    /// <summary>Returns the caller's key, or a new one. It is called once per submit, before the first attempt.</summary>
    public static string Of(MindVideoSubmitOptions? options)
    {
        if (options?.IdempotencyKey is not { } key)
        {
            return Guid.NewGuid().ToString();
        }

        return ErrorOf(key) is { } error ? throw new ArgumentException(error, nameof(options)) : key;
    }

    /// <summary>Returns why a key cannot be sent; <see langword="null"/>, where it can.</summary>
    public static string? ErrorOf(string key) => key.Length <= Longest && HeaderText.IsValue(key)
        ? null
        : $"The idempotency key has {key.Length} characters and must be 1 to {Longest} printable ASCII characters, with no space at an end: an HTTP header carries it";
}
