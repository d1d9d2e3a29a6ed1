using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;
using SchemaGen.Schemas.Evaluating;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>Evaluates JSON texts by a resolved schema.</summary>
internal sealed class ResolvedEvaluation(string resolved)
{
    private readonly SchemaEvaluator _evaluator = SchemaEvaluator.Compile(Read(resolved));

    public Verdict Evaluate(string json) => _evaluator.Evaluate(Read(json));

    private static Instance Read(string json) => NodeInstances.Of(JsonTree.Parse(json).Root!);
}
