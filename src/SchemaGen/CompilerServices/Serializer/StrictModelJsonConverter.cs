using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes a generated record for <see cref="JsonSerializer"/>. A text that breaks the schema is refused, as <see cref="ModelInput.Parse{T}(string)"/> refuses it.</summary>
/// <typeparam name="T">The generated record.</typeparam>
internal sealed class StrictModelJsonConverter<T> : JsonConverter<T>, IModelJsonConverter
    where T : IModelObject<T>
{
    public ModelInputContract? Contract => T.Contract;

    public JsonTypeInfo CreateStrict(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text breaks the schema; the message lists how, and the inner <see cref="ModelInputException"/> has the violations.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
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
