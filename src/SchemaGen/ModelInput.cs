using System.Diagnostics.CodeAnalysis;
using SchemaGen.CompilerServices;

namespace SchemaGen;

/// <summary>Reads inputs from JSON.</summary>
/// <remarks>A <c>null</c> for an optional property whose schema allows it is read as a property that is not given: the record has one null for both, and leaves it out when it is written. So it
/// needs no companion (<c>dependentRequired</c>), and it does not count where properties must be given (<c>minProperties</c>, <c>anyOf</c> of <c>required</c>): the input has to be valid as it
/// would be sent. Where fewer properties are allowed than the text has (<c>maxProperties</c>), the text is refused.</remarks>
public static class ModelInput
{
    /// <summary>Reads a valid input.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <returns>The input, which satisfies the schema.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="ModelInputException">The text is not valid JSON, or breaks the schema. The exception lists every violation.</exception>
    public static T Parse<T>([StringSyntax(StringSyntaxAttribute.Json)] string json)
        where T : IModelInput<T> =>
        TryParse(json, out T? input, out IReadOnlyList<ConstraintViolation> violations) ? input : throw new ModelInputException(T.Slug, violations);

    /// <summary>Reads a valid input from UTF-8.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <returns>The input, which satisfies the schema.</returns>
    /// <exception cref="ModelInputException">The text is not valid JSON, or breaks the schema. The exception lists every violation.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : IModelInput<T> =>
        TryParse(utf8Json, out T? input, out IReadOnlyList<ConstraintViolation> violations) ? input : throw new ModelInputException(T.Slug, violations);

    /// <summary>Tries to read an input, and reports everything that is wrong with the text.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <param name="input">The input, which satisfies the schema; <see langword="null"/> where the text is not valid.</param>
    /// <param name="violations">Every error in the text and every broken constraint; empty when the input is valid.</param>
    /// <returns><see langword="true"/> if the input is valid; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public static bool TryParse<T>([StringSyntax(StringSyntaxAttribute.Json)] string json, [NotNullWhen(true)] out T? input, out IReadOnlyList<ConstraintViolation> violations)
        where T : IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return ModelParser<T>.TryParse(json, out input, out violations);
    }

    /// <summary>Tries to read an input from UTF-8, and reports everything that is wrong with the text.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="input">The input, which satisfies the schema; <see langword="null"/> where the text is not valid.</param>
    /// <param name="violations">Every error in the text and every broken constraint; empty when the input is valid.</param>
    /// <returns><see langword="true"/> if the input is valid; otherwise, <see langword="false"/>.</returns>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? input, out IReadOnlyList<ConstraintViolation> violations)
        where T : IModelInput<T> => ModelParser<T>.TryParse(utf8Json, out input, out violations);
}
