using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Methods;

/// <summary>What has to be known of the variables of a method before its flow is followed, nested functions included. The method is read when the first
/// question is asked: where all values are constants, none is.</summary>
/// <param name="root">The body of the method.</param>
/// <param name="owner">The method, or the field or property whose initialiser it is.</param>
internal sealed class MethodScan(IOperation root, ISymbol owner)
{
    private VariableUses? _uses;

    /// <summary>Scans the method, or the initializer of the field or property, that contains an operation.</summary>
    /// <param name="operation">An operation in it.</param>
    /// <param name="owner">The method, field or property.</param>
    public static MethodScan Around(IOperation operation, ISymbol owner) => new(OperationTree.Root(operation), owner);

    private VariableUses Uses => _uses ??= MethodWalk.Of(root, owner);

    /// <summary>Whether some variable is the operand of a <c>with</c>.</summary>
    public bool HasWithSources => Uses.HasWithSources;

    /// <summary>Whether nothing may be said of the variable: it can change where no assignment to it is seen.</summary>
    public bool HasEscaped(ISymbol variable) => Uses.Has(variable, VariableTraits.Escaped);

    /// <summary>Whether the variable is assigned again after its declaration, so that a nested function may see another value.</summary>
    public bool IsReassigned(ISymbol variable) => (Uses.HasJumps && variable is ILocalSymbol) || Uses.Has(variable, VariableTraits.Reassigned);

    /// <summary>Whether the method does anything with the variable but give it values and put it into objects: without that, no flow tells what it is
    /// beyond its values.</summary>
    public bool IsFlowSensitive(ISymbol variable) => Uses.Has(variable, VariableTraits.FlowSensitive);

    /// <summary>What is assigned to a local, wherever that is; nothing where it gets its values in other ways.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ILocalSymbol local) => Uses.ValuesOf(local);

    /// <summary>Whether <see cref="ValuesOf"/> are all the values that a local ever has, so that each of them is one of those.</summary>
    public bool HasOnlyValuesOf(ILocalSymbol local) => !Uses.Has(local, VariableTraits.Escaped | VariableTraits.OtherValues);

    /// <summary>Whether the method assigns the property of an object that is there, so that what an initialiser gave it need not be the last word. What
    /// only initialisers can set needs no look at the method.</summary>
    public bool IsSetLater(IPropertySymbol property) => property.SetMethod is not { IsInitOnly: true } && Uses.Has(property, VariableTraits.SetLater);

    /// <summary>Whether a nested function refers to the variable.</summary>
    public bool IsCaptured(ISymbol variable) => Uses.Has(variable, VariableTraits.Captured);

    /// <summary>Whether a local function is called, or made a delegate, anywhere but in the function that declares it (and in itself).</summary>
    public bool IsUsedElsewhere(IMethodSymbol function) => Uses.Has(function, VariableTraits.UsedElsewhere);

    /// <summary>Whether the object in the variable serves as a base for <c>with</c> and as nothing else: no input, but what inputs are made from. One that
    /// is completed step by step, <c>made = made with { ... }</c>, is judged where it is read for something else.</summary>
    public bool IsWithSource(ISymbol variable)
    {
        const VariableTraits completion = VariableTraits.Completed | VariableTraits.CompletedInLoop | VariableTraits.Captured;
        VariableTraits traits = Uses.Of(variable);
        return traits.HasFlag(VariableTraits.WithOperand)
            && (!traits.HasFlag(VariableTraits.OtherRead) || (traits & completion) == VariableTraits.Completed);
    }
}
