using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>Finds the constant texts that a value is certain to be, each at the place where the method has it.</summary>
/// <param name="scan">The variables of the method.</param>
internal sealed class WrittenTexts(MethodScan scan)
{
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the texts; none where the value may be something else. The right side of <c>??</c> may be a word for "none", so it is not certain either.</summary>
    public IReadOnlyList<(IOperation Place, string Text)> Of(IOperation value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        IOperation inner = OperationTree.WalkDown(value);
        return inner switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => [(inner, text)],
            IConditionalOperation { WhenTrue: var left, WhenFalse: { } right } => OfEach(left, right),
            ISwitchExpressionOperation choice => OfEach(choice.Arms.Select(static arm => arm.Value).ToArray()),
            ILocalReferenceOperation { Local: var local } => OfLocal(local),
            _ => [],
        };
    }

    private IReadOnlyList<(IOperation Place, string Text)> OfLocal(ILocalSymbol local)
    {
        if (!scan.HasOnlyValuesOf(local) || scan.ValuesOf(local) is not [var value] || !_open.Add(local))
        {
            return [];
        }

        IReadOnlyList<(IOperation Place, string Text)> texts = Of(value);
        _open.Remove(local);
        return texts;
    }

    private IReadOnlyList<(IOperation Place, string Text)> OfEach(params IOperation[] values)
    {
        IReadOnlyList<(IOperation Place, string Text)>[] texts = values.Where(static value => OperationTree.WalkDown(value) is not IThrowOperation).Select(Of).ToArray();
        return texts.All(static some => some.Count > 0) ? texts.SelectMany(static some => some).ToArray() : [];
    }
}
