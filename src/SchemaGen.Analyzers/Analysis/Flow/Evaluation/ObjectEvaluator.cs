using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Follows the properties of an object of the user's own that only the method has: each is a variable of its own.</summary>
internal sealed class ObjectEvaluator(OperationEvaluator evaluator)
{
    /// <summary>Returns the value of a property; null where it is not known.</summary>
    public Evaluated? Read(IPropertyReferenceOperation reference) =>
        VariableOf(reference) is { } variable && evaluator.State.Find(variable) is not null ? evaluator.Read(variable, reference.Type) : null;

    /// <summary>Assigns a property.</summary>
    public void Assign(IPropertyReferenceOperation target, Evaluated value, SyntaxNode place)
    {
        if (VariableOf(target) is not { } variable)
        {
            return;
        }

        // What else there is may be changed by another name.
        if (value.Value is IntegerValue or RealValue or TextValue or BooleanValue || value.Value.IsNull)
        {
            evaluator.Bind(variable, value, place);
        }
        else
        {
            evaluator.State = evaluator.State.Without(variable);
        }
    }

    /// <summary>Forgets a property that is changed otherwise.</summary>
    public void Forget(IPropertyReferenceOperation target)
    {
        if (VariableOf(target) is { } variable)
        {
            evaluator.State = evaluator.State.Without(variable);
        }
    }

    /// <summary>Gives a local the object that it is declared with: its initializer has run on a temporary variable.</summary>
    public void Declare(ILocalSymbol local, IOperation value)
    {
        if (evaluator.Graph is null || local.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } || !evaluator.Context.Scan.Objects.IsOwn(local))
        {
            return;
        }

        VariableTable variables = evaluator.Context.Variables;
        foreach (int variable in variables.MembersOf(local))
        {
            evaluator.State = evaluator.State.Without(variable);
        }

        if (OperationTree.WalkDown(value) is IFlowCaptureReferenceOperation { Id: var made } capture && IsCreation(capture))
        {
            foreach (ISymbol member in variables.NamesOf(made))
            {
                if (evaluator.State.Find(variables.OfMember(made, member)) is { } binding)
                {
                    evaluator.State = evaluator.State.With(variables.OfMember(local, member), binding);
                }
            }
        }
    }

    private int? VariableOf(IPropertyReferenceOperation property) => evaluator.Graph is null || property.Instance is null ? null : property.Instance switch
    {
        ILocalReferenceOperation { Local: var local } => OfLocal(local, property.Property),
        IFlowCaptureReferenceOperation { Id: var capture } reference => evaluator.Graph.Variables.Target(capture) switch
        {
            ILocalReferenceOperation { Local: var local } => OfLocal(local, property.Property),
            _ when IsCreation(reference) && OwnObjects.IsPlace(property.Property) => evaluator.Context.Variables.OfMember(capture, property.Property),
            _ => null,
        },
        _ => null,
    };

    private int? OfLocal(ILocalSymbol local, IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Length == 1 && evaluator.Context.Scan.Objects.IsOwn(local) ? evaluator.Context.Variables.OfMember(local, property) : null;

    private bool IsCreation(IFlowCaptureReferenceOperation capture) =>
        evaluator.Graph!.Variables.Target(capture.Id) is IObjectCreationOperation { Type: INamedTypeSymbol type, Constructor: { } constructor }
        && !evaluator.Context.Constraints.IsInput(type)
        && OwnObjects.IsMadeOfProperties(type, constructor.ContainingAssembly);
}
