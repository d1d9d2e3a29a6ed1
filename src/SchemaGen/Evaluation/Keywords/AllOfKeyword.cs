using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>allOf</c> (Core, 10.2.1.1), and a <c>$ref</c>, which is one of a single schema (8.2.3.1).</summary>
internal sealed class AllOfKeyword(CompiledSchema[] schemas) : Keyword
{
    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        Verdict verdict = Verdict.Valid;
        foreach (CompiledSchema schema in schemas)
        {
            verdict = Verdicts.And(verdict, schema.Evaluate(instance, run, evaluated));
            if (verdict == Verdict.Invalid && !run.IsCollecting)
            {
                return verdict;
            }
        }

        return verdict;
    }
}
