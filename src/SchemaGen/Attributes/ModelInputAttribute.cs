namespace SchemaGen;

/// <summary>
/// Makes a <see langword="partial"/> record the input record of a model: SchemaGen completes it from the schema file of that slug.
/// <code>[ModelInput("gemini-2-5-flash-image-preview-official")] public sealed partial record FlashImageInput;</code>
/// </summary>
/// <param name="slug">The platform's name of the model: the <c>Slug</c> of a <c>ModelSchema</c> item.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelInputAttribute(string slug) : Attribute
{
    /// <summary>The platform's name of the model.</summary>
    public string Slug { get; } = slug;

    /// <summary>The beginning of the names of the record's enums and nested records; by default the record's own name without <c>Input</c>.</summary>
    /// <remarks>Where a record <c>FlashImageInput</c> is renamed, its enum <c>FlashImageAspectRatio</c> follows, and what refers to it does not compile.
    /// With <c>TypeName = "FlashImage"</c> it keeps its name. It is what the metadata <c>TypeName</c> of a <c>ModelSchema</c> item is for a conventional record.</remarks>
    public string? TypeName { get; init; }

    /// <summary>Whether the record, and each record nested in it, has a <c>Draft</c>: a class with the same members that can be set one after the other, for forms (<see cref="IModelDraft"/>).</summary>
    /// <remarks>Where it is not given, the metadata <c>Draft</c> of the <c>ModelSchema</c> item decides, then the property <c>SchemaGenDrafts</c> of the project. It is what that metadata is for a conventional record.</remarks>
    public bool Draft { get; init; }
}
