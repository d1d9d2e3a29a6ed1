using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.CompilerServices;

/// <summary>The converter of a generated record, whatever its type.</summary>
internal interface IModelJsonConverter
{
    /// <summary>Gets the contract of the record; null where it is not an input but a part of one.</summary>
    ModelInputContract? Contract { get; }

    /// <summary>Returns the metadata of the record with a converter that validates while it reads.</summary>
    /// <param name="options">The options that the metadata is for.</param>
    /// <param name="onInvalid">Takes the violations, and where the record begins; null for an exception.</param>
    JsonTypeInfo CreateStrict(JsonSerializerOptions options, Action<long, IReadOnlyList<ConstraintViolation>>? onInvalid);

    /// <summary>Reads the record at which the reader stands, as the serializer does.</summary>
    IModelObject? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options);
}
