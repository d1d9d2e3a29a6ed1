using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>The traits of the variables of a method, and the values that are assigned to them.</summary>
internal sealed class VariableUses
{
    private readonly Dictionary<ISymbol, VariableTraits> _traits = new(SymbolEqualityComparer.Default);
    private Dictionary<ISymbol, List<IOperation>>? _values;
    private Dictionary<ISymbol, List<IOperation>>? _sources;
    private Dictionary<ISymbol, IAnonymousFunctionOperation>? _lambdas;

    /// <summary>Whether the method jumps backwards: a declaration that runs again gives the same variable another value.</summary>
    public bool HasJumps { get; set; }

    /// <summary>Whether some variable is the source of a <c>with</c>.</summary>
    public bool HasWithSources { get; set; }

    /// <summary>Whether a nested function refers to some variable.</summary>
    public bool HasCaptured { get; private set; }

    public VariableTraits Of(ISymbol symbol) => _traits.TryGetValue(symbol, out VariableTraits traits) ? traits : VariableTraits.None;

    public bool Has(ISymbol symbol, VariableTraits traits) => (Of(symbol) & traits) != 0;

    public void Add(ISymbol symbol, VariableTraits traits)
    {
        HasCaptured |= (traits & VariableTraits.Captured) != 0;
        _traits[symbol] = Of(symbol) | traits;
    }

    public void AddLambda(IAnonymousFunctionOperation lambda) => (_lambdas ??= new(SymbolEqualityComparer.Default))[lambda.Symbol] = lambda;

    /// <summary>Returns the lambda of a symbol.</summary>
    public IAnonymousFunctionOperation? LambdaOf(IMethodSymbol symbol) => _lambdas is not null && _lambdas.TryGetValue(symbol, out IAnonymousFunctionOperation? lambda) ? lambda : null;

    /// <summary>Returns the values that are assigned to a local, wherever that is.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ISymbol local) => Of(_values, local);

    /// <summary>Returns what a local gets its values from otherwise: the call with an <c>out</c> argument, what a pattern is matched against, what a <c>foreach</c> enumerates.</summary>
    public IReadOnlyList<IOperation> SourcesOf(ISymbol local) => Of(_sources, local);

    public void AddValue(ISymbol local, IOperation? value) => Add(ref _values, local, value);

    public void AddSource(ISymbol local, IOperation? source) => Add(ref _sources, local, source);

    private static IReadOnlyList<IOperation> Of(Dictionary<ISymbol, List<IOperation>>? operations, ISymbol local) =>
        operations is not null && operations.TryGetValue(local, out List<IOperation>? found) ? found : Array.Empty<IOperation>();

    private static void Add(ref Dictionary<ISymbol, List<IOperation>>? operations, ISymbol local, IOperation? added)
    {
        if (added is null)
        {
            return;
        }

        operations ??= new(SymbolEqualityComparer.Default);
        if (!operations.TryGetValue(local, out List<IOperation>? found))
        {
            found = new(1);
            operations.Add(local, found);
        }

        found.Add(added);
    }
}
