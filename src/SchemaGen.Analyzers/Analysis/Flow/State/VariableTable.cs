using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Numbers the variables of a method: locals, parameters, flow captures, and the contents of lists.</summary>
internal sealed class VariableTable
{
    // Each method that is followed has a table, so the dictionaries are created on demand.
    private readonly List<Variable> _variables = new(4) { default };
    private Dictionary<ISymbol, int>? _symbols;
    private Dictionary<CaptureId, int>? _captures;
    private Dictionary<object, Dictionary<ISymbol, int>>? _members;
    private Dictionary<SyntaxNode, int>? _lists;
    private Dictionary<SyntaxNode, int>? _escapedLists;
    private Dictionary<string, int>? _expressions;
    private HeapReads _read;

    private enum ListKind
    {
        None,
        Own,
        Array,
        Escaped,
    }

    /// <summary>The number of variables.</summary>
    public int Count => _variables.Count;

    /// <summary>The heap location that stands for all escaped objects: its value number changes whenever other code may have changed them.</summary>
    public int UnknownHeap => 0;

    public int Of(ISymbol symbol) => GetOrAdd(_symbols ??= new(SymbolEqualityComparer.Default), symbol, new Variable(symbol, ListKind.None, HeapReads.None));

    public int Of(CaptureId capture) => GetOrAdd(_captures ??= [], capture, default);

    /// <summary>Returns the variable of a property of an object that only the method has.</summary>
    /// <param name="holder">The local, or the capture.</param>
    /// <param name="member">The property.</param>
    public int OfMember(object holder, ISymbol member)
    {
        _members ??= [];
        if (!_members.TryGetValue(holder, out Dictionary<ISymbol, int>? members))
        {
            members = new(SymbolEqualityComparer.Default);
            _members.Add(holder, members);
        }

        return GetOrAdd(members, member, default);
    }

    /// <summary>Returns the properties of an object that have variables.</summary>
    public IReadOnlyCollection<ISymbol> NamesOf(object holder) => _members is not null && _members.TryGetValue(holder, out Dictionary<ISymbol, int>? members) ? members.Keys.ToArray() : [];

    /// <summary>Returns the variables of the properties of an object.</summary>
    public IReadOnlyCollection<int> MembersOf(object holder) => _members is not null && _members.TryGetValue(holder, out Dictionary<ISymbol, int>? members) ? members.Values.ToArray() : [];

    /// <summary>Returns the variable of the list that an expression creates.</summary>
    public int OfList(SyntaxNode creation, bool isArray) => GetOrAdd(_lists ??= [], creation, new Variable(null, isArray ? ListKind.Array : ListKind.Own, HeapReads.None));

    /// <summary>Determines whether the variable is never assigned again once it has a value.</summary>
    public bool IsAssignedOnce(int variable, MethodScan scan) => _variables[variable].Symbol is { } symbol && !scan.IsReassigned(symbol);

    /// <summary>Determines whether a nested function refers to the variable.</summary>
    public bool IsCaptured(int variable, MethodScan scan) => _variables[variable].Symbol is { } symbol && scan.IsCaptured(symbol);

    /// <summary>Determines whether an object in the variable is checked later: it is under construction, or the source of a <c>with</c>.</summary>
    public bool IsUnfinished(int variable, MethodScan scan) => _variables[variable].Symbol is null || IsWithSource(variable, scan);

    /// <summary>Determines whether an object in the variable only serves as the source of <c>with</c> expressions.</summary>
    public bool IsWithSource(int variable, MethodScan scan) => _variables[variable].Symbol is { } symbol && scan.IsWithSource(symbol);

    /// <summary>Returns the variable of an escaped list, of which a condition at that place revealed the count.</summary>
    public int OfEscapedList(SyntaxNode place) => GetOrAdd(_escapedLists ??= [], place, new Variable(null, ListKind.Escaped, HeapReads.None));

    /// <summary>Returns the variable of an expression that is evaluated more than once.</summary>
    public int OfExpression(string key, HeapReads heap)
    {
        _read |= heap;
        return GetOrAdd(_expressions ??= new(StringComparer.Ordinal), key, new Variable(null, ListKind.None, heap));
    }

    /// <summary>Determines whether any of the expressions reads such a part of objects.</summary>
    public bool HaveReaders(HeapReads heap) => (_read & heap) != 0;

    /// <summary>Determines whether the variable is that of an expression which reads such a part of objects.</summary>
    public bool Reads(int variable, HeapReads heap) => (_variables[variable].Heap & heap) != 0;

    /// <summary>Determines whether other code may have the list too.</summary>
    public bool IsEscapedList(int list) => _variables[list].List == ListKind.Escaped;

    public bool IsList(int variable) => _variables[variable].List != ListKind.None;

    /// <summary>Determines whether the list is an array, whose length never changes.</summary>
    public bool IsArray(int list) => _variables[list].List == ListKind.Array;

    private int GetOrAdd<TKey>(Dictionary<TKey, int> numbers, TKey key, Variable variable)
        where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out int number))
        {
            number = _variables.Count;
            numbers.Add(key, number);
            _variables.Add(variable);
        }

        return number;
    }

    /// <param name="Symbol">The local or parameter.</param>
    /// <param name="List">The kind of list whose content the variable stands for.</param>
    /// <param name="Heap">What the expression reads of objects, where the variable stands for one.</param>
    private readonly record struct Variable(ISymbol? Symbol, ListKind List, HeapReads Heap);
}
