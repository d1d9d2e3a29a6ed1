using SchemaGen.Build;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Generation.Inputs;

/// <summary>The input model that was read from a schema file.</summary>
/// <remarks>Equal by value, without compiler objects and positions: white space in a schema changes nothing here.</remarks>
/// <param name="Item">The file's metadata.</param>
/// <param name="Model">The input model; null where the file contains no input schema.</param>
/// <param name="References">What the file refers to in others.</param>
/// <param name="Notes">What updates took away, as the tool's lock has it; null for nothing.</param>
internal sealed record SchemaReading(ModelSchemaItem Item, InputModel? Model, EquatableArray<FileReference> References = default, UpdateNotes? Notes = null)
{
    public SchemaHeader Header => new(
        Item.Path, Item.Slug, Item.TypeName, Item.Namespace, Model is not null, Model is { Root.Properties.Count: > 0 }, Item.AsksForRecord, References, Item.Draft);
}

/// <summary>The properties of a schema file that the plan depends on: everything except its contents.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Slug">The model's slug.</param>
/// <param name="TypeName">The stem that the user specifies, or null.</param>
/// <param name="Namespace">The namespace that the user specifies, or null.</param>
/// <param name="HasModel">Whether a record can be made of it.</param>
/// <param name="HasMembers">Whether the record would have members.</param>
/// <param name="AsksForRecord">Whether the item asks for a record, also of a file that others refer to.</param>
/// <param name="References">What the file refers to in others.</param>
/// <param name="Draft">Whether the item asks for a draft, or for none, as it is written; null where it does not say.</param>
internal sealed record SchemaHeader(
    string Path, string Slug, string? TypeName, string? Namespace, bool HasModel, bool HasMembers, bool AsksForRecord, EquatableArray<FileReference> References, string? Draft = null);
