using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.CodeFixes.Editing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Gives a value to the property that another one needs.</summary>
internal static class AddedCompanion
{
    /// <summary>Makes the change; null where it is not clear what the companion should be.</summary>
    /// <param name="file">The file.</param>
    /// <param name="initializer">Where the orphan is assigned.</param>
    /// <param name="companion">The property that it needs.</param>
    public static Action<FileEdits>? Find(FixedFile file, InitializerExpressionSyntax initializer, IPropertySymbol companion)
    {
        var placeholders = new Placeholders(file, initializer.SpanStart);
        if (placeholders.Create(companion) is not { } value)
        {
            return null;
        }

        if (Assignments(initializer, companion.Name).FirstOrDefault() is { } assignment)
        {
            return NullLiteral.Is(assignment.Right) ? edits => edits.Replace(assignment.Right.Span, value) : null;
        }

        return edits =>
        {
            edits.AddMember(initializer, Names.Escape(companion.Name), value);

            // What a `with` copies may have the companions of the companion already.
            if (initializer.Parent is BaseObjectCreationExpressionSyntax)
            {
                foreach (IPropertySymbol next in Companions(file, companion).Where(next => !Members.Of(initializer).ContainsKey(next.Name)))
                {
                    if (placeholders.Create(next) is { } nextValue)
                    {
                        edits.AddMember(initializer, Names.Escape(next.Name), nextValue);
                    }
                }
            }
        };
    }

    /// <summary>The assignments of the property in the initialiser, and in those of the <c>with</c> expressions around it; the last one first.</summary>
    private static IEnumerable<AssignmentExpressionSyntax> Assignments(InitializerExpressionSyntax initializer, string property)
    {
        var found = new Stack<AssignmentExpressionSyntax>();
        for (InitializerExpressionSyntax? layer = initializer; layer is not null; layer = Next(layer))
        {
            if (Members.Of(layer).TryGetValue(property, out AssignmentExpressionSyntax? assignment))
            {
                found.Push(assignment);
            }
        }

        return found;
    }

    private static InitializerExpressionSyntax? Next(InitializerExpressionSyntax initializer)
    {
        SyntaxNode? creation = initializer.Parent;
        while (creation?.Parent is ParenthesizedExpressionSyntax)
        {
            creation = creation.Parent;
        }

        return creation?.Parent is WithExpressionSyntax with && with.Expression == creation ? with.Initializer : null;
    }

    /// <summary>The companions of a property, theirs, and so on.</summary>
    private static IEnumerable<IPropertySymbol> Companions(FixedFile file, IPropertySymbol property)
    {
        var found = new List<IPropertySymbol> { property };
        for (int i = 0; i < found.Count; i++)
        {
            foreach (string name in file.Facts.Find(found[i])?.Companions ?? [])
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
