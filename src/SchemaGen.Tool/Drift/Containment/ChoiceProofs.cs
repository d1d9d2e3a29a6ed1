using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>Proves the keywords that choose between schemas, or refuse what one takes.</summary>
internal sealed class ChoiceProofs(ContainmentProver prover)
{
    /// <summary>Where there are more alternatives, each is proved alone.</summary>
    private const int MostCombined = 4;

    public bool Hold(MergedSchema left, Node right, string keyword) => keyword switch
    {
        KeywordNames.AnyOf => right.Children(keyword) is var alternatives && (alternatives.Count == 0 || Any(left, alternatives)),
        KeywordNames.OneOf => right.Children(keyword) is var alternatives && (alternatives.Count == 0 || One(left, alternatives)),
        KeywordNames.Not => right.Child(keyword) is not { } refused || prover.IsEmpty(left.And(refused)),
        KeywordNames.If => If(left, right),
        KeywordNames.DependentSchemas => right.NamesOf(keyword).All(name => Dependent(left, name, right.Member(keyword, name)!)),

        // Judged with `if`.
        _ => true,
    };

    private bool Any(MergedSchema left, IReadOnlyList<Node> alternatives)
    {
        List<Node> overlapping = Overlapping(left, alternatives);
        if (overlapping.Any(alternative => prover.Holds(left, alternative)))
        {
            return true;
        }

        if (overlapping.Count is < 2 or > MostCombined)
        {
            return false;
        }

        // What the others refuse must be taken by the last of them.
        for (int i = 0; i < overlapping.Count; i++)
        {
            MergedSchema rest = overlapping.Where((_, at) => at != i).Aggregate(left, static (all, other) => all.AndNot(other));
            if (prover.Holds(rest, overlapping[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool One(MergedSchema left, IReadOnlyList<Node> alternatives) => Overlapping(left, alternatives) is [var only] && prover.Holds(left, only);

    /// <summary>The alternatives that a value of the schema may be, as far as nothing else is proved.</summary>
    private List<Node> Overlapping(MergedSchema left, IReadOnlyList<Node> alternatives) => [.. alternatives.Where(alternative => !prover.IsEmpty(left.And(alternative)))];

    private bool If(MergedSchema left, Node right) =>
        right.Child(KeywordNames.If) is not { } condition
        || ((right.Child(KeywordNames.Then) is not { } then || prover.Holds(left.And(condition), then) || prover.IsEmpty(left.And(condition)))
            && (right.Child(KeywordNames.Else) is not { } otherwise || prover.Holds(left.AndNot(condition), otherwise) || prover.IsEmpty(left.AndNot(condition))));

    private bool Dependent(MergedSchema left, string name, Node schema) =>
        (left.Types & JsonValueTypes.Object) == 0 || !left.Members.MayHave(name) || prover.Holds(left.OfTypes(JsonValueTypes.Object).And(prover.Requiring(name)), schema);
}
