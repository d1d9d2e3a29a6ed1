using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Numbers the variables of a method: locals, parameters, the compiler's captures of values between blocks, and the lists that are made in it.</summary>
internal sealed class VariableTable
{
    // One for each method that is followed: what is not needed is not made.
    private readonly List<Variable> _variables = [default];
    private Dictionary<ISymbol, int>? _symbols;
    private Dictionary<CaptureId, int>? _captures;
    private Dictionary<SyntaxNode, int>? _lists;
    private Dictionary<SyntaxNode, int>? _escapedLists;

    private enum ListKind
    {
        None,
        Own,
        Array,
        Escaped,
    }

    /// <summary>Stands for all the objects that others have too: its version changes whenever they may have.</summary>
    public int UnknownHeap => 0;

    public int Of(ISymbol symbol) => GetOrAdd(_symbols ??= new(SymbolEqualityComparer.Default), symbol, new Variable(symbol, ListKind.None));

    public int Of(CaptureId capture) => GetOrAdd(_captures ??= [], capture, default);

    /// <summary>The list that an expression makes.</summary>
    public int OfList(SyntaxNode creation, bool isArray) => GetOrAdd(_lists ??= [], creation, new Variable(null, isArray ? ListKind.Array : ListKind.Own));

    /// <summary>Whether the variable is one that is never assigned again once it has a value.</summary>
    public bool IsAssignedOnce(int variable, MethodScan scan) => _variables[variable].Symbol is { } symbol && !scan.IsReassigned(symbol);

    /// <summary>Whether a nested function refers to the variable.</summary>
    public bool IsCaptured(int variable, MethodScan scan) => _variables[variable].Symbol is { } symbol && scan.IsCaptured(symbol);

    /// <summary>Whether an object in the variable is judged later: it is between its creation and its last assignment, or a template.</summary>
    public bool IsUnfinished(int variable, MethodScan scan) => _variables[variable].Symbol is null || IsWithSource(variable, scan);

    /// <summary>Whether an object in the variable is no input, but what inputs are made from.</summary>
    public bool IsWithSource(int variable, MethodScan scan) => _variables[variable].Symbol is { } symbol && scan.IsWithSource(symbol);

    /// <summary>A list from elsewhere, of which a condition told something.</summary>
    public int OfEscapedList(SyntaxNode place) => GetOrAdd(_escapedLists ??= [], place, new Variable(null, ListKind.Escaped));

    /// <summary>Whether others than this method have the list.</summary>
    public bool IsEscapedList(int list) => _variables[list].List == ListKind.Escaped;

    public bool IsList(int variable) => _variables[variable].List != ListKind.None;

    /// <summary>Whether the number of items can never change.</summary>
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
    /// <param name="List">Which list it is.</param>
    private readonly record struct Variable(ISymbol? Symbol, ListKind List);
}
