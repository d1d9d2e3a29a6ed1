using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>dependentRequired</c> (Validation, 6.5.4).</summary>
internal sealed class DependentRequiredKeyword((string Name, string[] Companions)[] dependencies) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.Object;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var value = (ObjectInstance)instance;
        Verdict verdict = Verdict.Valid;
        foreach ((string name, string[] companions) in dependencies)
        {
            Verdict isAbsent = Verdicts.Not(value.Has(name));
            foreach (string companion in companions)
            {
                if (run.WantsNames(value))
                {
                    run.AddName(name);
                    run.AddName(companion);
                }

                Verdict holds = Verdicts.Or(isAbsent, value.Has(companion));
                verdict = Verdicts.And(verdict, holds);
                if (holds == Verdict.Invalid)
                {
                    if (!run.IsCollecting)
                    {
                        return verdict;
                    }

                    run.MemberViolation(name, KeywordNames.DependentRequired, ConstraintMessages.Companion, ConstraintMessages.MissingCompanion(companion), "", companion);
                }
            }
        }

        return verdict;
    }
}
