using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>A value that was reported: it is assigned to a property of an input record, or is an item of the list that is assigned to it.</summary>
internal sealed class AssignedValue
{
    private AssignedValue(ExpressionSyntax expression, bool isItem, AssignmentExpressionSyntax assignment, IPropertySymbol property, PropertyConstraints constraints)
    {
        Expression = expression;
        IsItem = isItem;
        Assignment = assignment;
        Property = property;
        Constraints = constraints;
    }

    public ExpressionSyntax Expression { get; }

    public AssignmentExpressionSyntax Assignment { get; }

    public IPropertySymbol Property { get; }

    public PropertyConstraints Constraints { get; }

    public bool IsItem { get; }

    /// <summary>Gets the constraints that the value must satisfy.</summary>
    public IReadOnlyList<ValueCheck> Checks => IsItem ? Constraints.ItemChecks : Constraints.Checks;

    /// <summary>Gets the type that the value must have, without the question mark of <c>T?</c>.</summary>
    public ITypeSymbol Type => (IsItem ? ListTypes.ItemType(Property.Type) : null)
        ?? NullableTypes.WithoutNullable(Property.Type);

    /// <summary>Gets the values that this one is chosen from: both of <c>flag ? 5 : 1</c>; for most, the value itself.</summary>
    public IEnumerable<AssignedValue> Choices => Fixing.Choices.Of(Expression).Select(choice => new AssignedValue(choice, IsItem, Assignment, Property, Constraints));

    /// <summary>Finds the value that a diagnostic is reported at; null where it is not such a value.</summary>
    public static AssignedValue? Find(CodeFixDocument file, Diagnostic diagnostic) =>
        file.NodeOf(diagnostic) is ExpressionSyntax expression ? Find(file, expression) : null;

    private static AssignedValue? Find(CodeFixDocument file, ExpressionSyntax expression)
    {
        foreach (AssignmentExpressionSyntax assignment in expression.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Parent is InitializerExpressionSyntax
                && file.Model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol property
                && file.Constraints.Find(property) is { } constraints)
            {
                return new AssignedValue(expression, expression != assignment.Right, assignment, property, constraints);
            }
        }

        return null;
    }
}
