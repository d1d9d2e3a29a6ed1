using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>Reads the idempotency key from the additional properties.</summary>
internal static class IdempotencyKeyOption
{
    private const string Property = MindVideoImageGenerationOptionsExtensions.IdempotencyKeyProperty;

    // Without regard to case, like the dictionary of additional properties.
    public static bool Is(string name) => string.Equals(name, Property, StringComparison.OrdinalIgnoreCase);

    public static string? Of(ImageGenerationOptions? options)
    {
        if (options?.AdditionalProperties is not { } properties || !properties.TryGetValue(Property, out object? value))
        {
            return null;
        }

        // A null is refused: without its key, a repeated request would be charged twice.
        return value as string
            ?? throw new ArgumentException($"{MemberSource.AdditionalProperty(Property).Name} is {(value is null ? "null" : $"of type {value.GetType().Name}")}, but an idempotency key is a string");
    }
}
