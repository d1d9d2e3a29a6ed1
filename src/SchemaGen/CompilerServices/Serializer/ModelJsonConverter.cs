using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes a generated record for <see cref="JsonSerializer"/>. Reading reports what the record cannot hold: an unknown member, a wrong type, an
/// unknown enum value, a missing required member. Whether values satisfy their constraints is checked by <see cref="ModelInputExtensions.Validate"/>, or while reading by a resolver of
/// <see cref="ModelInputSerialization.WithStrictInputs(IJsonTypeInfoResolver)"/>.</summary>
/// <typeparam name="T">The generated record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<T> : JsonConverter<T>, IModelJsonConverter
    where T : IModelObject<T>
{
    ModelInputContract? IModelJsonConverter.Contract => T.Contract;

    JsonTypeInfo IModelJsonConverter.CreateStrict(JsonSerializerOptions options, Action<long, IReadOnlyList<ConstraintViolation>>? onInvalid) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new StrictModelJsonConverter<T>(onInvalid));

    IModelObject? IModelJsonConverter.ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options) => Read(ref reader, typeof(T), options);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text does not describe a <typeparamref name="T"/>; the message lists why, with JSON Pointers.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var context = default(ReadContext);
        T value = T.ReadFrom(ref reader, ref context);
        return context.ViolationCount == 0 ? value : throw context.ToException(typeof(T).Name, context.ModelSlug ?? "");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
