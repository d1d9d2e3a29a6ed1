using System.ComponentModel;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes one kind of value. For generated code: structs implement it, so that the runtime compiles code for each of them.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonCodec<T>
{
    /// <summary>Reads the value at which the reader stands.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards on its last.</param>
    /// <param name="context">Collects the violations.</param>
    /// <returns>The value; the default of its type where it is not valid.</returns>
    static abstract T Read(ref Utf8JsonReader reader, ref ReadContext context);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">The value has no form in JSON.</exception>
    static abstract void Write(Utf8JsonWriter writer, T value);
}
