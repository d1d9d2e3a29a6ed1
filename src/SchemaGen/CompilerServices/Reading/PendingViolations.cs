using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Joins what the reader of a text and the checks of the object have found.</summary>
internal static class PendingViolations
{
    public static IReadOnlyList<PendingViolation> Join(in ReadContext context, in ViolationCollector collector)
    {
        IReadOnlyList<PendingViolation> read = context.Pending;
        return read.Count == 0 ? collector.Pending : [.. read, .. collector.Pending.Where(violation => !read.Any(cause => Explains(cause, violation)))];
    }

    /// <summary>Determines whether a violation is only the consequence of another one, which left a gap in the object.</summary>
    private static bool Explains(PendingViolation cause, PendingViolation violation) =>
        JsonPointer.Contains(cause.Pointer, violation.Pointer)
        || (violation.Keyword is KeywordNames.UniqueItems or KeywordNames.Required && JsonPointer.Contains(violation.Pointer, cause.Pointer))
        || (violation.Companion is { } companion
            && cause.Keyword != KeywordNames.Required
            && JsonPointer.Contains(JsonPointer.Parent(violation.Pointer) + "/" + JsonPointer.Escape(companion), cause.Pointer));
}
