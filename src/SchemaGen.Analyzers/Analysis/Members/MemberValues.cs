using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>The values of members, as one method sees them.</summary>
/// <param name="summaries">What the members of the compilation have or return.</param>
/// <param name="owner">The method, or the field or property whose initializer it is.</param>
/// <param name="calls">The number of members that are followed from here.</param>
/// <param name="named">The members that the values of records name, null for all. Where nothing is known of these, the others matter as little.</param>
/// <param name="cancellation">Cancels the analysis of the method.</param>
internal sealed class MemberValues(MemberSummaries summaries, ISymbol owner, int calls, Func<ISet<ISymbol>>? named, CancellationToken cancellation) : IMemberValues
{
    private bool? _isAsked;

    public AbstractValue? Of(ISymbol member)
    {
        ISymbol declared = member.OriginalDefinition;
        return summaries.IsOwn(declared) && IsAsked() ? Find(declared) : null;
    }

    public RecordValue? Prototype(ISymbol member) =>
        summaries.IsOwn(member.OriginalDefinition) && !IsReadEarly(member.OriginalDefinition) ? summaries.Prototype(member.OriginalDefinition, calls, cancellation) : null;

    public AbstractValue? Assigned(IMemberReferenceOperation reference) => summaries.IsOwn(reference.Member) ? summaries.Assigned(reference, owner, calls, cancellation) : null;

    private AbstractValue? Find(ISymbol member) => IsReadEarly(member) ? null : summaries.Of(member, calls, cancellation);

    /// <summary>Once the value of a record is that of a member, the conditions around it may be decided by members too.</summary>
    private bool IsAsked() => _isAsked ??= named is null || named().Any(member => summaries.IsOwn(member) && Find(member) is not null);

    /// <summary>A static initializer sees nothing yet of those that are written below it.</summary>
    private bool IsReadEarly(ISymbol member) =>
        owner is { IsStatic: true } and (IFieldSymbol or IPropertySymbol) && member.IsStatic
        && SymbolEqualityComparer.Default.Equals(owner.ContainingType, member.ContainingType)
        && !StaticOrder.IsBefore(member, owner);
}
