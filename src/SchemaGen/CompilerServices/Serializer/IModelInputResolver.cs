using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>Finds input records by their slugs. Generated resolvers implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModelInputResolver
{
    /// <summary>Finds the input record of a model.</summary>
    /// <param name="slug">The platform's name of the model.</param>
    /// <returns>The contract of the record; <see langword="null"/> where the resolver does not know the model.</returns>
    ModelInputContract? FindInput(string slug);
}
