using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.CompilerServices;

namespace SchemaGen;

/// <summary>The input of one model: what a request to it carries.</summary>
/// <remarks>Where this is the type of a member or an item, <see cref="JsonSerializer"/> writes <c>{"model":"...","input":{...}}</c>, and reads it back as the record of that model, which it finds in the generated
/// resolvers (<c>ModelInputJson.Default</c>) of its options.</remarks>
[JsonConverter(typeof(AnyInputJsonConverter))]
public interface IModelInput : IModelObject
{
    /// <summary>The platform's name of the model, such as <c>gemini-2-5-flash-image-preview-official</c>.</summary>
    string ModelSlug { get; }

    /// <summary>Replaces violations that are vague by what the schema of the input says of them.</summary>
    internal void Explain(ref ViolationCollector violations)
    {
    }
}

/// <summary>The input of one model, with the static members of its type.</summary>
/// <typeparam name="TSelf">The input record itself.</typeparam>
public interface IModelInput<TSelf> : IModelInput, IModelObject<TSelf>
    where TSelf : IModelInput<TSelf>
{
    /// <summary>The platform's name of the model, such as <c>gemini-2-5-flash-image-preview-official</c>.</summary>
    static abstract string Slug { get; }

    /// <summary>The resolved schema of the input in UTF-8, compact: JSON Schema draft 2020-12 without references to other documents, whatever draft and form the vendor's file has.
    /// It says all that the record, <see cref="ModelInputExtensions.Validate"/> and <see cref="ModelInput.Parse{T}(string)"/> enforce, and the annotations of the vendor's file.</summary>
    static abstract ReadOnlySpan<byte> Schema { get; }

    string IModelInput.ModelSlug => TSelf.Slug;

    static ModelInputContract? IModelObject<TSelf>.Contract => ModelInputContract<TSelf>.Instance;

    void IModelInput.Explain(ref ViolationCollector violations) => violations.Explain((TSelf)this);
}
