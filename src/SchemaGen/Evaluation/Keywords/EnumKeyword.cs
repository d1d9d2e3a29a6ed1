using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>enum</c> and <c>const</c> (Validation, 6.1.2 and 6.1.3).</summary>
internal sealed class EnumKeyword(string keyword, Instance[] values) : Keyword
{
    /// <summary>Up to here, a value is found as fast without a table.</summary>
    private const int FewValues = 4;

    /// <summary>The number of values that a message lists.</summary>
    private const int ListedValues = 30;

    private readonly bool _isComparable = Array.TrueForAll(values, InstanceEquality.IsComparable);
    private HashSet<Instance>? _table;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        Verdict verdict = values.Length > FewValues && _isComparable && InstanceEquality.IsComparable(instance)
            ? Verdicts.Of((_table ??= new HashSet<Instance>(values, InstanceEquality.Whole)).Contains(instance))
            : EvaluateEach(instance);
        if (verdict == Verdict.Invalid && run.IsCollecting)
        {
            run.Violation(keyword, ConstraintMessages.NotAllowed, InstanceText.Of(instance), ConstraintMessages.Allowed(Listed(), Nearest(instance)));
        }

        return verdict;
    }

    public override string Describe() => "is " + TypeWords.Join(Listed(), "or");

    private Verdict EvaluateEach(Instance instance)
    {
        Verdict verdict = Verdict.Invalid;
        for (int i = 0; i < values.Length && verdict != Verdict.Valid; i++)
        {
            verdict = Verdicts.Or(verdict, InstanceEquality.Compare(instance, values[i]));
        }

        return verdict;
    }

    private List<string> Listed()
    {
        List<string> words = values.Take(ListedValues).Select(InstanceText.Of).ToList();
        if (values.Length > ListedValues)
        {
            words.Add(ConstraintMessages.Number(values.Length - ListedValues) + " others");
        }

        return words;
    }

    private string? Nearest(Instance instance) =>
        instance is StringInstance { Value: { } text } && NearestText.Find(text, values.OfType<StringInstance>().Select(static value => value.Value!)) is { } nearest
            ? ConstraintMessages.Quote(nearest)
            : null;
}
