namespace SchemaGen.Models;

/// <summary>
/// What a schema file says about the input of one model: everything that a record is made of, and no C# name yet.
/// </summary>
/// <remarks>
/// The law of this folder: sealed, immutable, equal by value, no compiler objects, no positions. A model travels through the incremental
/// pipeline, where "equal" means "nothing to do".
/// </remarks>
/// <param name="Title">The schema's <c>title</c>.</param>
/// <param name="Description">The schema's <c>description</c>.</param>
/// <param name="IsDeprecated"><c>deprecated</c>.</param>
/// <param name="Root">The object that an input is.</param>
/// <param name="Definitions">The objects that <see cref="ReferenceShape"/> names, in the order in which they are met.</param>
internal sealed record InputModel(string? Title, string? Description, bool IsDeprecated, ObjectShape Root, EquatableArray<DefinitionModel> Definitions = default);

/// <summary>An object that others refer to.</summary>
/// <param name="Key">Where it stands in the document: a JSON Pointer.</param>
/// <param name="Name">What the document calls it; null where it has no name there.</param>
/// <param name="Shape">The object.</param>
internal sealed record DefinitionModel(string Key, string? Name, ObjectShape Shape);
