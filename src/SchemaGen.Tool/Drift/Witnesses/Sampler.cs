using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>
/// Makes values that a schema takes, from the simplest on: what it lists, its defaults and examples, its bounds. Each value is confirmed by the evaluator. Where a schema is satisfiable, a value need not be found
/// (deciding it is the harder problem: Attouche and others, <i>Witness generation for JSON Schema</i>, VLDB 2022).
/// </summary>
/// <param name="budget">How many values are made in all.</param>
/// <param name="share">How many are made for one purpose at most.</param>
internal sealed class Sampler(int budget, int share = int.MaxValue)
{
    /// <summary>Values nested in each other.</summary>
    private const int MaximumDepth = 12;

    /// <summary>Alternatives are tried one after the other, but not thousands of them.</summary>
    private const int MostAlternatives = 12;

    private readonly Dictionary<string, Instance?> _simple = new(StringComparer.Ordinal);
    private int _rest = budget;
    private int _granted = Math.Min(budget, share);
    private int _left = Math.Min(budget, share);
    private int _depth;

    /// <summary>Gets whether no more values are made.</summary>
    public bool IsExhausted => _left <= 0;

    /// <summary>Members that objects are given where their schemas name them, by the wish of who looks for a value.</summary>
    public HashSet<string> Wanted { get; } = new(StringComparer.Ordinal);

    /// <summary>Begins with another purpose, for which values may be made again.</summary>
    public void Begin()
    {
        _rest -= _granted - Math.Max(_left, 0);
        _granted = _left = Math.Max(0, Math.Min(_rest, share));
    }

    /// <summary>Counts work that was done for a sample.</summary>
    public void Spend(int work) => _left -= work;

    /// <summary>Makes a value; null where none was found.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="random">Chooses among several; null for the simplest value.</param>
    public Instance? Sample(MergedSchema schema, Random? random = null)
    {
        if (--_left <= 0 || _depth > MaximumDepth || schema.IsFalse || schema.Types == JsonValueTypes.None)
        {
            return null;
        }

        _depth++;
        Instance? value = Candidates(schema, random).FirstOrDefault(candidate => Confirms(schema, candidate));
        _depth--;
        return value;
    }

    /// <summary>Makes several values, each another one.</summary>
    public IEnumerable<Instance> Several(MergedSchema schema, int most, Random random)
    {
        HashSet<Instance> seen = new(InstanceEquality.Whole);
        for (int i = 0; i < most * 2 && seen.Count < most && !IsExhausted; i++)
        {
            if (Sample(schema, i == 0 ? null : random) is { } value && seen.Add(value))
            {
                yield return value;
            }
        }
    }

    /// <summary>Makes a value that holds another one at a place. It is not confirmed.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="target">What it must hold.</param>
    /// <param name="random">Chooses among several; null for the simplest value.</param>
    /// <param name="at">The step of the path that comes next.</param>
    public Instance? Embed(MergedSchema schema, Target target, Random? random = null, int at = 0)
    {
        if (at == target.Path.Count)
        {
            return target.Value;
        }

        if (--_left <= 0 || at > MaximumDepth)
        {
            return null;
        }

        // What may be null is stepped into all the same.
        schema = Nullables.Unwrap(schema);
        PathStep step = target.Path[at];
        switch (step.Kind)
        {
            case StepKind.Alternative:
                return Embed(schema.And(step.Alternative!), target, random, at + 1);
            case StepKind.Item:
                return Embed(MergedSchema.Of(schema.ItemsAt(null)), target, random, at + 1) is { } item ? ListSamples.With(this, schema, item, random) : null;
            default:
                bool isMissing = target.Value is null && at == target.Path.Count - 1;
                string name = step.Kind == StepKind.Entry ? "key" : step.Name;
                Instance? member = isMissing ? null : Embed(MergedSchema.Of(schema.Members.SchemasOf(name)), target, random, at + 1);
                return member is null && !isMissing ? null : ObjectSamples.With(this, Chosen(schema), name, member, random);
        }
    }

    /// <summary>Makes the simplest value, once for all places that ask for it.</summary>
    public Instance? Simplest(MergedSchema schema)
    {
        if (schema.Roots is not [var root] || schema.RefusedRoots.Count > 0)
        {
            return Sample(schema);
        }

        string key = (ReferenceEquals(root.Side.Root.Schema, root.Schema) ? "#" : "") + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(root.Side) + root.Pointer;
        if (!_simple.TryGetValue(key, out Instance? value))
        {
            value = Sample(schema);
            if (!IsExhausted)
            {
                _simple[key] = value;
            }
        }

        return value;
    }

    private bool Confirms(MergedSchema schema, Instance candidate)
    {
        _left--;
        return schema.Accepts(candidate);
    }

    /// <summary>The schema with one alternative of its rules, so that what the alternative requires is given.</summary>
    private static MergedSchema Chosen(MergedSchema schema) =>
        Open(schema).Take(2).Aggregate(schema, static (all, choice) => all.And(choice.Alternatives[0]));

    /// <summary>The choices of which no alternative is chosen yet. Of others, another one would be chosen beside it.</summary>
    private static IEnumerable<Choice> Open(MergedSchema schema) =>
        schema.Choices.Where(choice => choice.Keyword != KeywordNames.If && !choice.Alternatives.Any(alternative => schema.Roots.Any(root => ReferenceEquals(root.Schema, alternative.Schema))));

    private IEnumerable<Instance> Candidates(MergedSchema schema, Random? random)
    {
        if (schema.Values is { } values)
        {
            return random is null ? values.Take(64) : Enumerable.Range(0, 8).Select(_ => values[random.Next(values.Count)]);
        }

        IEnumerable<Instance> stated = Stated(schema);
        IEnumerable<Instance> made = OfAlternatives(schema, random).Concat(OfTypes(schema, random));
        return random is null || random.Next(3) == 0 ? stated.Where(IsShort).Concat(made).Concat(stated) : made.Concat(stated);
    }

    /// <summary>Whether a value is easily read by the person whom it is shown to.</summary>
    private static bool IsShort(Instance value) => value is not StringInstance { Value.Length: > 40 };

    /// <summary>The values that annotations name.</summary>
    private static IEnumerable<Instance> Stated(MergedSchema schema)
    {
        foreach (Node part in schema.Parts)
        {
            foreach (Instance? value in new[] { part[KeywordNames.Default], part[KeywordNames.Example] })
            {
                // An object that was given as an example holds more than is needed.
                if (value is not (null or ObjectInstance or ArrayInstance or LiteralInstance { Types: JsonValueTypes.Null }))
                {
                    yield return value;
                }
            }

            foreach (Instance example in part[KeywordNames.Examples] is ArrayInstance { Items: var items } ? items.Take(4) : [])
            {
                yield return example;
            }
        }
    }

    private IEnumerable<Instance> OfAlternatives(MergedSchema schema, Random? random)
    {
        Choice? choice = Open(schema).FirstOrDefault();
        if (choice is null)
        {
            yield break;
        }

        int first = random?.Next(choice.Alternatives.Count) ?? 0;
        for (int i = 0; i < Math.Min(choice.Alternatives.Count, MostAlternatives); i++)
        {
            if (Sample(schema.And(choice.Alternatives[(first + i) % choice.Alternatives.Count]), random) is { } value)
            {
                yield return value;
            }
        }
    }

    private IEnumerable<Instance> OfTypes(MergedSchema schema, Random? random)
    {
        JsonValueTypes[] types = [.. s_order.Where(type => (schema.Types & type) != 0)];
        if (random is not null)
        {
            random.Shuffle(types);
        }

        return types.SelectMany(type => type switch
        {
            JsonValueTypes.Null => [LiteralInstance.Null],
            JsonValueTypes.Boolean => random?.Next(2) == 0 ? [LiteralInstance.False, LiteralInstance.True] : [LiteralInstance.True, LiteralInstance.False],
            JsonValueTypes.Integer => NumberSamples.Of(schema, isInteger: true, random),
            JsonValueTypes.Fraction => NumberSamples.Of(schema, isInteger: false, random),
            JsonValueTypes.String => TextSamples.Of(schema, random),
            JsonValueTypes.Array => ListSamples.Of(this, schema, random),
            _ => ObjectSamples.Of(this, schema, random),
        });
    }

    private static readonly JsonValueTypes[] s_order =
    [
        JsonValueTypes.String, JsonValueTypes.Integer, JsonValueTypes.Fraction, JsonValueTypes.Boolean, JsonValueTypes.Object, JsonValueTypes.Array, JsonValueTypes.Null,
    ];
}
