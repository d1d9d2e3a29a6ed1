using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

// Writing optional members, which are left out where they are null.
public sealed partial class MemberTable
{
    /// <summary>Writes a member if it has a value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptional(Utf8JsonWriter writer, int index, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(_encoded[index], value);
        }
    }

    /// <inheritdoc cref="WriteOptional(Utf8JsonWriter, int, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptional(Utf8JsonWriter writer, int index, bool? value)
    {
        if (value.HasValue)
        {
            writer.WriteBoolean(_encoded[index], value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteOptional(Utf8JsonWriter, int, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptional(Utf8JsonWriter writer, int index, int? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(_encoded[index], value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteOptional(Utf8JsonWriter, int, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptional(Utf8JsonWriter writer, int index, long? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(_encoded[index], value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteOptional(Utf8JsonWriter, int, string?)"/>
    /// <exception cref="JsonException"><paramref name="value"/> is NaN or an infinity.</exception>
    public void WriteOptional(Utf8JsonWriter writer, int index, double? value)
    {
        if (value.HasValue)
        {
            JsonOutput.WriteNumber(writer, _encoded[index], value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a member of an enum type if it has a value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The value.</param>
    /// <param name="values">The values in JSON.</param>
    /// <exception cref="JsonException"><paramref name="value"/> is not defined.</exception>
    public void WriteOptional<T>(Utf8JsonWriter writer, int index, T? value, WireEnum<T> values)
        where T : struct, Enum
    {
        if (value.HasValue)
        {
            writer.WriteString(_encoded[index], values[value.GetValueOrDefault()]);
        }
    }

    /// <summary>Writes an object if there is one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The object.</param>
    /// <exception cref="JsonException">A value in it has no form in JSON.</exception>
    public void WriteOptional(Utf8JsonWriter writer, int index, IModelObject? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(_encoded[index]);
            value.WriteTo(writer);
        }
    }

    /// <summary>Writes a list or map if there is one.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">A value in it has no form in JSON.</exception>
    public void WriteOptional<T, TCodec>(Utf8JsonWriter writer, int index, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(_encoded[index]);
            TCodec.Write(writer, value);
        }
    }

    /// <summary>Writes a value of a generated struct if there is one.</summary>
    /// <inheritdoc cref="WriteOptional{T, TCodec}(Utf8JsonWriter, int, T)"/>
    public void WriteOptionalStruct<T, TCodec>(Utf8JsonWriter writer, int index, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (value.HasValue)
        {
            writer.WritePropertyName(_encoded[index]);
            TCodec.Write(writer, value.GetValueOrDefault());
        }
    }
}
