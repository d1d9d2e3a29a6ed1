using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.CompilerServices;

/// <summary>Builds the contracts of generated types and of collections of them, without reflection. For the generated resolver, which calls
/// <see cref="ElementOf"/>, and then the method for that type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelTypeInfo
{
    /// <summary>Returns the element type of a collection: <c>T</c> of <c>T</c>, <c>T?</c>, <c>T[]</c>, <c>List&lt;T&gt;</c>, <c>IReadOnlyList&lt;T&gt;</c>, <c>Dictionary&lt;string, T&gt;</c>, ...</summary>
    /// <param name="type">The requested type.</param>
    /// <returns>The type of the elements, or <paramref name="type"/> itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    public static Type ElementOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.IsArray ? type.GetElementType()! : type.IsGenericType ? type.GetGenericArguments()[^1] : type;
    }

    /// <summary>Returns the contract of a generated record, or of a collection of it.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">The requested type.</param>
    /// <param name="options">The options that request it.</param>
    /// <returns>The contract; <see langword="null"/> for any other type.</returns>
    public static JsonTypeInfo? OfObject<T>(Type type, JsonSerializerOptions options)
        where T : IModelObject<T> =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, new ModelJsonConverter<T>()) : OfCollection<T>(type, options);

    /// <summary>Returns the contract of <see cref="IModelInput"/>, or of a collection of it.</summary>
    /// <param name="type">The requested type.</param>
    /// <param name="options">The options that request it.</param>
    /// <param name="resolver">Finds the records of the project by their slugs.</param>
    /// <returns>The contract; <see langword="null"/> for any other type.</returns>
    public static JsonTypeInfo? OfInputs(Type type, JsonSerializerOptions options, IModelInputResolver resolver) =>
        type == typeof(IModelInput) ? JsonMetadataServices.CreateValueInfo<IModelInput>(options, new AnyInputJsonConverter(resolver)) : OfCollection<IModelInput>(type, options);

    /// <summary>Returns the contract of a generated record that has a converter of the user's own, or of a collection of it.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">The requested type.</param>
    /// <param name="options">The options that request it.</param>
    /// <param name="converter">The converter, or a factory of it.</param>
    /// <returns>The contract; <see langword="null"/> for any other type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="converter"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The converter is not one of <typeparamref name="T"/>.</exception>
    public static JsonTypeInfo? OfObject<T>(Type type, JsonSerializerOptions options, JsonConverter converter)
        where T : IModelObject<T>
    {
        ArgumentNullException.ThrowIfNull(converter);
        if (type != typeof(T))
        {
            return OfCollection<T>(type, options);
        }

        JsonConverter? own = converter is JsonConverterFactory factory && factory.CanConvert(type) ? factory.CreateConverter(type, options) : converter;
        return own?.CanConvert(type) == true
            ? JsonMetadataServices.CreateValueInfo<T>(options, own)
            : throw new InvalidOperationException($"The converter '{converter.GetType()}' in the [JsonConverter] of '{type}' does not convert that type.");
    }

    /// <summary>Returns the contract of a generated enum, or of a collection of it.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TWire">Its values.</typeparam>
    /// <param name="type">The requested type.</param>
    /// <param name="options">The options that request it.</param>
    /// <returns>The contract; <see langword="null"/> for any other type.</returns>
    public static JsonTypeInfo? OfEnum<TEnum, TWire>(Type type, JsonSerializerOptions options)
        where TEnum : struct, Enum
        where TWire : struct, IWireEnum<TEnum> => OfStruct(new WireEnumJsonConverter<TEnum, TWire>(), type, options);

    /// <summary>Returns the contract of a generated enum of numbers, or of a collection of it.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="type">The requested type.</param>
    /// <param name="options">The options that request it.</param>
    /// <returns>The contract; <see langword="null"/> for any other type.</returns>
    public static JsonTypeInfo? OfNumberEnum<TEnum>(Type type, JsonSerializerOptions options)
        where TEnum : struct, Enum => OfStruct(new NumberEnumJsonConverter<TEnum>(), type, options);

    /// <summary>Returns the contract of a generated open enum, or of a collection of it.</summary>
    /// <typeparam name="T">The generated struct.</typeparam>
    /// <param name="type">The requested type.</param>
    /// <param name="options">The options that request it.</param>
    /// <returns>The contract; <see langword="null"/> for any other type.</returns>
    public static JsonTypeInfo? OfOpenEnum<T>(Type type, JsonSerializerOptions options)
        where T : struct, IOpenEnum<T> => OfStruct(new OpenEnumJsonConverter<T>(), type, options);

    /// <summary>Returns the contract of a generated union, or of a collection of it.</summary>
    /// <typeparam name="T">The generated struct.</typeparam>
    /// <param name="type">The requested type.</param>
    /// <param name="options">The options that request it.</param>
    /// <returns>The contract; <see langword="null"/> for any other type.</returns>
    public static JsonTypeInfo? OfUnion<T>(Type type, JsonSerializerOptions options)
        where T : struct, IModelUnion<T> => OfStruct(new ModelUnionJsonConverter<T>(), type, options);

    /// <summary>Returns the contract of a struct, of the struct or null, or of a collection of it.</summary>
    private static JsonTypeInfo? OfStruct<T>(JsonConverter<T> converter, Type type, JsonSerializerOptions options)
        where T : struct
    {
        if (type == typeof(T))
        {
            return JsonMetadataServices.CreateValueInfo<T>(options, converter);
        }

        return type == typeof(T?)
            ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter(JsonMetadataServices.CreateValueInfo<T>(options, converter)))
            : OfCollection<T>(type, options);
    }

    private static JsonTypeInfo? OfCollection<T>(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(T[]))
        {
            return JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>());
        }

        if (type == typeof(List<T>))
        {
            return JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = static () => [] });
        }

        if (type == typeof(IReadOnlyList<T>))
        {
            return JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new());
        }

        if (type == typeof(IEnumerable<T>))
        {
            return JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new());
        }

        if (type == typeof(Dictionary<string, T>))
        {
            // The key's contract comes along, so that these options need no other resolver for it.
            return JsonMetadataServices.CreateDictionaryInfo<Dictionary<string, T>, string, T>(options, new()
            {
                ObjectCreator = static () => [],
                KeyInfo = JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter),
            });
        }

        return null;
    }
}
