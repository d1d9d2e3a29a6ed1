using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>dependentSchemas</c> (Core, 10.2.2.4).</summary>
internal sealed class DependentSchemasKeyword((string Name, CompiledSchema Schema)[] dependencies) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.Object;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var value = (ObjectInstance)instance;
        Verdict verdict = Verdict.Valid;
        foreach ((string name, CompiledSchema schema) in dependencies)
        {
            if (run.WantsNames(value))
            {
                run.AddName(name);
            }

            Verdict has = value.Has(name);
            if (has == Verdict.Valid)
            {
                verdict = Verdicts.And(verdict, run.EvaluateUnder(name, schema, instance, evaluated));
            }
            else if (has == Verdict.Unknown)
            {
                EvaluatedParts? parts = evaluated is null ? null : EvaluatedParts.Of(instance);
                bool isValid = run.Test(schema, instance, parts) == Verdict.Valid;
                evaluated?.Add(parts!, Verdict.Unknown);
                verdict = Verdicts.And(verdict, isValid ? Verdict.Valid : Verdict.Unknown);
            }

            if (verdict == Verdict.Invalid && !run.IsCollecting)
            {
                return verdict;
            }
        }

        return verdict;
    }
}
