using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Engine;

/// <summary>Which items or members of an instance a schema has evaluated, for <c>unevaluatedItems</c> and <c>unevaluatedProperties</c> (Core, 11): for certain, perhaps, or
/// not. It exists only where such a keyword may ask.</summary>
internal sealed class EvaluatedParts
{
    private readonly Verdict[] _parts;

    private EvaluatedParts(int count) => _parts = new Verdict[count];

    /// <summary>What holds for the items or members that the instance does not name.</summary>
    public Verdict Rest { get; private set; }

    public static EvaluatedParts Of(Instance instance) => new(instance switch
    {
        ArrayInstance array => array.Items.Length,
        ObjectInstance value => value.Names.Length,
        _ => 0,
    });

    public Verdict this[int index] => _parts[index];

    public void Mark(int index, Verdict verdict = Verdict.Valid) => _parts[index] = Verdicts.Or(_parts[index], verdict);

    public void MarkRest(Verdict verdict) => Rest = Verdicts.Or(Rest, verdict);

    public void MarkAll() => MarkAll(Verdict.Valid);

    /// <summary>Notes that nothing is known of what was evaluated.</summary>
    public void MarkPossible() => MarkAll(Verdict.Unknown);

    /// <summary>Adds what a subschema has evaluated, which counts where the subschema is valid.</summary>
    public void Add(EvaluatedParts other, Verdict verdict)
    {
        for (int i = 0; i < _parts.Length; i++)
        {
            Mark(i, Verdicts.And(other._parts[i], verdict));
        }

        MarkRest(Verdicts.And(other.Rest, verdict));
    }

    private void MarkAll(Verdict verdict)
    {
        for (int i = 0; i < _parts.Length; i++)
        {
            Mark(i, verdict);
        }

        MarkRest(verdict);
    }
}
