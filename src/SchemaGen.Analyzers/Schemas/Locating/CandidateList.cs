using SchemaGen.Constraints;

namespace SchemaGen.Schemas.Locating;

/// <summary>Names what may be the input, in a message.</summary>
internal static class CandidateList
{
    /// <summary>The most candidates that a message names: more would not help.</summary>
    private const int Most = 8;

    /// <summary>The first of them, and how many more there are.</summary>
    public static string Of(IReadOnlyList<string> candidates) =>
        string.Join(", ", candidates.Take(Most)) + (candidates.Count > Most ? ConstraintMessages.Format(" and {0} more", candidates.Count - Most) : "");
}
