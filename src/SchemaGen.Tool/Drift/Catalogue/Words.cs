using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Says values, counts and schemas as a person would.</summary>
internal static class Words
{
    /// <summary>More values are counted, not listed.</summary>
    private const int MostListed = 8;

    private static readonly (JsonValueTypes Type, string One, string Many)[] s_types =
    [
        (JsonValueTypes.String, "a text", "texts"),
        (JsonValueTypes.Number, "a number", "numbers"),
        (JsonValueTypes.Integer, "an integer", "integers"),
        (JsonValueTypes.Fraction, "a number with a fraction", "numbers with a fraction"),
        (JsonValueTypes.Boolean, "true or false", "true and false"),
        (JsonValueTypes.Array, "a list", "lists"),
        (JsonValueTypes.Object, "an object", "objects"),
        (JsonValueTypes.Null, "null", "null"),
    ];

    public static string One(JsonValueTypes types) => types == JsonValueTypes.Any ? "any value" : Join(Listed(types).Select(static type => type.One), "or");

    public static string Many(JsonValueTypes types) => types == JsonValueTypes.Any ? "all values" : Join(Listed(types).Select(static type => type.Many), "and");

    /// <summary>Values in words: <c>"21:9"</c>; <c>1, 2 and 4</c>; long lists are cut.</summary>
    public static string Values(IReadOnlyList<Instance> values, string conjunction = "and") => values.Count > MostListed
        ? string.Join(", ", values.Take(MostListed - 1).Select(Value)) + $" {conjunction} {Number(values.Count - MostListed + 1)} more"
        : Join(values.Select(Value), conjunction);

    public static string Value(Instance value) => PayloadText.Shown(value, 60, 3);

    public static string Join(IEnumerable<string> words, string conjunction)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " " + conjunction + " " + all[^1];
    }

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Things by their count: <c>lists of 11 to 14 images</c>, <c>empty texts</c>.</summary>
    /// <param name="things">What is counted: <c>lists</c>.</param>
    /// <param name="low">The least count.</param>
    /// <param name="high">The largest count; <see cref="int.MaxValue"/> for none.</param>
    /// <param name="one">One of the parts.</param>
    /// <param name="many">Several of the parts.</param>
    public static string Counted(string things, int low, int high, string one, string many) =>
        high == 0 ? "empty " + things
        : low == high ? $"{things} of {Number(low)} {(low == 1 ? one : many)}"
        : high == int.MaxValue ? $"{things} of {Number(low)} or more {many}"
        : low == 0 ? $"{things} of fewer than {Number(high + 1L)} {many}"
        : $"{things} of {Number(low)} to {Number(high)} {many}";

    /// <summary>What a list holds, by the name of the member: <c>image_urls</c> holds images.</summary>
    public static (string One, string Many) PartsOf(string? member)
    {
        string[] words = (member ?? "").Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2 && words[1] is "urls" or "uris" or "files" && words[0].All(char.IsAsciiLetterLower))
        {
            return (words[0], words[0].EndsWith('s') ? words[0] : words[0] + "s");
        }

        return words is [var plural] && plural.Length > 3 && plural.EndsWith('s') && !plural.EndsWith("ss", StringComparison.Ordinal) && plural.All(char.IsAsciiLetterLower) ? (plural[..^1], plural) : ("item", "items");
    }

    /// <summary>The members that can have one value only: <c>'type' "a"</c>; the empty text where there is none.</summary>
    public static string Constants(MergedSchema schema) => Join(
        schema.Members.Names.Select(name => (name, MergedSchema.Of(schema.Members.SchemasOf(name)).Values)).Where(static member => member.Values is { Count: 1 }).Select(static member => $"'{member.name}' {Value(member.Values![0])}"), "and");

    /// <summary>A schema in a few words: <c>an integer, 0 to 10</c>, <c>"a" or "b"</c>.</summary>
    public static string Schema(MergedSchema schema)
    {
        MergedSchema inner = Nullables.Unwrap(schema);
        if (inner.Values is { Count: > 0 } values)
        {
            return Values(values, "or");
        }

        JsonValueTypes types = inner.Types & ~JsonValueTypes.Null;
        string words = types == (JsonValueTypes.Any & ~JsonValueTypes.Null) ? inner.Choices.Count > 0 ? "one of several kinds of values" : "any value" : One(types);
        NumberRange range = types == JsonValueTypes.Integer ? inner.Integers : inner.Numbers;
        if ((types & ~JsonValueTypes.Number) == 0 && (range.Minimum ?? range.Maximum) is not null)
        {
            words += ", " + ConstraintMessages.Bounds(range.Minimum?.Value.Text, range.Minimum?.IsExclusive ?? false, range.Maximum?.Value.Text, range.Maximum?.IsExclusive ?? false);
        }

        if (types == JsonValueTypes.String && (inner.Lengths.Minimum > 0 || inner.Lengths.Maximum < int.MaxValue))
        {
            words += " of " + ConstraintMessages.CountBounds(inner.Lengths.Minimum, inner.Lengths.Maximum, "character");
        }

        if (types == JsonValueTypes.Array && (inner.Counts.Minimum > 0 || inner.Counts.Maximum < int.MaxValue))
        {
            words += " of " + ConstraintMessages.CountBounds(inner.Counts.Minimum, inner.Counts.Maximum, "item");
        }

        return words;
    }

    private static IEnumerable<(JsonValueTypes Type, string One, string Many)> Listed(JsonValueTypes types)
    {
        foreach ((JsonValueTypes type, string one, string many) in s_types)
        {
            if ((types & type) == type)
            {
                types &= ~type;
                yield return (type, one, many);
            }
        }
    }
}
