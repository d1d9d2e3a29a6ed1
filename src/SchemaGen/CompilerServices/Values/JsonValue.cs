using System.ComponentModel;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>An untyped JSON value that compares by content, and that outlives the document it came from. Generated records keep their untyped
/// properties in it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonValue : IEquatable<JsonValue>
{
    private JsonValue(JsonElement element) => Element = element;

    /// <summary>The value; undefined in the default of this type.</summary>
    public JsonElement Element { get; }

    /// <summary>Copies a value.</summary>
    /// <param name="element">The value.</param>
    /// <returns>The copy.</returns>
    public static JsonValue CopyOf(JsonElement element) => new(JsonEquality.Detach(element));

    /// <summary>Copies a value, if there is one.</summary>
    /// <param name="element">The value, or <see langword="null"/>.</param>
    /// <returns>The copy, or <see langword="null"/>.</returns>
    public static JsonValue? CopyOf(JsonElement? element) => element is { } value ? CopyOf(value) : null;

    /// <summary>Determines whether two values are equal by content.</summary>
    public static bool operator ==(JsonValue left, JsonValue right) => left.Equals(right);

    /// <summary>Determines whether two values differ in content.</summary>
    public static bool operator !=(JsonValue left, JsonValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(JsonValue other) => JsonEquality.AreEqual(Element, other.Element);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonEquality.HashOf(Element);

    /// <summary>Returns the JSON text; the empty text where the value is undefined.</summary>
    public override string ToString() => Element.ValueKind == JsonValueKind.Undefined ? "" : Element.GetRawText();
}
