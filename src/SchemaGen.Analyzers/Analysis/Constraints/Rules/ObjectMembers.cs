using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Constraints.Rules;

/// <summary>The members of a record, as JSON has them.</summary>
/// <param name="all">The members.</param>
internal sealed class ObjectMembers(IReadOnlyList<ObjectMember> all)
{
    public IReadOnlyList<ObjectMember> All { get; } = all;

    /// <summary>Returns the member of that name in JSON; null where there is none.</summary>
    public ObjectMember? Find(string wireName) => All.FirstOrDefault(member => member.WireName == wireName);
}

/// <summary>A member of a record.</summary>
/// <param name="Property">The property.</param>
/// <param name="WireName">Its name in JSON; null for the property that keeps members which the schema does not name.</param>
internal sealed record ObjectMember(IPropertySymbol Property, string? WireName)
{
    /// <summary>Gets whether a null is sent, because the schema requires the member. Any other member with a null is left out.</summary>
    public bool SendsNull => Property.IsRequired;
}
