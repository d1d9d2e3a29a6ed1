using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Evaluation.References;
using SchemaGen.Json;
using SchemaGen.Schemas.Evaluating;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>One of two resolved schemas that are compared: its subschemas, what its references lead to, and the evaluator's verdict on values.</summary>
internal sealed class SchemaSide
{
    private readonly SchemaResources _resources;
    private readonly SchemaCompiler _compiler;
    private readonly Dictionary<string, Node?> _targets = new(StringComparer.Ordinal);

    private SchemaSide(Instance root)
    {
        _resources = new SchemaResources(root, null);
        _compiler = new SchemaCompiler(_resources);
        Root = Node.At(root, this, "");
    }

    /// <summary>Gets the schema as a whole.</summary>
    public Node Root { get; }

    /// <param name="resolvedSchema">The resolved schema, as JSON.</param>
    public static SchemaSide Of(string resolvedSchema) =>
        new(NodeInstances.Of(JsonTree.Parse(resolvedSchema).Root ?? throw new ArgumentException("A resolved schema is valid JSON.", nameof(resolvedSchema))));

    /// <summary>What a reference leads to; null where it leads nowhere.</summary>
    public Node? Find(string reference)
    {
        if (!_targets.TryGetValue(reference, out Node? target))
        {
            target = _resources.Find(reference, _resources.Root) is { } found ? Node.At(found.Schema, this, Uri.UnescapeDataString(reference.TrimStart('#'))) : null;
            _targets.Add(reference, target);
        }

        return target;
    }

    /// <summary>The verdict of a subschema on a value.</summary>
    public Verdict Evaluate(Instance schema, Instance value) =>
        _compiler.Get(schema, _resources.Root).Evaluate(value, new EvaluationRun(_resources.HasDynamicAnchors), null);

    /// <summary>The verdict of the whole schema on a value, with what is wrong with it.</summary>
    public Verdict Evaluate(Instance value, out IReadOnlyList<SchemaViolation> violations)
    {
        CompiledSchema root = _compiler.Get(Root.Schema, _resources.Root);
        Verdict verdict = root.Evaluate(value, new EvaluationRun(_resources.HasDynamicAnchors), null);
        violations = [];
        if (verdict == Verdict.Invalid)
        {
            new EvaluationRun(_resources.HasDynamicAnchors).Collect(root, value, null, out List<SchemaViolation> found);
            violations = found;
        }

        return verdict;
    }
}
