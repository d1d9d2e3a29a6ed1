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
}
