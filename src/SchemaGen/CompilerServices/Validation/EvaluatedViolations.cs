using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;

namespace SchemaGen.CompilerServices;

/// <summary>Joins the violations that generated checks and the reader have found with those of an evaluation of the whole schema.</summary>
internal static class EvaluatedViolations
{
    /// <summary>An input that breaks everything is not explained to the end.</summary>
    private const int MostExplained = 1000;

    /// <summary>Returns the known violations, those that are vague replaced by what the evaluation says of them.</summary>
    /// <param name="known">The known violations.</param>
    /// <param name="found">What the evaluation found.</param>
    /// <param name="addsAll">Whether the schema says more than the known violations do; otherwise, only vague ones are replaced.</param>
    public static List<PendingViolation> Join(IReadOnlyList<PendingViolation> known, IReadOnlyList<SchemaViolation> found, bool addsAll)
    {
        var places = new KnownPlaces(known);
        List<SchemaViolation> fresh = found.Where(violation => !places.Cover(violation)).ToList();
        List<PendingViolation> joined = [];
        HashSet<SchemaViolation> added = [];
        int explained = 0;
        foreach (PendingViolation violation in known)
        {
            List<SchemaViolation> better = violation.IsVague && explained++ < MostExplained ? fresh.FindAll(other => Explains(other, violation)) : [];
            if (better.Count == 0)
            {
                joined.Add(violation);
            }

            joined.AddRange(better.Where(added.Add).Select(other => Convert(other, violation.Member)));
        }

        if (addsAll)
        {
            joined.AddRange(fresh.Where(added.Add).Select(static violation => Convert(violation, null)));
        }

        return joined;
    }

    private static PendingViolation Convert(SchemaViolation violation, string? member) =>
        new(violation.Pointer, violation.Keyword, violation.Template, violation.Found, violation.Expected)
        {
            Subject = violation.Subject,
            Condition = violation.Condition,
            Companion = violation.Companion,
            Member = member,
        };

    /// <summary>Determines whether a violation that was found says more about what a vague one is about.</summary>
    private static bool Explains(SchemaViolation found, PendingViolation vague) => vague.Union is { } union
        ? (found.Pointer == union && found.Keyword is KeywordNames.AnyOf or KeywordNames.OneOf) || (found.Pointer == vague.Pointer && found.Keyword == vague.Keyword)
        : JsonPointer.Contains(vague.Pointer, found.Pointer);
}
