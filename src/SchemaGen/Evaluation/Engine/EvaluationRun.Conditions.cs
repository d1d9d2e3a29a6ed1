using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Engine;

// The conditions under which schemas apply, and the members that decide them. All of it is for messages.
internal sealed partial class EvaluationRun
{
    private List<ActiveCondition>? _conditions;
    private ObjectInstance? _asked;
    private HashSet<string>? _askedNames;

    /// <summary>Determines whether the members are wanted that schemas ask an object for.</summary>
    public bool WantsNames(ObjectInstance value) => _asked is not null && ReferenceEquals(_asked, value);

    /// <summary>Takes the name of a member that a schema asks for.</summary>
    public void AddName(string name) => _askedNames!.Add(name);

    /// <summary>Evaluates a schema that applies because another one is satisfied, or because it is not.</summary>
    public Verdict EvaluateUnder(CompiledSchema condition, CompiledSchema schema, Instance instance, EvaluatedParts? evaluated) =>
        EvaluateUnder(new ActiveCondition(condition, null, instance), schema, instance, evaluated);

    /// <summary>Evaluates a schema that applies because a member is given.</summary>
    public Verdict EvaluateUnder(string name, CompiledSchema schema, Instance instance, EvaluatedParts? evaluated) =>
        EvaluateUnder(new ActiveCondition(null, name, instance), schema, instance, evaluated);

    /// <summary>Returns the members of the instance that the schemas ask for.</summary>
    public IReadOnlyCollection<string> NamesOf(IEnumerable<CompiledSchema> schemas, Instance instance)
    {
        if (instance is not ObjectInstance value)
        {
            return [];
        }

        (ObjectInstance? outer, HashSet<string>? outerNames) = (_asked, _askedNames);
        HashSet<string> names = new(StringComparer.Ordinal);
        (_asked, _askedNames) = (value, names);
        foreach (CompiledSchema schema in schemas)
        {
            Test(schema, instance, null);
        }

        (_asked, _askedNames) = (outer, outerNames);
        return names;
    }

    private Verdict EvaluateUnder(ActiveCondition condition, CompiledSchema schema, Instance instance, EvaluatedParts? evaluated)
    {
        if (!IsCollecting)
        {
            return schema.Evaluate(instance, this, evaluated);
        }

        _conditions ??= [];
        _conditions.Add(condition);
        Verdict verdict = schema.Evaluate(instance, this, evaluated);
        _conditions.Remove(condition);
        return verdict;
    }

    private string? DescribeConditions() => _conditions is not { Count: > 0 } conditions
        ? null
        : string.Join(" and ", conditions.ToArray().Select(condition => condition.Describe(this)).Distinct());

    /// <summary>A condition under which schemas apply by now; described when something is wrong, because most often nothing is.</summary>
    private sealed class ActiveCondition(CompiledSchema? schema, string? name, Instance instance)
    {
        private string? _words;

        public string Describe(EvaluationRun run) => _words ??= FoundWords.With(instance, name is null ? run.NamesOf([schema!], instance) : [name]);
    }
}
