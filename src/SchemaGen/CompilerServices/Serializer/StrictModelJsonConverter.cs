using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes a generated record for <see cref="JsonSerializer"/>. A text that breaks the schema is refused, as <see cref="ModelInput.Parse{T}(string)"/> refuses it.</summary>
/// <typeparam name="T">The generated record.</typeparam>
/// <param name="onInvalid">Takes the violations of a record, and where it begins; the record is then read as null. Without it, they are an exception.</param>
internal sealed class StrictModelJsonConverter<T>(Action<long, IReadOnlyList<ConstraintViolation>>? onInvalid) : JsonConverter<T>, IModelJsonConverter
    where T : IModelObject<T>
{
    public ModelInputContract? Contract => T.Contract;

    public JsonTypeInfo CreateStrict(JsonSerializerOptions options, Action<long, IReadOnlyList<ConstraintViolation>>? onInvalid) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new StrictModelJsonConverter<T>(onInvalid));

    public IModelObject? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options) => Read(ref reader, typeof(T), options);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text breaks the schema; the message lists how, and the inner <see cref="ModelInputException"/> has the violations.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long offset = reader.TokenStartIndex;
        string slug;
        IReadOnlyList<ConstraintViolation> violations;
        if (T.Contract is { } contract)
        {
            if (contract.Read(ref reader, out violations) is { } input)
            {
                return (T)input;
            }

            slug = contract.ModelSlug;
        }
        else
        {
            // A part of an input alone: what holds for it, without the rules of the input around it.
            var context = default(ReadContext);
            T value = T.ReadFrom(ref reader, ref context);
            var collector = default(ViolationCollector);
            value.CollectViolations(ref collector);
            if (context.ViolationCount == 0 && collector.IsEmpty)
            {
                return value;
            }

            slug = context.ModelSlug ?? "";
            violations = PendingViolations.Join(context, collector).Select(violation => violation.ToViolation(slug)).ToArray();
        }

        if (onInvalid is not null)
        {
            onInvalid(offset, violations);
            return default;
        }

        throw new JsonException(ModelInputException.List($"The JSON text is no valid {typeof(T).Name}:", violations), new ModelInputException(slug, violations));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
