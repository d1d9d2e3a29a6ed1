using Microsoft.CodeAnalysis;

namespace SchemaGen.CodeFixes;

/// <summary>A code fix for what is reported at a value.</summary>
public abstract class ValueCodeFix : RepairCodeFix
{
    private protected sealed override IEnumerable<Repair> FindRepairs(FixedFile file, Diagnostic diagnostic) =>
        AssignedValue.Find(file, diagnostic) is { } value && FindRepair(file, value, diagnostic) is { } repair ? [repair] : [];

    private protected abstract Repair? FindRepair(FixedFile file, AssignedValue value, Diagnostic diagnostic);

    /// <summary>A repair that puts something else in the place of the value.</summary>
    private protected Repair Replace(AssignedValue value, string replacement, string? title = null) =>
        new(title ?? $"Use '{replacement}'", GetType().Name, edits => edits.Replace(value.Expression.Span, replacement));
}
