using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.CompilerServices;

/// <summary>Converts between records and their drafts. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DraftConversion
{
    /// <summary>Makes the input, or throws where the draft is not valid.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="draft">The draft.</param>
    /// <returns>The input, which satisfies the schema.</returns>
    /// <exception cref="ModelInputException">A required member is missing, or a constraint is broken.</exception>
    public static T ToInput<T>(IModelDraft<T> draft)
        where T : class, IModelInput<T> =>
        TryToInput(draft, out T? input, out IReadOnlyList<ConstraintViolation> violations) ? input : throw new ModelInputException(T.Slug, violations);

    /// <summary>Makes the input where the draft is valid.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="draft">The draft.</param>
    /// <param name="input">The input, which satisfies the schema; <see langword="null"/> where the draft is not valid.</param>
    /// <param name="violations">Every member that is missing and every broken constraint; empty when the draft is valid.</param>
    /// <returns><see langword="true"/> if the draft is valid; otherwise, <see langword="false"/>.</returns>
    public static bool TryToInput<T>(IModelDraft<T> draft, [NotNullWhen(true)] out T? input, out IReadOnlyList<ConstraintViolation> violations)
        where T : class, IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(draft);
        IReadOnlyList<PendingViolation> pending = DraftValidation.Check(draft, out IModelObject record);
        violations = pending.Select(static violation => violation.ToViolation(T.Slug)).ToArray();
        input = violations.Count == 0 ? (T)record : null;
        return input is not null;
    }

    /// <summary>Returns the items of an optional list; <see langword="null"/>, which is left out, where there are none.</summary>
    public static List<T>? Given<T>(List<T>? items) => items is { Count: > 0 } ? items : null;

    /// <summary>Returns the members of an optional map; <see langword="null"/>, which is left out, where there are none.</summary>
    public static Dictionary<string, T>? Given<T>(Dictionary<string, T>? values) => values is { Count: > 0 } ? values : null;

    /// <summary>Copies a list into one that can be changed.</summary>
    public static List<T> Items<T>(IEnumerable<T>? items) => items is null ? [] : [.. items];

    /// <summary>Copies a list of records into one of their drafts.</summary>
    public static List<TDraft> Items<TRecord, TDraft>(IEnumerable<TRecord>? items, Func<TRecord, TDraft> convert) => items is null ? [] : items.Select(convert).ToList();

    /// <summary>Copies a map into one that can be changed.</summary>
    public static Dictionary<string, T> Values<T>(IEnumerable<KeyValuePair<string, T>>? values) => values is null ? [] : new(values, StringComparer.Ordinal);

    /// <summary>Copies a map of records into one of their drafts.</summary>
    public static Dictionary<string, TDraft> Values<TRecord, TDraft>(IEnumerable<KeyValuePair<string, TRecord>>? values, Func<TRecord, TDraft> convert) =>
        values is null ? [] : values.ToDictionary(static pair => pair.Key, pair => convert(pair.Value), StringComparer.Ordinal);
}
