using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>if</c>, <c>then</c> and <c>else</c> (Core, 10.2.2).</summary>
internal sealed class IfKeyword(CompiledSchema condition, CompiledSchema? then, CompiledSchema? otherwise) : Keyword
{
    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        EvaluatedParts? parts = evaluated is null ? null : EvaluatedParts.Of(instance);
        Verdict holds = run.Test(condition, instance, parts);
        evaluated?.Add(parts!, holds);
        return holds switch
        {
            Verdict.Valid => Evaluate(then, instance, run, evaluated),
            Verdict.Invalid => Evaluate(otherwise, instance, run, evaluated),
            _ => Verdicts.Either(EvaluatePossible(then, instance, run, evaluated), EvaluatePossible(otherwise, instance, run, evaluated)),
        };
    }

    private Verdict Evaluate(CompiledSchema? schema, Instance instance, EvaluationRun run, EvaluatedParts? evaluated) =>
        schema is null ? Verdict.Valid : run.EvaluateUnder(condition, schema, instance, evaluated);

    private static Verdict EvaluatePossible(CompiledSchema? schema, Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        if (schema is null)
        {
            return Verdict.Valid;
        }

        EvaluatedParts? parts = evaluated is null ? null : EvaluatedParts.Of(instance);
        Verdict verdict = run.Test(schema, instance, parts);
        evaluated?.Add(parts!, Verdict.Unknown);
        return verdict;
    }
}
