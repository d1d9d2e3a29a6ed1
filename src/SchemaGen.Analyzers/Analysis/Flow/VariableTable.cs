using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SchemaGen.Analysis.Flow;

/// <summary>Numbers the variables of a method: locals, parameters, the compiler's captures of values between blocks, and the lists that are made in it.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<ISymbol, int> _symbols = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<int, ISymbol> _names = [];
    private readonly Dictionary<CaptureId, int> _captures = [];
    private readonly Dictionary<SyntaxNode, int> _lists = [];
    private readonly Dictionary<SyntaxNode, int> _foreignPlaces = [];
    private readonly HashSet<int> _own = [];
    private readonly HashSet<int> _foreign = [];
    private readonly HashSet<int> _arrays = [];
    private int _count = 1;

    /// <summary>Stands for all the objects that others have too: its version changes whenever they may have.</summary>
    public int Elsewhere => 0;

    public int Of(ISymbol symbol)
    {
        int variable = GetOrAdd(_symbols, symbol);
        _names[variable] = symbol;
        return variable;
    }

    public int Of(CaptureId capture) => GetOrAdd(_captures, capture);

    /// <summary>The list that an expression makes.</summary>
    public int OfList(SyntaxNode creation, bool isArray)
    {
        int variable = GetOrAdd(_lists, creation);
        _own.Add(variable);
        if (isArray)
        {
            _arrays.Add(variable);
        }

        return variable;
    }

    /// <summary>Whether the variable is one that is never assigned again once it has a value.</summary>
    public bool IsLasting(int variable, MethodScan scan) => _names.TryGetValue(variable, out ISymbol? symbol) && !scan.IsReassigned(symbol);

    /// <summary>Whether a nested function refers to the variable.</summary>
    public bool IsCaptured(int variable, MethodScan scan) => _names.TryGetValue(variable, out ISymbol? symbol) && scan.IsCaptured(symbol);

    /// <summary>Whether an object in the variable is judged later: it is between its creation and its last assignment, or a template.</summary>
    public bool IsUnfinished(int variable, MethodScan scan) => !_names.ContainsKey(variable) || IsTemplate(variable, scan);

    /// <summary>Whether an object in the variable is no input, but what inputs are made from.</summary>
    public bool IsTemplate(int variable, MethodScan scan) => _names.TryGetValue(variable, out ISymbol? symbol) && scan.IsTemplate(symbol);

    /// <summary>A list from elsewhere, of which a condition told something.</summary>
    public int OfForeignList(SyntaxNode place)
    {
        int variable = GetOrAdd(_foreignPlaces, place);
        _foreign.Add(variable);
        return variable;
    }

    /// <summary>Whether others than this method have the list.</summary>
    public bool IsForeign(int list) => _foreign.Contains(list);

    public bool IsList(int variable) => _foreign.Contains(variable) || _own.Contains(variable);

    /// <summary>Whether the number of items can never change.</summary>
    public bool IsArray(int list) => _arrays.Contains(list);

    private int GetOrAdd<TKey>(Dictionary<TKey, int> numbers, TKey key)
        where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out int number))
        {
            number = _count++;
            numbers.Add(key, number);
        }

        return number;
    }
}
