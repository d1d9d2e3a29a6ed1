using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Says what was found of the members that a rule is about: <c>'steps' is 50 and 'mode' is "fast"</c>; <c>'image' and 'video' are given</c>.</summary>
internal static class RuleWords
{
    /// <summary>The number of members that a message names.</summary>
    private const int NamedMembers = 5;

    /// <param name="rule">The rule. The member that has no effect where it is broken is not among the words.</param>
    /// <param name="instance">The object.</param>
    /// <param name="describe">Describes a value that is known in part; null where nothing is known.</param>
    public static string Found(ObjectRule rule, ObjectInstance instance, Func<string, string?> describe)
    {
        if (rule.Members.Names.Count == 0)
        {
            string count = Constraints.Checks.FoundWords.Count(instance.MinimumCount, instance.Rest is null ? instance.MaximumCount : null, "member");
            return count + (count == ConstraintMessages.Counted(1, "member") ? " is given" : " are given");
        }

        List<string> values = [];
        List<string> given = [];
        List<string> missing = [];
        foreach (string name in rule.Members.Names.Where(name => name != rule.Ignored).Take(NamedMembers))
        {
            switch (instance.Has(name))
            {
                case Verdict.Valid when rule.Members.IncludeValueOf(name) && instance[name] is { } value && (Whole(value) ?? describe(name)) is { } words:
                    values.Add($"'{name}' is {words}");
                    break;
                case Verdict.Valid:
                    given.Add($"'{name}'");
                    break;
                case Verdict.Invalid:
                    missing.Add($"'{name}'");
                    break;
            }
        }

        AddGroup(values, given, "given");
        AddGroup(values, missing, ConstraintMessages.Missing);
        return values.Count == 0 ? "the members are not as they must be" : TypeWords.Join(values, "and");
    }

    private static string? Whole(Instance value) => value.IsWhole ? InstanceText.Of(value) : null;

    private static void AddGroup(List<string> all, List<string> names, string state)
    {
        if (names.Count > 0)
        {
            all.Add($"{TypeWords.Join(names, "and")} {(names.Count == 1 ? "is" : "are")} {state}");
        }
    }
}
