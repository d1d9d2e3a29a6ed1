using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Finds the locals that get a draft as it is, and a completed copy instead on some path: <c>made = draft; if (cheap) made = draft with { N = 2 };</c>. What is in them is a draft until it is read.</summary>
internal sealed class ResultVariables(MethodScan scan)
{
    // Asked for each assignment that is followed.
    private readonly Dictionary<ILocalSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contain(ILocalSymbol local)
    {
        if (!_known.TryGetValue(local, out bool isResult))
        {
            isResult = IsResult(local);
            _known.Add(local, isResult);
        }

        return isResult;
    }

    private bool IsResult(ILocalSymbol local) =>
        scan.ValuesOf(local) is { Count: > 1 } values && scan.HasOnlyValuesOf(local) && !scan.IsCaptured(local)
        && values.Any(value => DraftIn(value) is { } draft && values.Any(other => IsCopy(other, draft)));

    /// <summary>Returns the draft that a value is.</summary>
    private ISymbol? DraftIn(IOperation value) => VariableOf(value) is { } variable && scan.IsCopied(variable) ? variable : null;

    private static bool IsCopy(IOperation value, ISymbol draft)
    {
        IOperation copy = OperationTree.WalkDown(value);
        while (copy is IWithOperation { Operand: var operand })
        {
            if (SymbolEqualityComparer.Default.Equals(VariableOf(operand), draft))
            {
                return true;
            }

            copy = OperationTree.WalkDown(operand);
        }

        return false;
    }

    private static ISymbol? VariableOf(IOperation value) => OperationTree.WalkDown(value) switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        _ => null,
    };
}
