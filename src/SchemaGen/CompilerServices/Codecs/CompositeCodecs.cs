using System.ComponentModel;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes values that may be <c>null</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableCodec<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader, ref ReadContext context) =>
        context.IsNull(ref reader) ? null : TCodec.Read(ref reader, ref context);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } some)
        {
            TCodec.Write(writer, some);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

/// <summary>Reads and writes texts, objects, lists and maps that may be <c>null</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableReferenceCodec<T, TCodec> : IJsonCodec<T?>
    where T : class
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader, ref ReadContext context) =>
        context.IsNull(ref reader) ? null : TCodec.Read(ref reader, ref context);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not null)
        {
            TCodec.Write(writer, value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

/// <summary>Reads and writes generated objects.</summary>
/// <typeparam name="T">The generated record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ObjectCodec<T> : IJsonCodec<T>
    where T : IModelObject<T>
{
    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader, ref ReadContext context) => T.ReadFrom(ref reader, ref context);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}

/// <summary>Reads and writes lists.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TCodec">Their codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListCodec<T, TCodec> : IJsonCodec<IReadOnlyList<T>>
    where TCodec : struct, IJsonCodec<T>
{
    private const int FirstCapacity = 4;

    /// <inheritdoc/>
    public static IReadOnlyList<T> Read(ref Utf8JsonReader reader, ref ReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            context.AddWrongType(ref reader, "an array");
            return null!;
        }

        T[] items = [];
        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, Math.Max(FirstCapacity, count * 2));
            }

            int before = context.ViolationCount;
            items[count] = TCodec.Read(ref reader, ref context);
            if (context.ViolationCount != before)
            {
                context.MoveIntoItem(before, count);
            }

            count++;
        }

        return new ValueList<T>(items, count);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<T> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (T item in ValueList<T>.CopyOf(value).Span)
        {
            TCodec.Write(writer, item);
        }

        writer.WriteEndArray();
    }
}

/// <summary>Reads and writes maps: objects with any members of one type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TCodec">Their codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapCodec<T, TCodec> : IJsonCodec<IReadOnlyDictionary<string, T>>
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader, ref ReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            context.AddWrongType(ref reader, "an object");
            return null!;
        }

        var map = default(MapBuilder<T, TCodec>);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = TokenText.TryGetString(ref reader) ?? TokenText.Raw(ref reader);
            int before = context.ViolationCount;
            reader.Read();
            map.Add(ref reader, ref context, name);
            if (context.ViolationCount != before)
            {
                context.MoveIntoValue(before, name);
            }
        }

        return map.ToMap() ?? new ValueDictionary<T>([], []);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        WriteMembers(writer, value);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members without the braces: additional members follow those of the schema.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The map, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    public static void WriteMembers(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ValueDictionary<T>? map = ValueDictionary<T>.CopyOf(value);
        for (int i = 0; i < (map?.Count ?? 0); i++)
        {
            writer.WritePropertyName(map!.KeyAt(i));
            TCodec.Write(writer, map.ValueAt(i));
        }
    }
}
