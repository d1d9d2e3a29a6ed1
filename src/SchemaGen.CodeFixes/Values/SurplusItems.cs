using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Removes the surplus items of a collection.</summary>
internal static class SurplusItems
{
    /// <summary>Cuts a collection; null where that is not possible.</summary>
    public static Action<FileEdits>? Cut(CodeFixDocument file, AssignedValue value, int kept)
    {
        // Each list that it may be is cut where it is written.
        Action<FileEdits>[] cuts = value.Choices.Select(choice => ItemList.OfCollection(choice.Expression)).OfType<ItemList>()
            .Select(list => Cut(file, list, kept)).OfType<Action<FileEdits>>()
            .ToArray();
        if (cuts.Length > 0)
        {
            return edits =>
            {
                foreach (Action<FileEdits> cut in cuts)
                {
                    cut(edits);
                }
            };
        }

        return ItemList.OfCollection(value.Expression) is null && TakenItems.Find(file, value.Expression, kept) is { } taken
            ? edits =>
            {
                edits.Replace(value.Expression.Span, $"[.. {taken.Text}]");
                taken.AddUsing(edits);
            }
            : null;
    }

    /// <summary>Cuts a collection that is written in place; null where it is not clear which of its items are too many.</summary>
    private static Action<FileEdits>? Cut(CodeFixDocument file, ItemList list, int kept)
    {
        if (list.Owner.ContainsDirectives)
        {
            return null;
        }

        int[] spreads = Enumerable.Range(0, list.Count).Where(index => list[index] is SpreadElementSyntax).ToArray();
        if (list.Count > kept && (spreads.Length == 0 || spreads[0] >= kept))
        {
            return edits =>
            {
                for (int i = kept; i < list.Count; i++)
                {
                    edits.RemoveItem(list, i);
                }
            };
        }

        // Beside single items, a sequence may have as many as are left.
        int left = kept - (list.Count - 1);
        return spreads.Length == 1 && left > 0 && list[spreads[0]] is SpreadElementSyntax { Expression: var sequence } ? Cut(file, sequence, left) : null;
    }

    /// <summary>Cuts an expression that is an element of a collection expression.</summary>
    private static Action<FileEdits>? Cut(CodeFixDocument file, ExpressionSyntax sequence, int kept)
    {
        if (ItemList.OfCollection(sequence) is { } list)
        {
            return Cut(file, list, kept);
        }

        return TakenItems.Find(file, sequence, kept) is { } taken
            ? edits =>
            {
                edits.Replace(sequence.Span, taken.Text);
                taken.AddUsing(edits);
            }
            : null;
    }
}
