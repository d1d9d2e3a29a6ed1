using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>contains</c>, <c>minContains</c> and <c>maxContains</c> (Core, 10.3.1.3; Validation, 6.4.4 and 6.4.5).</summary>
internal sealed class ContainsKeyword(CompiledSchema schema, int minimum, int maximum) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.Array;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var array = (ArrayInstance)instance;
        long least = 0;
        long most = 0;
        for (int i = 0; i < array.Items.Length; i++)
        {
            if (evaluated is null && maximum == int.MaxValue && least >= minimum)
            {
                return Verdict.Valid;
            }

            Verdict item = run.Test(schema, array.Items[i], null);
            least += item == Verdict.Valid ? 1 : 0;
            most += item == Verdict.Invalid ? 0 : 1;
            evaluated?.Mark(i, item);
        }

        if (array.Rest is not null)
        {
            Verdict item = run.Test(schema, array.Rest, null);
            least += item == Verdict.Valid ? array.MinimumCount - array.Items.Length : 0;
            most += item == Verdict.Invalid ? 0 : (long)array.MaximumCount - array.Items.Length;
            evaluated?.MarkRest(item);
        }

        Verdict verdict = Verdicts.Within(least, most, minimum, maximum);
        if (verdict == Verdict.Invalid && run.IsCollecting)
        {
            int count = (int)(least > maximum ? least : most);
            run.Violation(
                least > maximum ? KeywordNames.MaxContains : minimum == 1 ? KeywordNames.Contains : KeywordNames.MinContains,
                ConstraintMessages.Contained,
                ConstraintMessages.Counted(count, "item") + " where it " + SchemaWords.Of(schema),
                ConstraintMessages.CountBounds(minimum, maximum));
        }

        return verdict;
    }
}
