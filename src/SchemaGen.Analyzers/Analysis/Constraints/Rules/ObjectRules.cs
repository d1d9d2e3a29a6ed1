using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Constraints.Rules;

/// <summary>The rules between the members of a record.</summary>
/// <param name="constraints">What messages say of the record as a whole.</param>
/// <param name="rules">The rules, but those that the properties' own attributes state.</param>
/// <param name="members">The members, where there are rules.</param>
internal sealed class ObjectRules(PropertyConstraints constraints, IReadOnlyList<ObjectRule> rules, IReadOnlyList<ObjectMember> members)
{
    /// <summary>What messages say of the record as a whole: the model, and its name.</summary>
    public PropertyConstraints Constraints { get; } = constraints;

    public IReadOnlyList<ObjectRule> Rules { get; } = rules;

    public IReadOnlyList<ObjectMember> Members { get; } = members;

    /// <summary>Determines whether a rule is about a member of that name in JSON.</summary>
    public bool Include(string wireName) => Rules.Any(rule => rule.Members.Include(wireName));

    public ObjectMember? Find(string wireName) => Members.FirstOrDefault(member => member.WireName == wireName);
}

/// <summary>A member of a record that has rules.</summary>
/// <param name="Property">The property.</param>
/// <param name="WireName">Its name in JSON; null for the property that keeps members which the schema does not name.</param>
internal sealed record ObjectMember(IPropertySymbol Property, string? WireName)
{
    /// <summary>Gets whether a null is sent, because the schema requires the member. Any other member with a null is left out.</summary>
    public bool SendsNull => Property.IsRequired;
}
