using System.Runtime.CompilerServices;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Evaluation.References;

namespace SchemaGen.Evaluation.Engine;

/// <summary>One evaluation: its bounds, its dynamic scope, and the violations that it collects.</summary>
/// <param name="hasDynamicScope">Whether a reference may depend on the schemas around it.</param>
internal sealed partial class EvaluationRun(bool hasDynamicScope)
{
    /// <summary>Schemas that apply inside of each other; deeper, nothing is known. An ordinary value, even in 64 arrays of each other, takes a few hundred.</summary>
    public const int MaximumDepth = 1000;

    /// <summary>After so many schemas, results are remembered: what refers to itself in several places would be evaluated again and again.</summary>
    private const int StepsWithoutMemory = 4096;

    /// <summary>After so many schemas, violations are not described any more, because descriptions cannot be remembered.</summary>
    private const int MaximumDescribedSteps = 50_000;

    /// <summary>So many results are remembered, before all are forgotten.</summary>
    private const int MaximumMemory = 1 << 16;

    /// <summary>After so many schemas, nothing is known, where results cannot be remembered because references depend on the schemas around them.</summary>
    private const int MaximumDynamicSteps = 1_000_000;

    /// <summary>After so many patterns that took too long, no other is tried.</summary>
    private const int MaximumTimeouts = 2;

    private int _depth;
    private int _steps;
    private int _timeouts;
    private Dictionary<(CompiledSchema Schema, Instance Instance, bool HasParts), (Verdict Verdict, EvaluatedParts? Parts)>? _memory;
    private DynamicScope? _scope;

    /// <summary>Whether patterns are still tried: one that takes too long may be asked of each item.</summary>
    public bool MatchesPatterns => _timeouts < MaximumTimeouts;

    /// <summary>Whether violations are still described to the end.</summary>
    public bool Describes => _steps < MaximumDescribedSteps;

    /// <summary>Whether results are remembered by now.</summary>
    public bool Remembers => _steps > StepsWithoutMemory && !hasDynamicScope && !IsCollecting && _asked is null;

    /// <summary>Enters a schema; false where that is too deep, or takes too long.</summary>
    public bool TryEnter()
    {
        if (_depth >= MaximumDepth || (hasDynamicScope && _steps >= MaximumDynamicSteps) || ((_depth & 31) == 31 && !HasStack()))
        {
            return false;
        }

        _depth++;
        _steps++;
        return true;
    }

    public void Leave() => _depth--;

    /// <summary>Enters the resource of a schema, for dynamic references; returns what <see cref="Leave(SchemaResource?)"/> takes.</summary>
    public SchemaResource? Enter(SchemaResource resource)
    {
        if (!hasDynamicScope || ReferenceEquals(_scope?.Resource, resource))
        {
            return null;
        }

        _scope = new DynamicScope(resource, _scope);
        return resource;
    }

    public void Leave(SchemaResource? entered) => _scope = entered is null ? _scope : _scope!.Outer;

    /// <summary>Finds the outermost resource with a dynamic anchor of that name (Core, 8.2.3.2).</summary>
    public SchemaResource? Outermost(string anchor)
    {
        SchemaResource? found = null;
        for (DynamicScope? scope = _scope; scope is not null; scope = scope.Outer)
        {
            found = scope.Resource.DynamicAnchors.ContainsKey(anchor) ? scope.Resource : found;
        }

        return found;
    }

    public void AddTimeout() => _timeouts++;

    /// <summary>Recalls the result for an instance; it is unknown, where its evaluation has begun and needs itself.</summary>
    public bool TryRecall(CompiledSchema schema, Instance instance, EvaluatedParts? evaluated, out Verdict verdict)
    {
        _memory ??= [];
        bool isThere = _memory.TryGetValue((schema, instance, evaluated is not null), out (Verdict Verdict, EvaluatedParts? Parts) result);
        verdict = result.Verdict;
        if (!isThere)
        {
            Remember(schema, instance, Verdict.Unknown, evaluated is not null, null);
        }
        else if (result.Parts is not null)
        {
            evaluated?.Add(result.Parts, Verdict.Valid);
        }
        else
        {
            evaluated?.MarkPossible();
        }

        return isThere;
    }

    public void Remember(CompiledSchema schema, Instance instance, Verdict verdict, bool hasParts, EvaluatedParts? parts)
    {
        if (_memory!.Count >= MaximumMemory)
        {
            _memory.Clear();
        }

        _memory[(schema, instance, hasParts)] = (verdict, parts);
    }

    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private sealed record DynamicScope(SchemaResource Resource, DynamicScope? Outer);
}
