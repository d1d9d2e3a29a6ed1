using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchemaGen.CompilerServices;

namespace SchemaGen;

/// <summary>Describes an input record for code that does not have it as a type argument: a serializer, a form, a function of a language model.</summary>
public abstract class ModelInputContract
{
    private protected ModelInputContract()
    {
    }

    /// <summary>The platform's name of the model.</summary>
    public abstract string ModelSlug { get; }

    /// <summary>The input record.</summary>
    public abstract Type RecordType { get; }

    /// <summary>The resolved schema of the input in UTF-8: <see cref="IModelInput{TSelf}.Schema"/>.</summary>
    public abstract ReadOnlySpan<byte> Schema { get; }

    /// <summary>Returns the contract of an input record.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <returns>The contract; the same one for each call.</returns>
    public static ModelInputContract Of<T>()
        where T : IModelInput<T> => ModelInputContract<T>.Instance;

    /// <summary>Returns the contract of the input record that System.Text.Json reads and writes by the given metadata.</summary>
    /// <param name="typeInfo">The metadata of a type.</param>
    /// <returns>The contract; <see langword="null"/> where the type is not an input record, or has a converter of another kind.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeInfo"/> is <see langword="null"/>.</exception>
    public static ModelInputContract? Of(JsonTypeInfo typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return (typeInfo.Converter as IModelJsonConverter)?.Contract;
    }

    /// <summary>Tries to read an input from UTF-8, as <see cref="ModelInput.TryParse{T}(ReadOnlySpan{byte}, out T, out IReadOnlyList{ConstraintViolation})"/> does.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="input">The input, which satisfies the schema; <see langword="null"/> where the text is not valid.</param>
    /// <param name="violations">Every error in the text and every broken constraint; empty when the input is valid.</param>
    /// <returns><see langword="true"/> if the input is valid; otherwise, <see langword="false"/>.</returns>
    public abstract bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out IModelInput? input, out IReadOnlyList<ConstraintViolation> violations);

    /// <summary>Reads the value at which a reader stands, and moves to its last token.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="violations">Every error in the value and every broken constraint; empty when it is valid.</param>
    /// <returns>The input; <see langword="null"/> where the value is not valid.</returns>
    /// <exception cref="JsonException">The text ends inside of the value, or is not JSON.</exception>
    internal abstract IModelInput? Read(ref Utf8JsonReader reader, out IReadOnlyList<ConstraintViolation> violations);
}

/// <summary>The contract of one record.</summary>
internal sealed class ModelInputContract<T> : ModelInputContract
    where T : IModelInput<T>
{
    public static ModelInputContract<T> Instance { get; } = new();

    public override string ModelSlug => T.Slug;

    public override Type RecordType => typeof(T);

    public override ReadOnlySpan<byte> Schema => T.Schema;

    public override bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out IModelInput? input, out IReadOnlyList<ConstraintViolation> violations)
    {
        bool isValid = ModelParser<T>.TryParse(utf8Json, out T? read, out violations);
        input = read;
        return isValid;
    }

    internal override IModelInput? Read(ref Utf8JsonReader reader, out IReadOnlyList<ConstraintViolation> violations) =>
        ModelParser<T>.TryRead(ref reader, out T? input, out violations) ? input : null;
}
