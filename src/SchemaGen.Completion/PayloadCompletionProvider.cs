using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Payloads;

namespace SchemaGen.Completion;

/// <summary>Completes members and values in the JSON of an input: <c>ModelInput.Parse&lt;T&gt;("""{ "" }""")</c>.</summary>
[ExportCompletionProvider(nameof(PayloadCompletionProvider), LanguageNames.CSharp), Shared]
public sealed class PayloadCompletionProvider : LiteralCompletionProvider
{
    private protected override void Provide(LiteralContext literal)
    {
        if (literal.Text.IndexOf(literal.Position) is not { } caret
            || new PayloadLiterals(literal.Model, literal.Types).RecordOf(literal.Expression, literal.Cancellation) is not { } record
            || PayloadCursor.Find(literal.Text.Value, caret) is not { } place)
        {
            return;
        }

        IReadOnlyList<ITypeSymbol> types = literal.Types.At(record, place.Path);
        IEnumerable<Proposal> proposals = place.Kind == PayloadPlaceKind.Name
            ? MemberProposals.Of(types, place, literal.Types)
            : ValueProposals.Of(types, place, literal.Types, ValueProposals.DefaultOf(record, place, literal.Types));
        TextSpan span = TextSpan.FromBounds(literal.Text.PlaceOf(place.Start), literal.Text.PlaceOf(place.End));
        foreach (Proposal proposal in proposals)
        {
            literal.Add(proposal, span);
        }
    }
}
