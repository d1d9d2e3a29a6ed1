using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchemaGen.CompilerServices;

namespace SchemaGen;

/// <summary>Provides strict reading of inputs for <see cref="JsonSerializer"/>.</summary>
public static class ModelInputSerialization
{
    /// <summary>Returns a resolver with which <see cref="JsonSerializer"/> validates each record while it reads it, wherever it stands in an object graph: what <see cref="ModelInput.Parse{T}(string)"/>
    /// refuses is a <see cref="JsonException"/>, whose <see cref="Exception.InnerException"/> is a <see cref="ModelInputException"/> with the violations.</summary>
    /// <param name="resolver">The resolver that knows the records: <c>ModelInputJson.Default</c>, a context of the user's own, several of them combined, or a <see cref="DefaultJsonTypeInfoResolver"/>.</param>
    /// <returns>The strict resolver; other types are as <paramref name="resolver"/> has them. A nested object that is read alone, outside of its input, is held against its own constraints only.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resolver"/> is <see langword="null"/>.</exception>
    public static IJsonTypeInfoResolver WithStrictInputs(this IJsonTypeInfoResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        return new StrictModelResolver(resolver);
    }

    /// <summary>Returns a resolver with which <see cref="JsonSerializer"/> validates each record while it reads it, tells of the invalid ones, and reads on: for a report of all that is wrong with a text.</summary>
    /// <param name="resolver">The resolver that knows the records.</param>
    /// <param name="onInvalid">Called for each invalid record with the offset in bytes at which it begins (that of the <see cref="Utf8JsonReader"/>, so of the text where that is read as a span), and its violations, whose pointers
    /// lead from the record. The record is read as <see langword="null"/>.</param>
    /// <returns>The resolver; other types are as <paramref name="resolver"/> has them.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IJsonTypeInfoResolver WithStrictInputs(this IJsonTypeInfoResolver resolver, Action<long, IReadOnlyList<ConstraintViolation>> onInvalid)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(onInvalid);
        return new StrictModelResolver(resolver, onInvalid);
    }
}
