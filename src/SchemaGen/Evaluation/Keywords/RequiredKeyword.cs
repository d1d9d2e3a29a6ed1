using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>required</c> (Validation, 6.5.3).</summary>
internal sealed class RequiredKeyword(string[] names) : Keyword
{
    public IReadOnlyList<string> Names => names;

    public override JsonValueTypes Types => JsonValueTypes.Object;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var value = (ObjectInstance)instance;
        Verdict verdict = Verdict.Valid;
        foreach (string name in names)
        {
            if (run.WantsNames(value))
            {
                run.AddName(name);
            }

            Verdict has = value.Has(name);
            verdict = Verdicts.And(verdict, has);
            if (has == Verdict.Invalid)
            {
                if (!run.IsCollecting)
                {
                    return verdict;
                }

                run.MemberViolation(name, KeywordNames.Required, ConstraintMessages.Required, ConstraintMessages.Missing, "");
            }
        }

        return verdict;
    }

    public override string Describe() => "has " + TypeWords.Join(names.Select(static name => "'" + name + "'").ToList(), "and");
}
