using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>Proves that every value of a schema satisfies each keyword of another one.</summary>
internal sealed class KeywordProofs
{
    /// <summary>Alternatives of the left schema are opened so often for one keyword.</summary>
    private const int MostSplits = 4;

    private readonly ContainmentProver _prover;
    private readonly ListProofs _lists;
    private readonly MemberProofs _members;
    private readonly ChoiceProofs _choices;

    public KeywordProofs(ContainmentProver prover)
    {
        _prover = prover;
        _lists = new ListProofs(prover);
        _members = new MemberProofs(prover);
        _choices = new ChoiceProofs(prover);
    }

    public bool Hold(MergedSchema left, Node right)
    {
        if (ValueProofs.FiniteValues(left) is { } values)
        {
            // All of them are known, so that nothing is left to prove.
            return values.All(value => left.Refuses(value) || right.Side.Evaluate(right.Schema, value) == Verdict.Valid);
        }

        string[] failing = right.Schema is ObjectInstance schema ? [.. schema.Names.Where(keyword => !Holds(left, right, keyword))] : ["?"];
        return failing.Length == 0 || HoldSplit(left, right, failing, MostSplits, []) || _prover.IsEmpty(left);
    }

    /// <summary>Proves keywords for one alternative of the left schema after the other, and for one type after the other.</summary>
    private bool HoldSplit(MergedSchema left, Node right, string[] keywords, int splits, HashSet<Instance> opened)
    {
        if (splits == 0 || _prover.IsExhausted)
        {
            return false;
        }

        JsonValueTypes[] types = [.. SchemaTypes.Each.Where(type => (left.Types & type) != 0)];
        if (types.Length > 1)
        {
            return types.All(type => HoldAll(left.OfTypes(type), right, keywords, splits - 1, opened));
        }

        foreach (Choice choice in left.Choices)
        {
            if (!opened.Contains(choice.Alternatives[0].Schema) && Splits.Of(left, choice).All(part => HoldAll(part, right, keywords, splits - 1, [.. opened, choice.Alternatives[0].Schema])))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldAll(MergedSchema left, Node right, string[] keywords, int splits, HashSet<Instance> opened)
    {
        if (left.IsFalse || left.Types == JsonValueTypes.None)
        {
            return true;
        }

        if (ValueProofs.FiniteValues(left) is { } values)
        {
            return values.All(value => left.Refuses(value) || right.Side.Evaluate(right.Schema, value) == Verdict.Valid);
        }

        string[] failing = [.. keywords.Where(keyword => !Holds(left, right, keyword))];
        return failing.Length == 0 || HoldSplit(left, right, failing, splits, opened) || _prover.IsEmpty(left);
    }

    private bool Holds(MergedSchema left, Node right, string name)
    {
        if (KeywordTable.Find(name) is not { Constrains: true } and not { Name: KeywordNames.DynamicRef })
        {
            return true;
        }

        return name switch
        {
            KeywordNames.Ref => right.Side.Find(((StringInstance)right[name]!).Value!) is { } target && _prover.Holds(left, target),
            KeywordNames.Type => (left.Types & ~SchemaTypes.Stated(right[name])) == 0 || SchemaTypes.Stated(right[name]) == JsonValueTypes.None,
            KeywordNames.AllOf => right.Children(name).All(part => _prover.Holds(left, part)),
            KeywordNames.AnyOf or KeywordNames.OneOf or KeywordNames.Not or KeywordNames.If or KeywordNames.Then or KeywordNames.Else or KeywordNames.DependentSchemas => _choices.Hold(left, right, name),
            KeywordNames.Items or KeywordNames.PrefixItems or KeywordNames.Contains or KeywordNames.MinContains or KeywordNames.MaxContains or KeywordNames.MinItems or KeywordNames.MaxItems or KeywordNames.UniqueItems =>
                (left.Types & JsonValueTypes.Array) == 0 || _lists.Hold(left, right, name),
            KeywordNames.Properties or KeywordNames.PatternProperties or KeywordNames.AdditionalProperties or KeywordNames.PropertyNames or KeywordNames.Required or KeywordNames.MinProperties
                or KeywordNames.MaxProperties or KeywordNames.DependentRequired => (left.Types & JsonValueTypes.Object) == 0 || _members.Hold(left, right, name),
            _ => ValueProofs.Hold(left, right, name),
        };
    }
}
