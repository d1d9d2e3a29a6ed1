using SchemaGen.Constraints;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Makes conditions, and rules without a check, of what descriptions state between the members of an object. What one member needs beside it is a companion (<see cref="RuleReader"/>).</summary>
internal static class ProseRuleReader
{
    /// <param name="context">What the file is read with.</param>
    /// <param name="schema">The schema of the object, composed.</param>
    /// <param name="properties">The members of the object.</param>
    /// <param name="isClosed">Whether the object may have no others.</param>
    /// <param name="conditions">What the keywords ask; the rules are added.</param>
    /// <param name="stated">The rules without a check; those of the prose are added. Null for none yet.</param>
    public static EquatableArray<ConditionRule> Add(
        ReadingContext context, SchemaNode schema, EquatableArray<PropertyModel> properties, bool isClosed, EquatableArray<ConditionRule> conditions, ref List<StatedRule>? stated)
    {
        List<ConditionRule>? added = null;
        foreach (ProseRelation relation in ProseRules.Of(schema.Document, schema.Json).Relations)
        {
            if (!relation.IsCompanion)
            {
                Add(context, schema, properties, isClosed, conditions, relation, ref added, ref stated);
            }
        }

        return added?.ToEquatableArray() ?? conditions;
    }

    private static void Add(
        ReadingContext context, SchemaNode schema, EquatableArray<PropertyModel> properties, bool isClosed, EquatableArray<ConditionRule> conditions, ProseRelation relation, ref List<ConditionRule>? added, ref List<StatedRule>? stated)
    {
        string message = ProseMessages.Of(relation.Rule, model: null);
        if (relation.Ignored is { } ignored)
        {
            (stated ??= []).Add(new StatedRule(relation.Text, message, MembersOf(relation.Rule)) { Source = relation.Rule.Words, Ignored = ignored });
        }
        else if (ConditionReader.ReadFragment(context.Composer, schema, properties, isClosed, relation.Fragment) is { } read)
        {
            // The keyword states the same with more authority.
            List<ConditionRule> known = added ??= [.. conditions];
            known.AddRange(read.Where(rule => !known.Exists(one => one.Where == rule.Where && one.Asked == rule.Asked))
                .Select(rule => rule with { Source = relation.Rule.Words, Message = read.Count == 1 ? message : null }).ToList());
        }
        else
        {
            schema.Diagnostics.LeaveToEvaluator(schema.Json, $"the prose of {schema.Location.Quoted()} is left to the evaluator: {ConstraintMessages.Quote(relation.Rule.Words)}");
            (stated ??= []).Add(new StatedRule(relation.Text, message, MembersOf(relation.Rule)) { Source = relation.Rule.Words });
        }
    }

    private static EquatableArray<string> MembersOf(ProseRule rule) =>
        rule.Others.Concat(rule.Conditions.Select(static condition => condition.Other)).Prepend(rule.Property).Distinct(StringComparer.Ordinal).ToEquatableArray();
}
