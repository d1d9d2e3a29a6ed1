using SchemaGen.Json;
using SchemaGen.Tool.Drift.Catalogue;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift;

/// <summary>Makes changes of differences, with their places in both files.</summary>
/// <param name="before">The old version.</param>
/// <param name="after">The new version.</param>
internal sealed class PlaceTable(ReadSource before, ReadSource after)
{
    private readonly FilePlaces _old = FilePlaces.Of(before);
    private readonly FilePlaces _new = FilePlaces.Of(after);

    public Change ToChange(Edit edit, ChangeKind kind, Witness? witness) => new(kind, edit.Keyword, edit.Place.Pointer, SentenceOf(edit, kind))
    {
        OldPlace = Locate(_old, edit.OldOwner, edit.Keyword),
        NewPlace = Locate(_new, edit.NewOwner, edit.Keyword),
        Old = edit.Old,
        New = edit.New,
        Source = edit.Source,
        Witness = witness,
        Weight = edit.Weight - Math.Min(edit.Place.Depth, 9),
    };

    private static FilePlace? Locate(FilePlaces places, Node? owner, string keyword) =>
        owner is null ? null : places.Find(owner[keyword] is null ? owner.Pointer : JsonPointer.Append(owner.Pointer, keyword));

    private static string SentenceOf(Edit edit, ChangeKind kind)
    {
        string sentence = char.ToUpperInvariant(edit.Sentence[0]) + edit.Sentence[1..];
        if (edit.AlsoAt.Count > 0)
        {
            sentence += $" The same holds for {Words.Join(edit.AlsoAt.Count > 4 ? [.. edit.AlsoAt.Take(3), $"{Words.Number(edit.AlsoAt.Count - 3)} more places"] : edit.AlsoAt, "and")}.";
        }

        return kind switch
        {
            ChangeKind.Unknown => sentence + " Whether that refuses an input that was taken could not be decided.",
            ChangeKind.Unaffected when edit.Direction == Direction.Narrowing => sentence + " No input is refused for it that was taken before.",
            _ => sentence,
        };
    }
}
