using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes the input of any model for <see cref="JsonSerializer"/>: <c>{"model":"...","input":{...}}</c>. The record is found by the slug, in the generated
/// resolvers of the options.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnyInputJsonConverter : JsonConverter<IModelInput>
{
    private const string Model = "model";
    private const string Input = "input";

    private readonly IModelInputResolver? _resolver;

    /// <summary>Creates a converter that finds the records in the resolvers of the options.</summary>
    public AnyInputJsonConverter()
    {
    }

    /// <summary>Creates a converter that also finds the records of a resolver which the options may hide.</summary>
    /// <param name="resolver">The generated resolver.</param>
    internal AnyInputJsonConverter(IModelInputResolver resolver) => _resolver = resolver;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text is not such an object, the model is unknown, or the input is not one of its record.</exception>
    public override IModelInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{TokenText.Describe(ref reader)} is no model input, which is written as {{\"{Model}\": \"...\", \"{Input}\": {{...}}}}.");
        }

        string? slug = null;
        IModelInput? input = null;
        bool isRead = false;
        bool isWaiting = false;
        Utf8JsonReader waiting = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(Model))
            {
                reader.Read();
                slug = slug is null ? TokenText.TryGetString(ref reader) ?? throw NotASlug(ref reader) : throw Twice(Model);
            }
            else if (reader.ValueTextEquals(Input))
            {
                if (isWaiting || isRead)
                {
                    throw Twice(Input);
                }

                reader.Read();
                if (slug is not null)
                {
                    input = ReadInput(ref reader, slug, options);
                    isRead = true;
                }
                else
                {
                    // The model stands behind it.
                    waiting = reader;
                    isWaiting = true;
                    ReadContext.Skip(ref reader);
                }
            }
            else
            {
                SkipUnknown(ref reader, options);
            }
        }

        if (slug is null)
        {
            throw Missing(Model);
        }

        return isRead ? input : isWaiting ? ReadInput(ref waiting, slug, options) : throw Missing(Input);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IModelInput value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString(Model, value.ModelSlug);
        writer.WritePropertyName(Input);
        value.WriteTo(writer);
        writer.WriteEndObject();
    }

    private IModelInput? ReadInput(ref Utf8JsonReader reader, string slug, JsonSerializerOptions options)
    {
        ModelInputContract contract = ModelInputResolvers.Find(options.TypeInfoResolver, slug) ?? _resolver?.FindInput(slug)
            ?? throw new JsonException($"No record of the model {ConstraintMessages.Quote(slug)} is known to the serializer: its options need the {nameof(JsonSerializerOptions.TypeInfoResolver)} 'ModelInputJson.Default' of the project that has the model's schema.");

        if (reader.TokenType == JsonTokenType.Null)
        {
            throw new JsonException($"The input of the model {ConstraintMessages.Quote(slug)} is null.");
        }

        // By the options, so that a strict resolver, or a converter of the user's own, is respected. In the same reader, which knows where in the text it stands.
        JsonTypeInfo typeInfo = options.GetTypeInfo(contract.RecordType);
        return (IModelInput?)(typeInfo.Converter is IModelJsonConverter converter ? converter.ReadObject(ref reader, options) : JsonSerializer.Deserialize(ref reader, typeInfo));
    }

    private static void SkipUnknown(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow)
        {
            throw new JsonException($"{TokenText.Describe(ref reader)} is no member of a model input, which has '{Model}' and '{Input}'.");
        }

        reader.Read();
        ReadContext.Skip(ref reader);
    }

    private static JsonException NotASlug(ref Utf8JsonReader reader) => new($"The member '{Model}' of a model input is {TokenText.Describe(ref reader)}, not a slug.");

    private static JsonException Twice(string name) => new($"The member '{name}' of a model input is given twice.");

    private static JsonException Missing(string name) => new($"The member '{name}' of a model input is missing.");
}
