using SchemaGen.Evaluation.Instances;
using SchemaGen.Generation.Rendering.Rules;
using SchemaGen.Models;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds the rules between members that came or went, in the words in which the generated records state them: from keywords, from prose, and from overlays.</summary>
/// <param name="before">The objects of the old model.</param>
/// <param name="after">The objects of the new model.</param>
internal sealed class RuleEdits(ModelObjects before, ModelObjects after)
{
    /// <summary>Stands for the keyword of a rule, whichever states it.</summary>
    public const string Keyword = "rule";

    public void Add(EditList edits, Place place)
    {
        if (before.Find(place.Path) is not { } old || after.Find(place.Path) is not { } now)
        {
            return;
        }

        IReadOnlyList<RenderedRule> oldRules = RuleBuilder.Build(old);
        IReadOnlyList<RenderedRule> newRules = RuleBuilder.Build(now);
        HashSet<(string, string?)> oldKeys = [.. oldRules.Select(KeyOf)];
        HashSet<(string, string?)> newKeys = [.. newRules.Select(KeyOf)];
        foreach (RenderedRule rule in newRules.Where(rule => !oldKeys.Contains(KeyOf(rule))))
        {
            AddCome(edits, place, rule);
        }

        foreach (RenderedRule rule in oldRules.Where(rule => !newKeys.Contains(KeyOf(rule)) && rule.Members.All(name => place.New.NamesAnywhere.Contains(name))))
        {
            edits.Add(new Edit(rule.Ignored is null ? Direction.Widening : Direction.Neutral, place, Keyword, $"A rule is gone{Of(place)}: {rule.Message}.")
            {
                OldOwner = place.Old.Home, NewOwner = place.New.Home, Old = rule.Schema, Source = rule.Source, Otherwise = rule.Ignored is null ? ChangeKind.Widened : ChangeKind.Unaffected,
            });
        }
    }

    private static void AddCome(EditList edits, Place place, RenderedRule rule)
    {
        bool isRefused = rule.Ignored is null;
        SchemaSide fragment = SchemaSide.Of(rule.Schema);
        string[] newMembers = [.. rule.Members.Concat(AllNames.Of([fragment.Root])).Distinct(StringComparer.Ordinal).Where(name => !place.Old.NamesAnywhere.Contains(name))];
        string start = newMembers.Length > 0 ? "A rule comes with " + Words.Join(newMembers.Select(static name => $"'{name}'"), "and") : "New rule";
        edits.Add(new Edit(isRefused ? Direction.Narrowing : Direction.Neutral, place, Keyword, $"{start}{Of(place)}: {rule.Message}.{(isRefused ? "" : $" Where it is broken, '{rule.Ignored}' is paid for and has no effect.")}")
        {
            OldOwner = place.Old.Home,
            NewOwner = place.New.Home,
            New = rule.Schema,
            Source = rule.Source,
            Otherwise = newMembers.Length > 0 ? ChangeKind.Added : isRefused ? ChangeKind.Unaffected : ChangeKind.WithoutEffect,
            Weight = 55,
            Rule = fragment.Root,
            NewMembers = newMembers,
            Targets = isRefused ? RuleSamples.Of(edits.Sampler, place, rule, fragment) : [],
        });
    }

    private static string Of(Place place) => place.Pointer.Length == 0 ? "" : $" of {place.Subject}";

    private static (string, string?) KeyOf(RenderedRule rule) => (rule.Schema, rule.Ignored);
}
