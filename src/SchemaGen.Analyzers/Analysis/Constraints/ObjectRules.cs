using SchemaGen.Analysis.Constraints.Rules;

namespace SchemaGen.Analysis.Constraints;

/// <summary>The rules between the members of a record.</summary>
/// <param name="constraints">What messages say of the record as a whole.</param>
/// <param name="rules">The rules, but those that the properties' own attributes state.</param>
internal sealed class ObjectRules(PropertyConstraints constraints, IReadOnlyList<ObjectRule> rules)
{
    /// <summary>What messages say of the record as a whole: the model, and its name.</summary>
    public PropertyConstraints Constraints { get; } = constraints;

    public IReadOnlyList<ObjectRule> Rules { get; } = rules;

    /// <summary>Determines whether a rule is about a member of that name in JSON.</summary>
    public bool Include(string wireName) => Rules.Any(rule => rule.Members.Include(wireName));
}
