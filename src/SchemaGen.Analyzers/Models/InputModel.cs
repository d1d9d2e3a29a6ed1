namespace SchemaGen.Models;

/// <summary>
/// The contents of a schema file that describe the input of one model: everything that a record is made of, without any C# name.
/// </summary>
/// <remarks>
/// The rules of this namespace: sealed, immutable, equal by value, no compiler objects, no positions. A model travels through the incremental
/// pipeline, where "equal" means "nothing to do".
/// </remarks>
/// <param name="Title">The schema's <c>title</c>.</param>
/// <param name="Description">The schema's <c>description</c>.</param>
/// <param name="IsDeprecated">The schema's <c>deprecated</c>.</param>
/// <param name="Root">The object that describes an input.</param>
/// <param name="Definitions">The objects that <see cref="ReferenceShape"/> names, in the order in which they are met.</param>
/// <param name="ResolvedSchema">The schema of the input as one self-contained schema in the words of draft 2020-12: compact JSON. It says all that the vendor's file says of an input.</param>
internal sealed record InputModel(
    string? Title, string? Description, bool IsDeprecated, ObjectShape Root, EquatableArray<DefinitionModel> Definitions = default, string ResolvedSchema = "{}")
{
    /// <summary>Gets whether the schema says more than the shapes hold, so that inputs go through the evaluator too.</summary>
    public bool IsEvaluated { get; init; }
}

/// <summary>An object that others refer to.</summary>
/// <param name="Key">Its location in the document: a JSON Pointer.</param>
/// <param name="Name">Its name in the document; null where it has none.</param>
/// <param name="Shape">The object.</param>
internal sealed record DefinitionModel(string Key, string? Name, ObjectShape Shape);
