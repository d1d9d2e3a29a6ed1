using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Evaluation.References;

namespace SchemaGen.Evaluation;

/// <summary>
/// JSON Schema, draft 2020-12, over instances that are known whole or in part. Of a whole value the verdict is never unknown, unless the schema has a reference that leads nowhere or never
/// ends, a pattern that cannot be run, or more depth than anybody writes. <c>format</c> is asserted.
/// </summary>
/// <remarks>Compiled once, it may be used by any number of threads.</remarks>
internal sealed class SchemaEvaluator
{
    private readonly CompiledSchema _root;
    private readonly bool _hasDynamicScope;

    private SchemaEvaluator(CompiledSchema root, bool hasDynamicScope)
    {
        _root = root;
        _hasDynamicScope = hasDynamicScope;
    }

    /// <summary>Compiles a schema. Its parts are compiled when they are needed for the first time.</summary>
    /// <param name="schema">The schema, a whole value.</param>
    /// <param name="others">Other documents that it refers to, by their URI.</param>
    public static SchemaEvaluator Compile(Instance schema, IReadOnlyDictionary<string, Instance>? others = null)
    {
        var resources = new SchemaResources(schema, others);
        var compiler = new SchemaCompiler(resources);
        return new SchemaEvaluator(compiler.Get(schema, resources.Root), resources.HasDynamicAnchors);
    }

    /// <summary>Evaluates an instance. The first violation ends the evaluation.</summary>
    public Verdict Evaluate(Instance instance) => _root.Evaluate(instance, new EvaluationRun(_hasDynamicScope), null);

    /// <summary>Evaluates an instance, and describes what is wrong with it. Valid values cost no more than without descriptions.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="violations">What makes the instance invalid; empty where it is not.</param>
    public Verdict Evaluate(Instance instance, out IReadOnlyList<SchemaViolation> violations)
    {
        Verdict verdict = Evaluate(instance);
        violations = [];
        if (verdict == Verdict.Invalid)
        {
            new EvaluationRun(_hasDynamicScope).Collect(_root, instance, null, out List<SchemaViolation> found);
            violations = found;
        }

        return verdict;
    }
}
