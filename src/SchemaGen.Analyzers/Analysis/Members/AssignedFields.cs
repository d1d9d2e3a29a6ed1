using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow.State;

namespace SchemaGen.Analysis.Members;

/// <summary>Finds the value that a field, or a property without code of its own, has because the statements before have just assigned it, and no other code ran since.</summary>
internal sealed class AssignedFields(MemberBodies bodies, ConstraintCache constraints)
{
    /// <summary>The number of statements that are looked at.</summary>
    private const int MostStatements = 16;

    private readonly QuietStatements _quiet = new(constraints);

    /// <summary>Returns the value that was assigned; null where that is not certain.</summary>
    public IOperation? ValueOf(IMemberReferenceOperation reference, CancellationToken cancellation)
    {
        if (reference is IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsVolatile: true } or { RefKind: not RefKind.None } } or IPropertyReferenceOperation { Property.SetMethod: null }
            || (reference is IPropertyReferenceOperation && !StoredMembers.IsStored(reference))
            || !IsOfThis(reference)
            || reference.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } statement)
        {
            return null;
        }

        int index = block.Statements.IndexOf(statement);

        SemanticModel model = bodies.ModelOf(block.SyntaxTree);
        for (int i = index; i >= Math.Max(0, index - MostStatements); i--)
        {
            if (model.GetOperation(block.Statements[i], cancellation) is not { } operation || !_quiet.IsQuiet(operation, reference.Member.ContainingType))
            {
                return null;
            }

            if (i < index && AssignmentIn(operation, reference.Member) is { Target: IMemberReferenceOperation target, Value: var value })
            {
                // Another object may be this one.
                return IsOfThis(target) ? value : null;
            }
        }

        return null;
    }

    private static ISimpleAssignmentOperation? AssignmentIn(IOperation statement, ISymbol member) =>
        statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var target } } assignment }
        && SymbolEqualityComparer.Default.Equals(target, member)
            ? assignment
            : null;

    private static bool IsOfThis(IMemberReferenceOperation reference) =>
        reference.Member.IsStatic || reference.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
}
