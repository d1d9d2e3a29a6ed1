using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>unevaluatedProperties</c> (Core, 11.3).</summary>
internal sealed class UnevaluatedPropertiesKeyword(CompiledSchema schema) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.Object;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var value = (ObjectInstance)instance;
        Verdict verdict = Verdict.Valid;
        for (int i = 0; i < value.Names.Length; i++)
        {
            // A member that may be missing breaks nothing for certain.
            Verdict isEvaluated = value.IsCertain(i) ? evaluated![i] : Verdicts.Or(evaluated![i], Verdict.Unknown);
            verdict = Verdicts.And(verdict, EvaluatePart(isEvaluated, value.Names[i], value.Values[i], run));
            if (verdict == Verdict.Invalid && !run.IsCollecting)
            {
                return verdict;
            }
        }

        if (value.Rest is not null && evaluated!.Rest != Verdict.Valid && run.Test(schema, value.Rest, null) != Verdict.Valid)
        {
            verdict = Verdicts.And(verdict, Verdict.Unknown);
        }

        evaluated!.MarkAll();
        return verdict;
    }

    private Verdict EvaluatePart(Verdict isEvaluated, string name, Instance member, EvaluationRun run)
    {
        switch (isEvaluated)
        {
            case Verdict.Valid:
                return Verdict.Valid;
            case Verdict.Unknown:
                return Verdicts.Or(Verdict.Unknown, run.Test(schema, member, null));
        }

        if (!schema.IsFalse)
        {
            return run.EvaluateMember(schema, name, member);
        }

        run.MemberViolation(name, KeywordNames.UnevaluatedProperties, ConstraintMessages.UnknownMember, "", "");
        return Verdict.Invalid;
    }
}
