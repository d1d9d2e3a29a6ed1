using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.CodeFixes.Editing;

/// <summary>Finds the members that an object's initialiser assigns.</summary>
internal static class Members
{
    public static Dictionary<string, AssignmentExpressionSyntax> Of(InitializerExpressionSyntax? initializer)
    {
        var members = new Dictionary<string, AssignmentExpressionSyntax>(StringComparer.Ordinal);
        if (initializer is not null)
        {
            foreach (AssignmentExpressionSyntax assignment in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var name })
                {
                    members[name] = assignment;
                }
            }
        }

        return members;
    }
}
