using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>Asks a language model for an answer that is the input of a model.</summary>
public static class ModelInputResponseFormat
{
    /// <summary>Creates the format of an answer that is an input.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="subset">The subset of JSON Schema that the provider takes; by default there is none.</param>
    /// <param name="name">The name of the schema; by default the name of the record.</param>
    /// <param name="description">Tells the model what the answer is for.</param>
    /// <returns>The format. The answer is read by <see cref="ModelInputResponseExtensions.TryReadInput{T}(ChatResponse, ModelInputSchemaSubset?, out T, out IReadOnlyList{ConstraintViolation})"/> with the same subset.</returns>
    /// <exception cref="NotSupportedException">The schema cannot be said in the subset; the message says where and why.</exception>
    public static ChatResponseFormatJson Create<T>(ModelInputSchemaSubset? subset = null, string? name = null, string? description = null)
        where T : IModelInput<T> =>
        ChatResponseFormat.ForJsonSchema(SubsetSchema.Of(ModelInputContract.Of<T>(), subset?.Rules).Json, name ?? typeof(T).Name, description);
}
