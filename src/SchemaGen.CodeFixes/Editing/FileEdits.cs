using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.CodeFixes.Editing;

/// <summary>
/// Collects changes of one file, from one repair or from many, and makes them at once. They are changes of the text: what none of them names stays
/// as it is, byte by byte. A change that is requested twice is made once.
/// </summary>
internal sealed class FileEdits(CompilationUnitSyntax root, SourceText text)
{
    private readonly List<TextChange> _changes = [];
    private readonly Dictionary<SyntaxNode, (ItemList List, SortedSet<int> Items)> _removed = [];
    private readonly Dictionary<SyntaxNode, List<KeyValuePair<string, string>>> _added = [];
    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);

    public void Replace(TextSpan span, string replacement) => _changes.Add(new TextChange(span, replacement));

    public void Insert(int position, string inserted) => Replace(new TextSpan(position, 0), inserted);

    public void RemoveItem(ItemList list, int index)
    {
        if (!_removed.TryGetValue(list.Owner, out (ItemList List, SortedSet<int> Items) removed))
        {
            removed = (list, []);
            _removed.Add(list.Owner, removed);
        }

        removed.Items.Add(index);
    }

    /// <summary>Adds <c>name = value</c> to an initialiser, or to the creation that has none.</summary>
    public void AddMember(SyntaxNode target, string name, string value)
    {
        if (!_added.TryGetValue(target, out List<KeyValuePair<string, string>>? members))
        {
            members = [];
            _added.Add(target, members);
        }

        if (members.All(member => member.Key != name))
        {
            members.Add(new(name, value));
        }
    }

    public void AddUsing(string @namespace) => _namespaces.Add(@namespace);

    public SourceText Apply()
    {
        IEnumerable<TextChange> removals = _removed.Values
            .SelectMany(removed => Runs(removed.Items).SelectMany(run => ItemRemoval.Find(text, removed.List, run.First, run.Last)))
            .Select(static span => new TextChange(span, ""));

        // An inner object may end where its outer one goes on, so it comes first.
        IEnumerable<TextChange> additions = _added.OrderByDescending(static added => added.Key.SpanStart).SelectMany(
            added => MemberInsertion.Find(text, added.Key, added.Value.Select(static member => member.Key + " = " + member.Value).ToArray()));
        return text.WithChanges(WithoutOverlaps(_changes.Concat(removals).Concat(additions).Concat(UsingInsertion.Find(root, text, _namespaces)).Distinct()));
    }

    /// <summary>Sorts the changes. Those inside a span that is removed as a whole are left out.</summary>
    private static List<TextChange> WithoutOverlaps(IEnumerable<TextChange> changes)
    {
        var kept = new List<TextChange>();
        int end = 0;

        // The sort is stable: several insertions at one position keep their order.
        foreach (TextChange change in changes
            .OrderBy(static change => change.Span.Start)
            .ThenBy(static change => change.Span.Length > 0)
            .ThenByDescending(static change => change.Span.Length))
        {
            if (change.Span.Start >= end)
            {
                kept.Add(change);
                end = change.Span.End;
            }
        }

        return kept;
    }

    /// <summary>Groups neighbours that are removed together.</summary>
    private static IEnumerable<(int First, int Last)> Runs(IEnumerable<int> items)
    {
        (int First, int Last)? run = null;
        foreach (int item in items)
        {
            if (run is { } open && open.Last + 1 != item)
            {
                yield return open;
                run = null;
            }

            run = (run?.First ?? item, item);
        }

        if (run is { } last)
        {
            yield return last;
        }
    }
}
