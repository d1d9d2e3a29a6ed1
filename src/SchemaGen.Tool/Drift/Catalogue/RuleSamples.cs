using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Generation.Rendering.Rules;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Makes objects that break a rule: with and without each of its members, with the values that it names and others.</summary>
internal static class RuleSamples
{
    /// <summary>Of more members, not every combination is tried.</summary>
    private const int MostCombined = 4;

    private const int MostTrials = 160;

    public static IEnumerable<Target> Of(Sampler sampler, Place place, RenderedRule rule, SchemaSide fragment)
    {
        string[] members = [.. rule.Members.Concat(AllNames.Of([fragment.Root])).Distinct(StringComparer.Ordinal).Where(place.Old.NamesAnywhere.Contains)];
        Dictionary<string, List<Instance>> values = members.ToDictionary(static name => name, name => ValuesOf(sampler, place, fragment, name), StringComparer.Ordinal);
        var random = new Random(11);
        int found = 0;
        for (int i = 0; i < MostTrials && found < 6 && !sampler.IsExhausted; i++)
        {
            Func<string, bool> isGiven = members.Length <= MostCombined && i < 1 << members.Length
                ? name => (i & (1 << Array.IndexOf(members, name))) != 0
                : _ => random.Next(2) == 0;
            if (sampler.Sample(place.Old, i < 1 << MostCombined ? null : random) is ObjectInstance value
                && Accepted(sampler, place, With(value, place, isGiven, values, i < 1 << MostCombined ? null : random)) is { } candidate
                && place.Old.Accepts(candidate) && fragment.Evaluate(fragment.Root.Schema, candidate) == Verdict.Invalid && place.New.Refuses(candidate))
            {
                found++;
                yield return place.Holding(candidate) with { Rule = fragment };
            }
        }
    }

    private static ObjectInstance With(ObjectInstance value, Place place, Func<string, bool> isGiven, Dictionary<string, List<Instance>> values, Random? random)
    {
        var chosen = new Dictionary<string, Instance>(StringComparer.Ordinal);
        for (int i = 0; i < value.Names.Length; i++)
        {
            if (!values.ContainsKey(value.Names[i]))
            {
                chosen.Add(value.Names[i], value.Values[i]);
            }
        }

        foreach ((string name, List<Instance> own) in values)
        {
            if (own.Count > 0 && isGiven(name))
            {
                chosen.Add(name, own[random?.Next(own.Count) ?? 0]);
            }
        }

        // In the order of the schema, as a person would write it.
        var builder = new ObjectBuilder();
        foreach (string name in place.Old.Members.Names.Where(chosen.ContainsKey).Concat(chosen.Keys))
        {
            builder.Add(name, chosen[name]);
        }

        return builder.Build();
    }

    /// <summary>The object with values that both schemas take, where there are some: only the rule is to be broken.</summary>
    private static ObjectInstance Accepted(Sampler sampler, Place place, ObjectInstance value)
    {
        Instance[] values = [.. value.Values];
        for (int i = 0; i < values.Length; i++)
        {
            IReadOnlyList<Node> schemas = place.New.Members.SchemasOf(value.Names[i]);
            if (MergedSchema.Of(schemas).Refuses(values[i]) && sampler.Sample(MergedSchema.Of([.. place.Old.Members.SchemasOf(value.Names[i]), .. schemas])) is { } both)
            {
                values[i] = both;
            }
        }

        return new ObjectInstance(value.Names, values);
    }

    /// <summary>Values of a member: some that its own schema takes, and those that the rule names.</summary>
    private static List<Instance> ValuesOf(Sampler sampler, Place place, SchemaSide fragment, string name)
    {
        MergedSchema member = MergedSchema.Of(place.Old.Members.SchemasOf(name));
        List<Instance> values = [.. sampler.Several(member, 3, new Random(5))];
        values.AddRange(Named(fragment.Root.Schema, name).Where(member.Accepts).Take(8));
        return values;
    }

    private static IEnumerable<Instance> Named(Instance schema, string name)
    {
        if (schema is ArrayInstance { Items: var items })
        {
            return items.SelectMany(item => Named(item, name));
        }

        return schema is not ObjectInstance { Names: var names, Values: var values } ? []
            : (schema as ObjectInstance)![KeywordNames.Properties] is ObjectInstance properties && properties[name] is ObjectInstance own ? Constants(own).Concat(Inner())
            : Inner();

        IEnumerable<Instance> Inner() => names.Select((_, i) => values[i]).SelectMany(value => Named(value, name));
    }

    private static IEnumerable<Instance> Constants(ObjectInstance schema)
    {
        for (int i = 0; i < schema.Names.Length; i++)
        {
            switch (schema.Names[i])
            {
                case KeywordNames.Const:
                    yield return schema.Values[i];
                    break;
                case KeywordNames.Enum when schema.Values[i] is ArrayInstance { Items: var items }:
                    foreach (Instance item in items)
                    {
                        yield return item;
                    }

                    break;
                case KeywordNames.Minimum or KeywordNames.Maximum or KeywordNames.ExclusiveMinimum or KeywordNames.ExclusiveMaximum when schema.Values[i] is NumberInstance bound:
                    foreach (Instance number in NumberSamples.Beyond(bound, true).Concat(NumberSamples.Beyond(bound, false)))
                    {
                        yield return number;
                    }

                    break;
                default:
                    foreach (Instance inner in schema.Values[i] is ObjectInstance value ? Constants(value) : [])
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }
}
