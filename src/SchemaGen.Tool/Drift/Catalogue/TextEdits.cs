using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds lengths, patterns and formats of texts that were set, unset or changed.</summary>
internal static class TextEdits
{
    public static void Add(EditList edits, Place place, MergedSchema before, MergedSchema after)
    {
        new CountEdits(edits, "texts", "character", "characters").Add(
            place, before.Lengths, after.Lengths, KeywordNames.MinLength, KeywordNames.MaxLength, length => Text(edits, before, length));
        AddEach(edits, place, before.Patterns, after.Patterns, KeywordNames.Pattern, static text => $"a text that matches the pattern {ConstraintMessages.Quote(text)}");
        AddEach(edits, place, before.Formats, after.Formats, KeywordNames.Format, static text => $"{Expected(text)} (format {text})");
    }

    private static string Expected(string format) => AssertedFormats.Find(format)?.Expected ?? format;

    private static Instance? Text(EditList edits, MergedSchema before, int length) =>
        new[] { TextSamples.OfLength(length), TextSamples.OfLength(length, "https://example.com/"), TextSamples.OfLength(length, "", 'a'), TextSamples.OfLength(length, "", '1') }.FirstOrDefault(before.Accepts)
        ?? Enumerable.Range(0, 4).Select(seed => before.Patterns.Select(pattern => PatternSamples.Of(pattern.Text, length + seed, null)).FirstOrDefault()).OfType<string>()
            .Select(text => new StringInstance(text)).FirstOrDefault(text => before.Accepts(text) && text.HasLength(length, length) == Verdict.Valid)
        ?? edits.Sampler.Several(before, 20, new Random(length)).FirstOrDefault(text => text is StringInstance known && known.HasLength(length, length) == Verdict.Valid);

    private static void AddEach(EditList edits, Place place, IEnumerable<(string Text, Node Owner)> before, IEnumerable<(string Text, Node Owner)> after, string keyword, Func<string, string> describe)
    {
        List<(string Text, Node Owner)> gone = [.. before.Where(old => !after.Any(now => now.Text == old.Text))];
        foreach ((string text, Node owner) in after.Where(now => !before.Any(old => old.Text == now.Text)).DistinctBy(static one => one.Text))
        {
            (string Text, Node Owner)? was = gone.Count > 0 ? gone[0] : null;
            if (was is not null)
            {
                gone.RemoveAt(0);
            }

            edits.Add(new Edit(was is null ? Direction.Narrowing : Direction.Mixed, place, keyword, $"{place.Subject} must be {describe(text)} from now on{(was is { } one ? $"; it was {describe(one.Text)}" : "")}.")
            {
                OldOwner = was?.Owner ?? place.Old.Home, NewOwner = owner, Old = was?.Text, New = text, Weight = 45,
                Targets = EditList.Lost(place, Enumerable.Range(0, 1).SelectMany(_ => edits.Sampler.Several(place.Old, 12, new Random(5))).Concat(TextSamples.Any)),
            });
        }

        foreach ((string text, Node owner) in gone.DistinctBy(static one => one.Text))
        {
            edits.Add(new Edit(Direction.Widening, place, keyword, $"{place.Subject} need not be {describe(text)} any more.") { OldOwner = owner, NewOwner = place.New.Home, Old = text });
        }
    }
}
