using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>What a method and its nested functions do with each variable, wherever that is. The method is walked on the first use: where all values are
/// constants, there is none.</summary>
/// <param name="root">The body of the method.</param>
/// <param name="owner">The method, or the field or property whose initializer it is.</param>
/// <param name="makers">Knows the methods that make a record of their object; null where none is known.</param>
internal sealed class MethodScan(IOperation root, ISymbol owner, IRecordMakers? makers = null)
{
    private VariableUses? _uses;
    private OwnObjects? _objects;
    private ResultVariables? _results;

    /// <summary>Scans the method, or the initializer of the field or property, that contains an operation.</summary>
    /// <param name="operation">An operation in it.</param>
    /// <param name="owner">The method, field or property.</param>
    public static MethodScan Around(IOperation operation, ISymbol owner) => new(OperationTree.Root(operation), owner);

    private VariableUses Uses => _uses ??= MethodWalk.Of(root, owner);

    /// <summary>The objects of the user's own that only the method has.</summary>
    public OwnObjects Objects => _objects ??= new OwnObjects(root, this, makers);

    /// <summary>Whether some variable is the source of a <c>with</c>.</summary>
    public bool HasWithSources => Uses.HasWithSources;

    /// <summary>Determines whether the variable has escaped: it can change where no assignment to it is seen, so nothing may be concluded of it.</summary>
    public bool HasEscaped(ISymbol variable) => Uses.Has(variable, VariableTraits.Escaped);

    /// <summary>Determines whether the variable is assigned after its declaration, so that a nested function may see another value.</summary>
    public bool IsReassigned(ISymbol variable) => (Uses.HasJumps && variable is ILocalSymbol) || Uses.Has(variable, VariableTraits.Reassigned);

    /// <summary>Determines whether the value of the variable depends on the flow. It does not where the method only assigns it and puts it into objects: then
    /// it has one of the assigned values.</summary>
    public bool IsFlowSensitive(ISymbol variable) => Uses.Has(variable, VariableTraits.FlowSensitive);

    /// <summary>Returns the values that are assigned to a local, wherever that is.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ILocalSymbol local) => Uses.ValuesOf(local);

    /// <summary>Returns what a local gets its values from otherwise than by assignments, and what a parameter gets others from than the caller's.</summary>
    public IReadOnlyList<IOperation> SourcesOf(ISymbol variable) => Uses.SourcesOf(variable);

    /// <summary>Determines whether <see cref="ValuesOf"/> returns all the values that a local ever has.</summary>
    public bool HasOnlyValuesOf(ILocalSymbol local) => !Uses.Has(local, VariableTraits.Escaped | VariableTraits.OtherValues);

    /// <summary>Determines whether the method assigns the property outside an initializer, so that the value of the initializer need not last. An <c>init</c>
    /// property is never assigned so, without a walk of the method.</summary>
    public bool IsSetLater(IPropertySymbol property) => property.SetMethod is not { IsInitOnly: true } && Uses.Has(property, VariableTraits.SetLater);

    /// <summary>Returns the lambda of a symbol, as it is written: a control flow graph has only its blocks.</summary>
    public IAnonymousFunctionOperation? LambdaOf(IMethodSymbol symbol) => Uses.LambdaOf(symbol);

    /// <summary>Whether a nested function refers to some variable.</summary>
    public bool HasCaptured => Uses.HasCaptured;

    /// <summary>Determines whether a nested function refers to the variable.</summary>
    public bool IsCaptured(ISymbol variable) => Uses.Has(variable, VariableTraits.Captured);

    /// <summary>Determines whether a local function is called, or converted to a delegate, anywhere but in the function that declares it and in itself.</summary>
    public bool IsUsedElsewhere(IMethodSymbol function) => Uses.Has(function, VariableTraits.UsedElsewhere);

    /// <summary>Determines whether the object in the variable is a draft: it serves as the source of a <c>with</c> somewhere, so that it is an input itself only where it is read for
    /// something else. One that a nested function reads may be read at any time.</summary>
    public bool IsWithSource(ISymbol variable) => IsCopied(variable) || (Uses.HasWithSources && variable is ILocalSymbol local && (_results ??= new ResultVariables(this)).Contain(local));

    /// <summary>Determines whether the variable itself is the source of a <c>with</c>.</summary>
    public bool IsCopied(ISymbol variable)
    {
        VariableTraits traits = Uses.Of(variable);
        return traits.HasFlag(VariableTraits.WithOperand) && (traits & (VariableTraits.OtherRead | VariableTraits.Captured)) != (VariableTraits.OtherRead | VariableTraits.Captured);
    }
}
