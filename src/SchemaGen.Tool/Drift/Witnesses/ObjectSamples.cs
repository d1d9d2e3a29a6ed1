using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>Makes objects with the members that a schema requires, and some of the others. They need not satisfy it.</summary>
internal static class ObjectSamples
{
    /// <summary>Members that are optional are left out where there are more.</summary>
    private const int MostOptional = 200;

    public static IEnumerable<Instance> Of(Sampler sampler, MergedSchema schema, Random? random)
    {
        foreach (double share in random is null ? [0, 1, 0.5] : new[] { random.NextDouble(), 0, 1 })
        {
            if (Make(sampler, schema, share, null, null, random) is { } value)
            {
                yield return value;
            }
        }
    }

    /// <summary>An object in which a member has a value, or is missing.</summary>
    public static Instance? With(Sampler sampler, MergedSchema schema, string name, Instance? member, Random? random) =>
        Make(sampler, schema, random?.NextDouble() ?? 0, name, member, random);

    /// <param name="sampler">Makes the values of members.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="share">How many of the optional members are given.</param>
    /// <param name="fixedName">The member that is not made; null for none.</param>
    /// <param name="fixedValue">Its value; null where it must be missing.</param>
    /// <param name="random">Chooses among several; null for the simplest.</param>
    private static ObjectInstance? Make(Sampler sampler, MergedSchema schema, double share, string? fixedName, Instance? fixedValue, Random? random)
    {
        Members members = schema.Members;
        HashSet<string> given = new(members.Required, StringComparer.Ordinal);
        foreach (string name in members.Names)
        {
            bool isChosen = sampler.Wanted.Contains(name) || (members.Names.Count <= MostOptional && share > 0 && (share >= 1 || (random is null ? share >= 0.5 && given.Count % 2 == 0 : random.NextDouble() < share)));
            if (isChosen)
            {
                given.Add(name);
            }
        }

        if (fixedName is not null && fixedValue is not null)
        {
            given.Add(fixedName);
        }

        foreach (string name in members.Names)
        {
            if (given.Count >= schema.MemberCounts.Minimum)
            {
                break;
            }

            given.Add(name);
        }

        members.AddCompanions(given);
        if (fixedName is not null && fixedValue is null)
        {
            given.Remove(fixedName);
        }

        var builder = new ObjectBuilder();
        foreach (string name in members.Names.Where(given.Contains).Concat(given.Where(name => !members.Names.Contains(name)).Order(StringComparer.Ordinal)))
        {
            MergedSchema member = MergedSchema.Of(members.SchemasOf(name));
            Instance? value = name == fixedName ? fixedValue : !members.MayHave(name) ? null : random is null ? sampler.Simplest(member) : sampler.Sample(member, random);
            if (value is not null)
            {
                builder.Add(name, value);
            }
            else if (members.Required.Contains(name))
            {
                return null;
            }
        }

        for (int i = 0; given.Count + i < schema.MemberCounts.Minimum && i < 20 && !members.IsClosed; i++)
        {
            if (sampler.Sample(MergedSchema.Of([.. members.Others]), random) is { } other)
            {
                builder.Add("key" + i, other);
            }
        }

        return builder.Build();
    }
}
