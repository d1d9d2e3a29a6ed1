using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Assigns a value to the property that another one requires.</summary>
internal static class AddedCompanion
{
    /// <summary>Finds the change; null where it is not clear what the companion should be.</summary>
    /// <param name="file">The file.</param>
    /// <param name="initializer">The initialiser that assigns the dependent property.</param>
    /// <param name="companion">The property that it requires.</param>
    /// <param name="nullAt">The position of the value that makes the companion null; null where nothing assigns it.</param>
    public static Action<FileEdits>? Find(CodeFixDocument file, InitializerExpressionSyntax initializer, IPropertySymbol companion, int? nullAt)
    {
        var placeholders = new Placeholders(file, initializer.SpanStart);
        if (placeholders.Create(companion) is not { } value)
        {
            return null;
        }

        return nullAt is { } position ? Replace(file, companion, position, value)
            : Members.Of(initializer).ContainsKey(companion.Name) ? null
            : Add(file, initializer, companion, placeholders, value);
    }

    private static Action<FileEdits>? Replace(CodeFixDocument file, IPropertySymbol companion, int position, string value)
    {
        AssignmentExpressionSyntax? assignment = file.Root.FullSpan.Contains(position)
            ? file.Root.FindToken(position).Parent?.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(candidate => candidate.Right.SpanStart == position)
            : null;
        if (assignment is null || !SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(assignment.Left).Symbol, companion))
        {
            return null;
        }

        ExpressionSyntax[] nulls = Choices.Of(assignment.Right).Where(NullLiteral.Is).ToArray();
        return nulls.Length == 0 ? null : edits =>
        {
            foreach (ExpressionSyntax written in nulls)
            {
                edits.Replace(written.Span, value);
            }
        };
    }

    private static Action<FileEdits> Add(CodeFixDocument file, InitializerExpressionSyntax initializer, IPropertySymbol companion, Placeholders placeholders, string value)
    {
        // The object that a `with` copies may have the companions of the companion already.
        IPropertySymbol[] others = initializer.Parent is BaseObjectCreationExpressionSyntax
            ? Companions(file, companion).Where(other => !Members.Of(initializer).ContainsKey(other.Name)).ToArray()
            : [];
        return edits =>
        {
            edits.AddMember(initializer, Names.Escape(companion.Name), value);
            foreach (IPropertySymbol other in others)
            {
                if (placeholders.Create(other) is { } otherValue)
                {
                    edits.AddMember(initializer, Names.Escape(other.Name), otherValue);
                }
            }
        };
    }

    /// <summary>The companions of a property, theirs, and so on.</summary>
    private static IEnumerable<IPropertySymbol> Companions(CodeFixDocument file, IPropertySymbol property)
    {
        var found = new List<IPropertySymbol> { property };
        for (int i = 0; i < found.Count; i++)
        {
            foreach (string name in file.Constraints.Find(found[i])?.Companions ?? [])
            {
                if (property.ContainingType.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } next
                    && !found.Contains(next, SymbolEqualityComparer.Default))
                {
                    found.Add(next);
                }
            }
        }

        return found.Skip(1);
    }
}
