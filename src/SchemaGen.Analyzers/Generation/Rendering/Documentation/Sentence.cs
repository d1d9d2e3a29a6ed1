using SchemaGen.Constraints;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Documentation;

/// <summary>Describes constraints in plain English, as XML, for the remarks of a property.</summary>
internal static class Sentence
{
    /// <summary>What the shape requires of a value: <c>1 to 1000 characters.</c></summary>
    public static List<string> Of(Shape shape) => shape switch
    {
        BooleanShape { Constant: { } constant } => [$"Always {XmlText.Code(Literal.Boolean(constant))}."],
        IntegerShape { Names: null } integer => OfInteger(integer),
        LargeIntegerShape { Minimum: not null } or LargeIntegerShape { Maximum: not null } => [OfLargeInteger((LargeIntegerShape)shape)],
        NumberShape number => OfNumber(number),
        TextShape text => OfText(text),
        OpenEnumShape open => OfText(open.Text),
        ListShape list => OfList(list),
        UnionShape union => [OfUnion(union)],
        MapShape map => [.. Count(map.MinProperties, map.MaxProperties, "member"), .. map.Names is null ? [] : OfItem(map.Names, "Each name: "), .. OfItem(map.Value)],
        _ => [],
    };

    private static string OfUnion(UnionShape shape) =>
        $"One of: {string.Join(", ", shape.Alternatives.Select(OfAlternative).GroupBy(static words => words).Select(static same => same.Count() == 1 ? same.Key : $"{same.Key} of {ConstraintMessages.Number(same.Count())} kinds"))}.";

    private static string OfAlternative(Shape shape)
    {
        string sentences = string.Join(" ", Of(shape)).TrimEnd('.');
        string noun = shape switch
        {
            BooleanShape => "true or false",
            IntegerShape { Names: not null } => "a listed number",
            IntegerShape or LargeIntegerShape => "an integer",
            NumberShape => "a number",
            EnumShape => "a listed text",
            TextShape or OpenEnumShape => "a text",
            ListShape => "a list",
            MapShape => "a map",
            _ => "an object",
        };
        return sentences.Length == 0 ? noun : $"{noun} ({char.ToLowerInvariant(sentences[0])}{sentences.Substring(1)})";
    }

    private static List<string> OfInteger(IntegerShape shape)
    {
        List<string> sentences = [];
        if ((shape.Minimum is not null || shape.Maximum is not null) && shape is not { Format: not null, Minimum: int.MinValue, Maximum: int.MaxValue })
        {
            sentences.Add(Capitalized(ConstraintMessages.Bounds(
                shape.Minimum is { } minimum ? ConstraintMessages.Number(minimum) : null, false,
                shape.Maximum is { } maximum ? ConstraintMessages.Number(maximum) : null, false)) + ".");
        }

        if (shape.MultipleOf is not null || shape.AllowedValues.Count > 0)
        {
            sentences.AddRange(OfFactorAndList(shape.MultipleOf, shape.AllowedValues.Select(ConstraintMessages.Number)));
        }

        return sentences;
    }

    private static string OfLargeInteger(LargeIntegerShape shape) => Capitalized(ConstraintMessages.Bounds(shape.Minimum, false, shape.Maximum, false)) + ".";

    private static List<string> OfNumber(NumberShape shape)
    {
        List<string> sentences = [];
        if (shape.Minimum is not null || shape.Maximum is not null)
        {
            sentences.Add(Capitalized(ConstraintMessages.Bounds(
                shape.Minimum?.Value.Text, shape.Minimum?.IsExclusive ?? false, shape.Maximum?.Value.Text, shape.Maximum?.IsExclusive ?? false)) + ".");
        }

        sentences.AddRange(OfFactorAndList(shape.MultipleOf, shape.AllowedValues.Select(static value => value.Text)));
        return sentences;
    }

    private static List<string> OfFactorAndList(NumberLiteral? factor, IEnumerable<string> allowed)
    {
        List<string> sentences = [];
        if (factor is not null)
        {
            sentences.Add($"A multiple of {factor.Text}.");
        }

        string list = string.Join(", ", allowed);
        if (list.Length > 0)
        {
            sentences.Add($"One of {list}.");
        }

        return sentences;
    }

    private static List<string> OfText(TextShape shape)
    {
        List<string> sentences = Count(shape.MinLength, shape.MaxLength, "character");

        if (shape.Pattern is not null)
        {
            sentences.Add($"Matches {XmlText.Code(shape.Pattern)}.");
        }

        if (shape.Media is not null)
        {
            sentences.Add($"An http(s) URL or a data URI of {XmlText.Code(shape.Media.Accept)}.");
        }
        else if (shape.Format is not null)
        {
            sentences.Add($"Format: {XmlText.Code(shape.Format)}.");
        }

        return sentences;
    }

    private static List<string> OfList(ListShape shape)
    {
        List<string> sentences = Count(shape.MinItems, shape.MaxItems, "item");

        if (shape.UniqueItems)
        {
            sentences.Add("No duplicates.");
        }

        foreach (ItemsCondition contained in shape.Contained)
        {
            sentences.Add(XmlText.Escape(Capitalized(ConditionWords.Of(contained with { Property = null }).Substring("it has ".Length)) + "."));
        }

        sentences.AddRange(OfItem(shape.Item));
        return sentences;
    }

    private static List<string> OfItem(Shape item, string begin = "Each: ")
    {
        string sentences = string.Join(" ", Of(item));
        return sentences.Length == 0 ? [] : [begin + char.ToLowerInvariant(sentences[0]) + sentences.Substring(1)];
    }

    private static List<string> Count(int? minimum, int? maximum, string noun)
    {
        List<string> sentences = [];
        if (minimum is > 0 || maximum is not null)
        {
            string bounds = ConstraintMessages.CountBounds(minimum ?? 0, maximum ?? int.MaxValue);
            sentences.Add(Capitalized(bounds) + " " + noun + ((maximum ?? minimum) == 1 ? "." : "s."));
        }

        return sentences;
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
