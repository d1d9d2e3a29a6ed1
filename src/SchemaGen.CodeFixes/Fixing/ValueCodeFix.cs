using Microsoft.CodeAnalysis;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>A code fix for a diagnostic that is reported at a value.</summary>
public abstract class ValueCodeFix : RepairCodeFix
{
    private protected sealed override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic) =>
        AssignedValue.Find(file, diagnostic) is { } value && FindRepair(file, value, diagnostic) is { } repair ? [repair] : [];

    private protected abstract Repair? FindRepair(CodeFixDocument file, AssignedValue value, Diagnostic diagnostic);
}
