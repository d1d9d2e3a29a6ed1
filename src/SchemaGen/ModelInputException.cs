using System.Text;

namespace SchemaGen;

/// <summary>The exception that is thrown when an input breaks the schema of its model.</summary>
public sealed class ModelInputException : Exception
{
    /// <summary>The number of violations that a message lists; it counts the others.</summary>
    private const int ListedViolations = 10;

    /// <summary>Creates the exception.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="violations">What is wrong; at least one.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ModelInputException(string modelSlug, IReadOnlyList<ConstraintViolation> violations)
        : base(Describe(modelSlug, violations))
    {
        ModelSlug = modelSlug;
        Violations = violations;
    }

    /// <summary>The platform's name of the model.</summary>
    public string ModelSlug { get; }

    /// <summary>Everything that is wrong with the input.</summary>
    public IReadOnlyList<ConstraintViolation> Violations { get; }

    private static string Describe(string modelSlug, IReadOnlyList<ConstraintViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(modelSlug);
        ArgumentNullException.ThrowIfNull(violations);
        return List($"The input of model '{modelSlug}' is not valid:", violations);
    }

    internal static string List(string heading, IReadOnlyList<ConstraintViolation> violations)
    {
        var text = new StringBuilder(heading);
        for (int i = 0; i < violations.Count && i < ListedViolations; i++)
        {
            text.Append("\n  ").Append(violations[i]);
        }

        if (violations.Count > ListedViolations)
        {
            text.Append("\n  and ").Append(violations.Count - ListedViolations).Append(" more");
        }

        return text.ToString();
    }
}
