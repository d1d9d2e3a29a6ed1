using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>propertyNames</c> (Core, 10.3.2.4).</summary>
internal sealed class PropertyNamesKeyword(CompiledSchema schema) : Keyword
{
    private static readonly StringInstance s_anyName = new(0, int.MaxValue);

    public override JsonValueTypes Types => JsonValueTypes.Object;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var value = (ObjectInstance)instance;
        Verdict verdict = Verdict.Valid;
        for (int i = 0; i < value.Names.Length; i++)
        {
            Verdict name = EvaluateName(value.Names[i], run, value.IsCertain(i));
            verdict = Verdicts.And(verdict, name);
            if (verdict == Verdict.Invalid && !run.IsCollecting)
            {
                return verdict;
            }
        }

        return value.Rest is null || run.Test(schema, s_anyName, null) == Verdict.Valid ? verdict : Verdicts.And(verdict, Verdict.Unknown);
    }

    private Verdict EvaluateName(string name, EvaluationRun run, bool isCertain)
    {
        var instance = new StringInstance(name);
        Verdict verdict = run.Test(schema, instance, null);
        if (!isCertain)
        {
            return verdict == Verdict.Valid ? verdict : Verdict.Unknown;
        }

        if (verdict == Verdict.Invalid && run.IsCollecting)
        {
            if (schema.IsFalse)
            {
                run.MemberViolation(name, KeywordNames.PropertyNames, ConstraintMessages.Forbidden, "", "");
                return verdict;
            }

            run.Collect(schema, instance, null, out List<SchemaViolation> reasons);
            foreach (SchemaViolation reason in reasons)
            {
                // The constraint is that of the name, and the member is where it stands.
                run.NameViolation(name, reason.Template, reason.Found, reason.Expected);
            }
        }

        return verdict;
    }
}
