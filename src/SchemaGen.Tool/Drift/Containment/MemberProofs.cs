using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>Proves the keywords of objects.</summary>
internal sealed class MemberProofs(ContainmentProver prover)
{
    public bool Hold(MergedSchema left, Node right, string keyword) => keyword switch
    {
        KeywordNames.Required => Members.TextsOf(right[keyword]).All(left.Members.Required.Contains),
        KeywordNames.MinProperties => Math.Max(left.MemberCounts.Minimum, left.Members.Required.Count) >= (CountRange.Read(right, keyword) ?? 0),
        KeywordNames.MaxProperties => MostMembers(left) <= (CountRange.Read(right, keyword) ?? int.MaxValue),
        KeywordNames.DependentRequired => right.NamesOf(keyword).All(name => Companions(left, name, ((ObjectInstance)right[keyword]!)[name])),
        KeywordNames.Properties => right.NamesOf(keyword).All(name => MemberHolds(left, name, right.Member(keyword, name)!)),
        KeywordNames.PatternProperties => right.NamesOf(keyword).All(pattern => Pattern(left, pattern, right.Member(keyword, pattern)!)),
        KeywordNames.AdditionalProperties => right.Child(keyword) is not { } others || Others(left, right, others),
        _ => right.Child(keyword) is not { } names || Names(left, names),
    };

    /// <summary>Whether a member that the schema does not name may be given at all, as far as the proof has to care.</summary>
    private bool MayHaveOthers(MergedSchema left) => !left.Members.IsClosed && !(prover.NamedMembersOnly && left.Members.IsOpenByDefault);

    /// <summary>The names that are proved one by one. Where others are meant too, these have the same schema.</summary>
    private IEnumerable<string> NamesOf(MergedSchema left) => prover.NamedMembersOnly ? left.NamesAnywhere : left.Members.Names;

    private bool MemberHolds(MergedSchema left, string name, Node schema)
    {
        Members members = left.Members;
        if (!members.MayHave(name) || (!MayHaveOthers(left) && !left.NamesAnywhere.Contains(name) && !members.ByPattern.Any()))
        {
            return true;
        }

        return prover.HoldsInside(MergedSchema.Of(members.SchemasOf(name)), schema) || prover.IsEmpty(WithMember(left, name));
    }

    private MergedSchema WithMember(MergedSchema left, string name) => left.And(prover.Requiring(name));

    private static int MostMembers(MergedSchema left) => left.Members.IsClosed && !left.Members.ByPattern.Any()
        ? Math.Min(left.MemberCounts.Maximum, left.Members.Names.Count(left.Members.MayHave))
        : left.MemberCounts.Maximum;

    private static bool Companions(MergedSchema left, string name, Instance? needed)
    {
        if (!left.Members.MayHave(name))
        {
            return true;
        }

        var given = new HashSet<string>(left.Members.Required, StringComparer.Ordinal) { name };
        left.Members.AddCompanions(given);
        return Members.TextsOf(needed).All(given.Contains);
    }

    private bool Pattern(MergedSchema left, string pattern, Node schema)
    {
        foreach (string name in NamesOf(left))
        {
            if (NamePattern.Matches(pattern, name) != Verdict.Invalid && !MemberHolds(left, name, schema))
            {
                return false;
            }
        }

        bool isSame = false;
        foreach ((string known, Node ofKnown, _) in left.Members.ByPattern)
        {
            isSame |= known == pattern;
            if (!prover.HoldsInside(MergedSchema.Of(ofKnown), schema) && !left.Members.ByPattern.Any(same => same.Pattern == pattern && prover.HoldsInside(MergedSchema.Of(same.Schema), schema)))
            {
                return false;
            }
        }

        return isSame || !MayHaveOthers(left) || OthersHold(left, schema);
    }

    private bool Others(MergedSchema left, Node right, Node others)
    {
        IReadOnlyList<string> patterns = right.NamesOf(KeywordNames.PatternProperties);
        foreach (string name in NamesOf(left))
        {
            bool isKnown = right.Member(KeywordNames.Properties, name) is not null || patterns.Any(pattern => NamePattern.Matches(pattern, name) == Verdict.Valid);
            if (!isKnown && !MemberHolds(left, name, others))
            {
                return false;
            }
        }

        foreach ((string pattern, Node schema, _) in left.Members.ByPattern)
        {
            if (!patterns.Contains(pattern) && !prover.HoldsInside(MergedSchema.Of(schema), others))
            {
                return false;
            }
        }

        return !MayHaveOthers(left) || OthersHold(left, others);
    }

    private bool OthersHold(MergedSchema left, Node schema) => prover.HoldsInside(MergedSchema.Of([.. left.Members.Others]), schema);

    private bool Names(MergedSchema left, Node names)
    {
        MergedSchema known = MergedSchema.Of([.. left.Members.OfNames]).OfTypes(JsonValueTypes.String);
        return prover.HoldsInside(known, names)
            || (!MayHaveOthers(left) && !left.Members.ByPattern.Any()
                && left.NamesAnywhere.All(name => !left.Members.MayHave(name) || names.Side.Evaluate(names.Schema, new StringInstance(name)) == Verdict.Valid));
    }
}
