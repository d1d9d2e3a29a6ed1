using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;

namespace SchemaGen.Analysis.Members;

/// <summary>Finds the values that a constructor of the user's own gives to the properties of a record: one that does nothing but assign them.</summary>
internal sealed class ConstructorValues(MemberBodies bodies)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyDictionary<IPropertySymbol, IOperation>> _values = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the value of each property; none where the constructor does anything else.</summary>
    public IReadOnlyDictionary<IPropertySymbol, IOperation> Of(IMethodSymbol constructor, CancellationToken cancellation)
    {
        if (!_values.TryGetValue(constructor, out IReadOnlyDictionary<IPropertySymbol, IOperation>? values))
        {
            values = Find(constructor, cancellation);
            _values.TryAdd(constructor, values);
        }

        return values;
    }

    private Dictionary<IPropertySymbol, IOperation> Find(IMethodSymbol constructor, CancellationToken cancellation)
    {
        var values = new Dictionary<IPropertySymbol, IOperation>(SymbolEqualityComparer.Default);
        if (Constructors.IsOfNobody(constructor)
            || TypeMentions.HasDisabledText(constructor, cancellation)
            || constructor.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellation) is not ConstructorDeclarationSyntax { Initializer: null } declaration
            || bodies.ModelOf(declaration.SyntaxTree).GetOperation(declaration, cancellation) is not IConstructorBodyOperation body
            || (body.BlockBody ?? body.ExpressionBody) is not { } block)
        {
            return values;
        }

        foreach (IOperation statement in block.Operations)
        {
            if (statement is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: { SetMethod.IsInitOnly: true } property }, Value: var value } }
                || !PlainExpressions.IsPlain(value))
            {
                return new Dictionary<IPropertySymbol, IOperation>(SymbolEqualityComparer.Default);
            }

            values[property] = value;
        }

        return values;
    }
}
