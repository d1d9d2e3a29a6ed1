using System.Text.Json;
using SchemaGen.CompilerServices;

namespace SchemaGen;

/// <summary>Provides the operations that every input has: validation, and writing as JSON.</summary>
public static class ModelInputExtensions
{
    // Not the empty array: nearly every caller reads Count through the interface, which is slow on an array.
    private static readonly ValueList<ConstraintViolation> s_none = new([], 0);

    /// <summary>Checks the input against the schema of its model.</summary>
    /// <param name="input">The input.</param>
    /// <returns>Every broken constraint, in the order of the schema; an empty list, with nothing allocated, when the input is valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<ConstraintViolation> Validate(this IModelInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var violations = default(ViolationCollector);
        input.CollectViolations(ref violations);
        if (violations.IsEmpty)
        {
            return s_none;
        }

        input.Explain(ref violations);
        return violations.ToViolations(input.ModelSlug);
    }

    /// <summary>Returns the input, or throws when it breaks the schema of its model.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="input">The input.</param>
    /// <returns><paramref name="input"/> itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ModelInputException">The input breaks a constraint.</exception>
    public static T EnsureValid<T>(this T input)
        where T : IModelInput
    {
        IReadOnlyList<ConstraintViolation> violations = Validate(input);
        return violations.Count == 0 ? input : throw new ModelInputException(input.ModelSlug, violations);
    }

    /// <summary>Writes the input as canonical JSON: the same input always gives the same text, so it can be hashed for an idempotency key.</summary>
    /// <param name="input">The input. It is not validated.</param>
    /// <param name="indented"><see langword="true"/> to indent the text for people to read; otherwise, <see langword="false"/>.</param>
    /// <returns>JSON for the wire: letters of all languages are written as they are (an emoji, like any character beyond the Basic Multilingual Plane, is
    /// escaped), and <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are not escaped, so do not paste it into HTML as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">A value has no form in JSON: an undefined enum value, <see cref="double.NaN"/>, an infinity.</exception>
    public static string ToJson(this IModelInput input, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(input);
        return CachedJsonWriter.ToText(input, indented);
    }

    /// <summary>Writes the input as canonical JSON in UTF-8. Apart from the encoding it is <see cref="ToJson"/>.</summary>
    /// <param name="input">The input. It is not validated.</param>
    /// <returns>JSON in UTF-8, without a byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">A value has no form in JSON: an undefined enum value, <see cref="double.NaN"/>, an infinity.</exception>
    public static byte[] ToUtf8Json(this IModelInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return CachedJsonWriter.ToUtf8(input);
    }
}
