using System.ComponentModel;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Writes values for which <see cref="Utf8JsonWriter"/> throws another exception than generated code promises. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonOutput
{
    /// <summary>Writes a member that holds a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException"><paramref name="value"/> is NaN or an infinity.</exception>
    public static void WriteNumber(Utf8JsonWriter writer, JsonEncodedText name, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!double.IsFinite(value))
        {
            throw new JsonException($"'{name}' is {ConstraintMessages.Number(value)}, which has no form in JSON.");
        }

        writer.WriteNumber(name, value);
    }
}
