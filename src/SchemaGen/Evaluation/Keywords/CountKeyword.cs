using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>minItems</c> and <c>maxItems</c> (Validation, 6.4.1 and 6.4.2), or <c>minProperties</c> and <c>maxProperties</c> (6.5.1 and 6.5.2).</summary>
internal sealed class CountKeyword(bool isOfItems, int minimum, int maximum) : Keyword
{
    public override JsonValueTypes Types => isOfItems ? JsonValueTypes.Array : JsonValueTypes.Object;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        (int least, int most) = instance is ArrayInstance array
            ? (array.MinimumCount, array.MaximumCount)
            : (((ObjectInstance)instance).MinimumCount, ((ObjectInstance)instance).MaximumCount);
        Verdict verdict = Verdicts.Within(least, most, minimum, maximum);
        if (verdict == Verdict.Invalid && run.IsCollecting)
        {
            string keyword = least > maximum
                ? isOfItems ? KeywordNames.MaxItems : KeywordNames.MaxProperties
                : isOfItems ? KeywordNames.MinItems : KeywordNames.MinProperties;
            run.Violation(keyword, ConstraintMessages.ItemCount, ConstraintMessages.Counted(least > maximum ? least : most, Noun), ConstraintMessages.CountBounds(minimum, maximum));
        }

        return verdict;
    }

    public override string Describe() => "has " + ConstraintMessages.CountBounds(minimum, maximum, Noun);

    private string Noun => isOfItems ? "item" : "member";
}
