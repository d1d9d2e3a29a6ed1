using System.ComponentModel.DataAnnotations;

namespace SchemaGen.CompilerServices;

/// <summary>Finds what is wrong with a draft, and which of its members that is about.</summary>
internal static class DraftValidation
{
    /// <summary>Returns what is wrong with a draft, in the words of its record, each with the C# names of the members that it is about.</summary>
    public static IEnumerable<ValidationResult> Results(IModelDraft draft)
    {
        IReadOnlyList<PendingViolation> violations = Check(draft, out IModelObject record);
        string slug = ModelValidation.SlugOf(record);
        return violations.Select(violation => Result(draft, violation, violation.ToViolation(slug).Message)).ToArray();
    }

    /// <summary>Returns the message about a companion that the member lacks; null where no companion is missing.</summary>
    public static string? MissingCompanion(IModelDraft draft, string member)
    {
        foreach (PendingViolation violation in Check(draft, out IModelObject record))
        {
            if (violation.IsCompanionOf(member))
            {
                return violation.ToViolation(ModelValidation.SlugOf(record)).Message;
            }
        }

        return null;
    }

    /// <summary>Makes the record of a draft, and returns the missing members and the broken constraints.</summary>
    public static IReadOnlyList<PendingViolation> Check(IModelDraft draft, out IModelObject record)
    {
        var missing = default(ViolationCollector);
        record = draft.Build(ref missing);

        // What stands in the place of a missing member says nothing about it, nor about a rule that it takes part in: the whole schema is asked only where nothing is missing.
        var violations = new ViolationCollector { IsOfText = !missing.IsEmpty };
        record.CollectViolations(ref violations);
        if (!missing.IsEmpty)
        {
            IReadOnlyList<PendingViolation> places = missing.Pending;
            return [.. places, .. violations.Pending.Where(violation => !violation.IsRule && !places.Any(place => JsonPointer.Contains(place.Pointer, violation.Pointer)))];
        }

        if (!violations.IsEmpty)
        {
            (record as IModelInput)?.Explain(ref violations);
        }

        return violations.Pending;
    }

    private static ValidationResult Result(IModelDraft draft, PendingViolation violation, string message) =>
        new(message, violation.Member is { Length: > 0 } member ? [member] : Members(draft, violation.Pointer, message));

    /// <summary>The members that a rule is about: the one at its location, otherwise those that its message names.</summary>
    private static IEnumerable<string> Members(IModelDraft draft, string pointer, string message)
    {
        if (pointer.Length > 0)
        {
            return draft.MemberOf(JsonPointer.First(pointer)) is { } member ? [member] : [];
        }

        // Messages quote the names of members as 'name', and values as "value".
        return message.Split('\'').Select(draft.MemberOf).OfType<string>().Distinct(StringComparer.Ordinal);
    }
}
