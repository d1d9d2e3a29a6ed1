using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Fixes the compiler's CS0117: replaces a name that does not exist with the nearest one, of a property of an input record or of a member of its enums.</summary>
public abstract class ReplaceNameCodeFix : RepairCodeFix
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0117");

    /// <summary>The number of numbers in the name that differ.</summary>
    private protected abstract int OtherNumbers { get; }

    /// <summary>Another number is another value.</summary>
    private protected sealed override bool KeepsContent => OtherNumbers == 0;

    private protected sealed override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic) =>
        NearestName.Find(file, diagnostic) is { } nearest && nearest.OtherNumbers == OtherNumbers
            ? [new Repair($"Use '{nearest.Replacement}'", GetType().Name, edits => edits.Replace(nearest.Written.Span, nearest.Replacement))]
            : [];
}
