using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>Makes texts of the lengths, formats and patterns of a schema. They need not satisfy it.</summary>
internal static class TextSamples
{
    /// <summary>A longer text is not made.</summary>
    public const int Longest = 200_000;

    private const string Filler = "a cat in a hat ";

    /// <summary>A text for each format, and a few that have none.</summary>
    private static readonly string[] s_texts =
    [
        "text", "https://example.com/image.png", "data:image/png;base64,iVBORw0KGgo=", "a", "", "1", "0.5", "16:9", "1024x1024", "2024-12-31", "2024-12-31T23:59:00Z", "23:59:00Z", "P1D", "someone@example.com", "example.com",
        "192.0.2.1", "2001:db8::1", "/path", "123e4567-e89b-12d3-a456-426614174000", "0/a", "not a URI", "ABC", "#ffffff", "en", "en-US", "true", "{}", "über", "A1", "a_b", "x-y",
    ];

    public static IEnumerable<Instance> Of(MergedSchema schema, Random? random)
    {
        foreach (string pattern in schema.Patterns.Select(static one => one.Text))
        {
            for (int i = 0; i < 4; i++)
            {
                if (PatternSamples.Of(pattern, i, random) is { } match)
                {
                    yield return new StringInstance(match);
                }
            }
        }

        CountRange lengths = schema.Lengths;
        string[] texts = s_texts;
        if (random is not null)
        {
            texts = [.. texts];
            random.Shuffle(texts);
        }

        foreach (string text in texts)
        {
            if (text.Length >= lengths.Minimum && text.Length <= lengths.Maximum)
            {
                yield return new StringInstance(text);
            }
        }

        foreach (int length in new[] { lengths.Minimum, lengths.Maximum })
        {
            if (length is > 0 and <= Longest)
            {
                yield return OfLength(length);
                yield return OfLength(length, "https://example.com/");
                yield return OfLength(length, "", 'a');
                yield return OfLength(length, "", '1');
            }
        }
    }

    /// <summary>A text of so many characters.</summary>
    public static StringInstance OfLength(int length, string start = "", char? filler = null)
    {
        string text = start.Length > length ? start[..length] : start;
        if (filler is { } character)
        {
            return new StringInstance(text.PadRight(length, character));
        }

        while (text.Length < length)
        {
            text += Filler.Length > length - text.Length ? Filler[..(length - text.Length)] : start.Length > 0 ? "a" : Filler;
            if (text.Length > 4_096)
            {
                text = text.PadRight(length, 'a');
            }
        }

        return new StringInstance(text.EndsWith(' ') ? text[..^1] + "a" : text);
    }

    /// <summary>Texts of all kinds, for what a keyword may refuse.</summary>
    public static IEnumerable<Instance> Any => s_texts.Select(static text => new StringInstance(text));
}
