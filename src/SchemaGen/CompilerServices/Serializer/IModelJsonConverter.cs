using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.CompilerServices;

/// <summary>The converter of a generated record, whatever its type.</summary>
internal interface IModelJsonConverter
{
    /// <summary>Gets the contract of the record; null where it is not an input but a part of one.</summary>
    ModelInputContract? Contract { get; }

    /// <summary>Returns the metadata of the record with a converter that validates while it reads.</summary>
    JsonTypeInfo CreateStrict(JsonSerializerOptions options);
}
