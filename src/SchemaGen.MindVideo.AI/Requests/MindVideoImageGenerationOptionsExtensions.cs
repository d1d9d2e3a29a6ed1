using SchemaGen.MindVideo;

namespace Microsoft.Extensions.AI;

/// <summary>Sets options that only MindVideo has in <see cref="ImageGenerationOptions"/>.</summary>
public static class MindVideoImageGenerationOptionsExtensions
{
    /// <summary>The one name in <see cref="ImageGenerationOptions.AdditionalProperties"/> that is not a member of the input: <c>idempotency_key</c>, a <see cref="string"/>.</summary>
    public const string IdempotencyKeyProperty = "idempotency_key";

    /// <summary>
    /// Sets the idempotency key of the request: MindVideo charges one key once, however often it is sent. The key stays in the options and in copies that middleware makes of them, so give each business request options of its own.
    /// </summary>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="options">The options to change.</param>
    /// <param name="idempotencyKey">The name of the business request (<c>order-4711</c>): 1 to 255 printable ASCII characters, which are checked when the request is sent. See
    /// <see cref="MindVideoSubmitOptions.IdempotencyKey"/>.</param>
    /// <returns><paramref name="options"/> itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="idempotencyKey"/> is <see langword="null"/>.</exception>
    public static TOptions WithIdempotencyKey<TOptions>(this TOptions options, string idempotencyKey)
        where TOptions : ImageGenerationOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(idempotencyKey);
        (options.AdditionalProperties ??= [])[IdempotencyKeyProperty] = idempotencyKey;
        return options;
    }
}
