using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Collects the variables that the operations of a block refer to and assign.</summary>
internal sealed class BlockReferences(VariableTable variables, ControlFlowInfo info)
{
    /// <summary>The variables that the block refers to, possibly several times.</summary>
    public List<int> Referenced { get; } = [];

    /// <summary>The variables that the block assigns, possibly several times.</summary>
    public List<int> Assigned { get; } = [];

    /// <summary>Adds what an operation refers to by itself, without its parts.</summary>
    public void Add(IOperation operation)
    {
        if (info.Expressions.Find(operation) is { } expression)
        {
            Referenced.Add(expression);
        }

        switch (operation)
        {
            case ILocalReferenceOperation local:
                Add(local, variables.Of(local.Local));
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter, variables.Of(parameter.Parameter));
                break;
            case IFlowCaptureReferenceOperation reference:
                Add(reference, variables.Of(reference.Id));
                Referenced.AddRange(variables.MembersOf(reference.Id));
                if (AssignmentTargets.IsTarget(reference, out _))
                {
                    AddTarget(info.Captures.Of(reference.Id));
                }

                break;
            case IPropertyReferenceOperation { Property: { SetMethod: not null, DeclaringSyntaxReferences.Length: 1 } member } property when HolderOf(property.Instance) is { } holder:
                Add(property, variables.OfMember(holder, member));
                break;
            case IInvocationOperation { Instance: { } receiver } when HolderOf(receiver) is ILocalSymbol called:
                // The method may read all of them.
                Referenced.AddRange(variables.MembersOf(called));
                break;
            case IFlowCaptureOperation capture:
                AddAssigned(variables.Of(capture.Id));
                break;
            case IPatternOperation pattern when PatternVariable.DeclaredBy(pattern) is { } symbol:
                AddAssigned(variables.Of(symbol));
                break;
        }
    }

    private object? HolderOf(IOperation? instance) => instance switch
    {
        ILocalReferenceOperation local => local.Local,
        IFlowCaptureReferenceOperation capture => info.Captures.Of(capture.Id) is ILocalReferenceOperation local ? local.Local : capture.Id,
        _ => null,
    };

    private void AddTarget(IOperation? target)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                AddAssigned(variables.Of(local.Local));
                break;
            case IParameterReferenceOperation parameter:
                AddAssigned(variables.Of(parameter.Parameter));
                break;
        }
    }

    private void Add(IOperation reference, int variable)
    {
        Referenced.Add(variable);
        if (AssignmentTargets.IsTarget(reference, out _))
        {
            AddChanged(variable);
        }
    }

    private void AddAssigned(int variable)
    {
        Referenced.Add(variable);
        AddChanged(variable);
    }

    /// <summary>An expression that reads the variable changes with it.</summary>
    private void AddChanged(int variable)
    {
        Assigned.Add(variable);
        Assigned.AddRange(info.Expressions.ReadersOf(variable));
    }
}
