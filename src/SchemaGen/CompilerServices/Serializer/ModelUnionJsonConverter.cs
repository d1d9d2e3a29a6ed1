using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes a generated union as the value that it holds, for <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="T">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelUnionJsonConverter<T> : JsonConverter<T>
    where T : struct, IModelUnion<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is none of the alternatives; the message says why, with JSON Pointers.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var context = default(ReadContext);
        T value = UnionCodec<T>.Read(ref reader, ref context);
        return context.ViolationCount == 0 ? value : throw context.ToException(typeof(T).Name, T.Table.ModelSlug);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => UnionCodec<T>.Write(writer, value);
}
