using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>The variables that a statement may use.</summary>
internal sealed class Scope(Dice dice)
{
    private readonly List<Variable> _variables = [];
    private int _names;

    /// <summary>A name that nothing in the program has.</summary>
    public string NewName(string prefix) => $"{prefix}{++_names}";

    public void Add(string name, Kind kind, bool isConstant = false) => _variables.Add(new Variable(name, kind, isConstant));

    /// <summary>A variable of that type to read; null where there is none.</summary>
    public string? Read(Kind kind) => Pick(_variables.Where(variable => variable.Kind == kind));

    /// <summary>A variable of that type to assign; null where there is none.</summary>
    public string? Write(Kind kind) => Pick(_variables.Where(variable => variable.Kind == kind && !variable.IsConstant));

    /// <summary>Runs with what is declared meanwhile, and forgets it.</summary>
    public T Inside<T>(Func<T> make)
    {
        int count = _variables.Count;
        T made = make();
        _variables.RemoveRange(count, _variables.Count - count);
        return made;
    }

    /// <summary>Runs without the variables that may be null: of one that a nested function shares with others, nobody knows whether it is, so what stands behind
    /// <c>??</c> is reported even where it is never taken.</summary>
    public T WithoutNullable<T>(Func<T> make)
    {
        Variable[] all = [.. _variables];
        _variables.RemoveAll(static variable => variable.Kind is Kind.MaybeText or Kind.MaybeInteger);
        T made = make();
        _variables.Clear();
        _variables.AddRange(all);
        return made;
    }

    private string? Pick(IEnumerable<Variable> variables)
    {
        Variable[] all = [.. variables];
        return all.Length == 0 ? null : dice.Of(all).Name;
    }

    private sealed record Variable(string Name, Kind Kind, bool IsConstant);
}
