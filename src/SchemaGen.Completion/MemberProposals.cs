using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Payloads;

namespace SchemaGen.Completion;

/// <summary>Proposes the members that an object does not have yet: the required ones first, then in the order of the schema.</summary>
internal static class MemberProposals
{
    public static IEnumerable<Proposal> Of(IEnumerable<ITypeSymbol> types, PayloadPlace place, PayloadTypes known) =>
        types.SelectMany(known.MembersOf)
            .Where(member => !place.Given.Contains(member.WireName!))
            .GroupBy(static member => member.WireName, static (_, same) => same.First())
            .OrderByDescending(static member => member.Property.IsRequired)
            .Select(member => new Proposal(member.WireName!, Written(member.WireName!, place), member.Property.IsRequired ? "required" : null, member.Property.GetDocumentationCommentId(), WellKnownIcon.Property));

    private static string Written(string name, PayloadPlace place) => ValueProposals.Quote(name, place) + (place.HasColon ? "" : ": ");
}
