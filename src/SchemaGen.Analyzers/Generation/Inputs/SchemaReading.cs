using SchemaGen.Build;
using SchemaGen.Models;

namespace SchemaGen.Generation.Inputs;

/// <summary>The input model that was read from a schema file.</summary>
/// <remarks>Equal by value, without compiler objects and positions: white space in a schema changes nothing here.</remarks>
/// <param name="Item">The file's metadata.</param>
/// <param name="Model">The input model; null where the file contains no input schema.</param>
internal sealed record SchemaReading(ModelSchemaItem Item, InputModel? Model)
{
    public SchemaHeader Header => new(Item.Path, Item.Slug, Item.TypeName, Item.Namespace, Model is not null);
}

/// <summary>The properties of a schema file that the plan depends on: everything except its contents.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Slug">The model's slug.</param>
/// <param name="TypeName">The stem that the user specifies, or null.</param>
/// <param name="Namespace">The namespace that the user specifies, or null.</param>
/// <param name="HasModel">Whether a record can be made of it.</param>
internal sealed record SchemaHeader(string Path, string Slug, string? TypeName, string? Namespace, bool HasModel);
