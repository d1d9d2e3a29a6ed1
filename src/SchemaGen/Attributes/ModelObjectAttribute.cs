using System.ComponentModel;

namespace SchemaGen;

/// <summary>Marks a generated record that is nested in the input record of a model. The analyzers read the slug from it.</summary>
/// <param name="slug">The platform's name of the model.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelObjectAttribute(string slug) : Attribute
{
    /// <summary>The platform's name of the model.</summary>
    public string Slug { get; } = slug;
}
