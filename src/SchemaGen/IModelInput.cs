namespace SchemaGen;

/// <summary>The input of one model: what a request to it carries.</summary>
public interface IModelInput : IModelObject
{
    /// <summary>The platform's name of the model, such as <c>gemini-2-5-flash-image-preview-official</c>.</summary>
    string ModelSlug { get; }
}

/// <summary>The input of one model, with the static members of its type.</summary>
/// <typeparam name="TSelf">The input record itself.</typeparam>
public interface IModelInput<TSelf> : IModelInput, IModelObject<TSelf>
    where TSelf : class, IModelInput<TSelf>
{
    /// <summary>The platform's name of the model, such as <c>gemini-2-5-flash-image-preview-official</c>.</summary>
    static abstract string Slug { get; }

    string IModelInput.ModelSlug => TSelf.Slug;
}
