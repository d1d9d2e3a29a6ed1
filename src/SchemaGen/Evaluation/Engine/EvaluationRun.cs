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

    /// <summary>After so many schemas whose results cannot be remembered, nothing is known.</summary>
    private const int MaximumSteps = 20_000_000;

    private int _depth;
    private int _steps;
    private Dictionary<(CompiledSchema, Instance), Verdict>? _memory;
    private DynamicScope? _scope;

    /// <summary>Whether results are remembered by now.</summary>
    public bool Remembers => _steps > StepsWithoutMemory && !hasDynamicScope && !IsCollecting;

    /// <summary>Enters a schema; false where that is too deep, or takes too long.</summary>
    public bool TryEnter()
    {
        if (_depth >= MaximumDepth || _steps >= MaximumSteps || ((_depth & 31) == 31 && !HasStack()))
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

    /// <summary>Recalls the result for an instance; it is unknown, where its evaluation has begun and needs itself.</summary>
    public bool TryRecall(CompiledSchema schema, Instance instance, out Verdict verdict)
    {
        _memory ??= [];
        if (_memory.TryGetValue((schema, instance), out verdict))
        {
            return true;
        }

        _memory.Add((schema, instance), Verdict.Unknown);
        return false;
    }

    public void Remember(CompiledSchema schema, Instance instance, Verdict verdict) => _memory![(schema, instance)] = verdict;

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
