using System.ComponentModel;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes open enums.</summary>
/// <typeparam name="T">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OpenEnumCodec<T> : IJsonCodec<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader, ref ReadContext context) => T.Create(TextCodec.Read(ref reader, ref context));

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
