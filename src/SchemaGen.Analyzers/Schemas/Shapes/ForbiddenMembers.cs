using SchemaGen.Models;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Finds the members that a rule may forbid (<c>oneOf</c> of <c>required</c>, <c>not</c>, <c>maxProperties</c>). Their defaults do not become initialisers: an
/// input that does not set them would violate the rule, and could not leave them out.
/// </summary>
internal static class ForbiddenMembers
{
    public static EquatableArray<PropertyModel> Mark(EquatableArray<PropertyModel> properties, EquatableArray<ConditionRule> rules) =>
        rules.Count == 0 || properties.All(static property => property.Default is null) ? properties : MarkFound(properties, rules);

    private static EquatableArray<PropertyModel> MarkFound(EquatableArray<PropertyModel> properties, EquatableArray<ConditionRule> rules)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        bool countsAll = false;
        foreach (ConditionRule rule in rules)
        {
            Find(rule.Where, isAsked: false);
            Find(rule.Asked, isAsked: true);
        }

        return properties.Select(property => !property.IsRequired && (countsAll || found.Contains(property.WireName)) ? property with { MayBeForbidden = true } : property).ToEquatableArray();

        void Find(Condition condition, bool isAsked)
        {
            switch (condition)
            {
                case GivenCondition given when !isAsked:
                    found.Add(given.Property);
                    break;
                case CountCondition count:
                    countsAll |= isAsked ? count.Maximum < int.MaxValue : count.Minimum > 0;
                    break;
                case NotCondition not:
                    Find(not.Condition, !isAsked);
                    break;
                case AllCondition all:
                    FindAll(all.Parts, isAsked);
                    break;
                case AnyCondition any:
                    // "Left out, or of that value" forbids a value, and not the member.
                    FindAll(any.Parts.Where(part => !(part is NotCondition { Condition: GivenCondition { Property: var name } } && any.Parts.Any(other => Condition.SubjectOf(other is AllCondition { Parts: [var first, ..] } ? first : other) == name))), isAsked);
                    break;
                case OneCondition one:
                    FindAll(one.Parts, isAsked: true);
                    FindAll(one.Parts, isAsked: false);
                    break;
            }
        }

        void FindAll(IEnumerable<Condition> conditions, bool isAsked)
        {
            foreach (Condition condition in conditions)
            {
                Find(condition, isAsked);
            }
        }
    }
}
