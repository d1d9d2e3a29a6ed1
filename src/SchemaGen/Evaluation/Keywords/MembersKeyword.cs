using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c> (Core, 10.3.2.1 to 10.3.2.3).</summary>
/// <param name="named">The schemas of members with a name.</param>
/// <param name="patterns">The schemas of members whose name matches a pattern.</param>
/// <param name="others">The schema of all others; null where there is none.</param>
internal sealed class MembersKeyword(Dictionary<string, CompiledSchema> named, (CompiledPattern Pattern, CompiledSchema Schema)[] patterns, CompiledSchema? others) : Keyword
{
    /// <summary>The schemas of members with a name; null where the keyword says more than that.</summary>
    public IReadOnlyDictionary<string, CompiledSchema>? OnlyNamed => patterns.Length == 0 && others is null ? named : null;

    public override JsonValueTypes Types => JsonValueTypes.Object;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var value = (ObjectInstance)instance;
        Verdict verdict = Verdict.Valid;
        if (run.WantsNames(value))
        {
            AddNames(value, run);
        }

        for (int i = 0; i < value.Names.Length; i++)
        {
            Verdict member = value.IsCertain(i) ? EvaluateMember(value, i, run, evaluated) : EvaluatePossible(value, i, run, evaluated);
            verdict = Verdicts.And(verdict, member);
            if (verdict == Verdict.Invalid && !run.IsCollecting)
            {
                return verdict;
            }
        }

        if (value.Rest is not null)
        {
            verdict = Verdicts.And(verdict, EvaluateRest(value, value.Rest, run));
            evaluated?.MarkRest(others is null ? Verdict.Unknown : Verdict.Valid);
        }

        return verdict;
    }

    private void AddNames(ObjectInstance value, EvaluationRun run)
    {
        foreach (KeyValuePair<string, CompiledSchema> member in named)
        {
            if (!member.Value.IsPlainlyTrue)
            {
                run.AddName(member.Key);
            }
        }

        if (patterns.Length > 0 || others is { IsPlainlyTrue: false })
        {
            foreach (string name in value.Names)
            {
                run.AddName(name);
            }
        }
    }

    private Verdict EvaluateMember(ObjectInstance value, int index, EvaluationRun run, EvaluatedParts? evaluated)
    {
        string name = value.Names[index];
        Verdict verdict = Verdict.Valid;
        Verdict isKnown = Verdict.Invalid;
        if (named.TryGetValue(name, out CompiledSchema? schema))
        {
            isKnown = Verdict.Valid;
            verdict = Evaluate(schema, name, value.Values[index], run, KeywordNames.Properties);
        }

        foreach ((CompiledPattern pattern, CompiledSchema ofPattern) in patterns)
        {
            Verdict isMatch = pattern.Matches(name, run);
            if (isMatch != Verdict.Invalid)
            {
                Verdict member = isMatch == Verdict.Valid
                    ? Evaluate(ofPattern, name, value.Values[index], run, KeywordNames.PatternProperties)
                    : Verdicts.Or(run.Test(ofPattern, value.Values[index], null), Verdict.Unknown);
                verdict = Verdicts.And(verdict, member);
                isKnown = Verdicts.Or(isKnown, isMatch);
            }
        }

        if (others is not null && isKnown != Verdict.Valid)
        {
            Verdict member = isKnown == Verdict.Invalid
                ? Evaluate(others, name, value.Values[index], run, KeywordNames.AdditionalProperties)
                : Verdicts.Or(run.Test(others, value.Values[index], null), Verdict.Unknown);
            verdict = Verdicts.And(verdict, member);
            isKnown = Verdict.Valid;
        }

        evaluated?.Mark(index, isKnown);
        return verdict;
    }

    /// <summary>Evaluates a member that may be missing, and then breaks nothing.</summary>
    private Verdict EvaluatePossible(ObjectInstance value, int index, EvaluationRun run, EvaluatedParts? evaluated)
    {
        bool isValid = run.TestPart(() => EvaluateMember(value, index, run, evaluated)) == Verdict.Valid;
        return isValid ? Verdict.Valid : Verdict.Unknown;
    }

    private Verdict Evaluate(CompiledSchema schema, string name, Instance value, EvaluationRun run, string keyword)
    {
        if (!schema.IsFalse)
        {
            return run.EvaluateMember(schema, name, value, isOfMap: named.Count == 0);
        }

        if (run.IsCollecting && keyword == KeywordNames.AdditionalProperties)
        {
            string? nearest = NearestText.Find(name, named.Keys);
            run.MemberViolation(name, keyword, ConstraintMessages.UnknownMember, ConstraintMessages.DidYouMean(nearest is null ? null : "'" + nearest + "'"), "");
        }
        else
        {
            run.MemberViolation(name, keyword, ConstraintMessages.Forbidden, "", "");
        }

        return Verdict.Invalid;
    }

    /// <summary>Evaluates the members that the object may have beside those that it names. They may be missing, so they break nothing for certain.</summary>
    private Verdict EvaluateRest(ObjectInstance value, Instance rest, EvaluationRun run)
    {
        foreach (KeyValuePair<string, CompiledSchema> schema in named)
        {
            if (value.MayBeOther(schema.Key) && run.Test(schema.Value, rest, null) != Verdict.Valid)
            {
                return Verdict.Unknown;
            }
        }

        return (others is null || run.Test(others, rest, null) == Verdict.Valid) && Array.TrueForAll(patterns, pattern => run.Test(pattern.Schema, rest, null) == Verdict.Valid)
            ? Verdict.Valid
            : Verdict.Unknown;
    }
}
