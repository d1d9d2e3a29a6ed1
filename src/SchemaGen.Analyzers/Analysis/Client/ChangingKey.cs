using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>Finds what makes an idempotency key change when the request is sent again.</summary>
/// <param name="scan">The variables of the method.</param>
/// <param name="assignment">The operation that gives the request its key.</param>
internal sealed class ChangingKey(MethodScan scan, IOperation assignment)
{
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>Describes what makes the key change; returns null where it is not certain to.</summary>
    public string? Find(IOperation value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.ConstantValue.HasValue)
        {
            return null;
        }

        switch (KeySources.Classify(value))
        {
            case KeySource.Clock:
                return $"the clock ({KeySources.Name(value)})";
            case KeySource.Random:
                return Attempts.Around(value, assignment, scan) is { } place ? $"{KeySources.Name(value)} {place}" : null;
        }

        return value switch
        {
            ILocalReferenceOperation { Local: var local } => FindLocal(local),

            // A choice is certain to change where each alternative is.
            IConditionalOperation { WhenTrue: var left, WhenFalse: { } right } => FindEach([left, right]),
            ICoalesceOperation { Value: var left, WhenNull: var right } => FindEach([left, right]),
            ISwitchExpressionOperation choice => FindEach(choice.Arms.Select(static arm => arm.Value)),
            _ => KeyParts.Of(value).Select(Find).FirstOrDefault(static found => found is not null),
        };
    }

    private string? FindLocal(ILocalSymbol local)
    {
        if (!scan.HasOnlyValuesOf(local) || !_open.Add(local))
        {
            return null;
        }

        string? found = FindEach(scan.ValuesOf(local));
        _open.Remove(local);
        return found;
    }

    private string? FindEach(IEnumerable<IOperation> values)
    {
        string? first = null;
        foreach (IOperation value in values)
        {
            if (value is IThrowOperation or IConversionOperation { Operand: IThrowOperation })
            {
                continue;
            }

            if (Find(value) is not { } found)
            {
                return null;
            }

            first ??= found;
        }

        return first;
    }
}
