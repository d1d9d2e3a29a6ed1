using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>Reads the answers of language models as inputs.</summary>
public static class ModelInputResponseExtensions
{
    /// <summary>Reads the text of an answer as an input.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="response">The answer to a request with a format of <see cref="ModelInputResponseFormat"/>.</param>
    /// <param name="subset">The subset of the format.</param>
    /// <returns>The input, which satisfies the schema.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <see langword="null"/>.</exception>
    /// <exception cref="ModelInputException">The text is not valid JSON, or breaks the schema. The exception lists every violation.</exception>
    public static T ReadInput<T>(this ChatResponse response, ModelInputSchemaSubset? subset = null)
        where T : IModelInput<T> =>
        TryReadInput(response, subset, out T? input, out IReadOnlyList<ConstraintViolation> violations) ? input : throw new ModelInputException(T.Slug, violations);

    /// <summary>Tries to read the text of an answer as an input, and reports everything that is wrong with it.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="response">The answer to a request with a format of <see cref="ModelInputResponseFormat"/>.</param>
    /// <param name="subset">The subset of the format.</param>
    /// <param name="input">The input, which satisfies the schema; <see langword="null"/> where the text is not valid.</param>
    /// <param name="violations">Every error in the text and every broken constraint; empty when the input is valid.</param>
    /// <returns><see langword="true"/> if the input is valid; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <see langword="null"/>.</exception>
    public static bool TryReadInput<T>(this ChatResponse response, ModelInputSchemaSubset? subset, [NotNullWhen(true)] out T? input, out IReadOnlyList<ConstraintViolation> violations)
        where T : IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(response);
        byte[] json = Encoding.UTF8.GetBytes(response.Text);
        return ModelInput.TryParse(SubsetSchema.Of(ModelInputContract.Of<T>(), subset?.Rules).ToInput(json), out input, out violations);
    }
}
