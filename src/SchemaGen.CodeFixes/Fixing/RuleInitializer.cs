using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.CodeFixes.Editing;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>The initialiser of an object that breaks a rule between its members.</summary>
/// <param name="Initializer">The initialiser, free of directives.</param>
/// <param name="Type">The type of the object.</param>
internal sealed record RuleInitializer(InitializerExpressionSyntax Initializer, INamedTypeSymbol Type)
{
    /// <summary>Finds the initialiser that a diagnostic is about: it stands at an assignment, or at the object.</summary>
    public static RuleInitializer? Find(CodeFixDocument file, Diagnostic diagnostic)
    {
        SyntaxNode node = file.NodeOf(diagnostic);
        InitializerExpressionSyntax? initializer = node.AncestorsAndSelf().Select(static around => around switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax inside } => inside,
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            WithExpressionSyntax with => with.Initializer,
            _ => null,
        }).FirstOrDefault(static found => found is not null);
        return initializer is { ContainsDirectives: false, Parent: ExpressionSyntax whole } && file.Model.GetTypeInfo(whole).Type is INamedTypeSymbol type ? new RuleInitializer(initializer, type) : null;
    }

    /// <summary>Returns the assignment of a property; null where there is none.</summary>
    public AssignmentExpressionSyntax? Assignment(string? property) =>
        Initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == property);

    /// <summary>Returns the removal of the assignment of a property; null where there is none.</summary>
    public Action<FileEdits>? Removal(string property) =>
        Assignment(property) is { } assignment && ItemList.Of(Initializer) is { } list ? edits => edits.RemoveItem(list, list.IndexOf(assignment)) : null;
}
