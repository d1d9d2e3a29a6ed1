using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>The idempotency key among the additional properties.</summary>
internal static class IdempotencyKeyOption
{
    private const string Property = MindVideoImageGenerationOptionsExtensions.IdempotencyKeyProperty;

    // The dictionary of additional properties ignores case as well.
    public static bool Is(string name) => string.Equals(name, Property, StringComparison.OrdinalIgnoreCase);

    public static string? Of(ImageGenerationOptions? options)
    {
        if (options?.AdditionalProperties is not { } properties || !properties.TryGetValue(Property, out object? value))
        {
            return null;
        }

        // Not "no key" for null: who names a key and has lost its value would pay twice.
        return value as string
            ?? throw new ArgumentException($"{MemberSource.AdditionalProperty(Property).Name} is {(value is null ? "null" : $"of type {value.GetType().Name}")}, but an idempotency key is a string");
    }
}
