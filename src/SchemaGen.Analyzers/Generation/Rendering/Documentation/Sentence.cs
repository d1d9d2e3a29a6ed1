using SchemaGen.Constraints;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Documentation;

/// <summary>Constraints in plain English, as XML, for the remarks of a property.</summary>
internal static class Sentence
{
    /// <summary>What the shape asks of a value: <c>1 to 1000 characters.</c></summary>
    public static IEnumerable<string> Of(Shape shape) => shape switch
    {
        BooleanShape { Constant: { } constant } => [$"Always {XmlText.Code(Literal.Boolean(constant))}."],
        IntegerShape integer => OfInteger(integer),
        NumberShape number => OfNumber(number),
        TextShape text => OfText(text),
        OpenEnumShape open => OfText(open.Text),
        ListShape list => OfList(list),
        UnionShape union => [$"One of: {string.Join(", ", union.Alternatives.Select(OfAlternative).GroupBy(static words => words).Select(static same => same.Count() == 1 ? same.Key : $"{same.Key} of {ConstraintMessages.Number(same.Count())} kinds"))}."],
        MapShape map => Count(map.MinProperties, map.MaxProperties, "member").Concat(map.Names is null ? [] : OfItem(map.Names, "Each name: ")).Concat(OfItem(map.Value)),
        _ => [],
    };

    private static string OfAlternative(Shape shape)
    {
        string sentences = string.Join(" ", Of(shape)).TrimEnd('.');
        string noun = shape switch
        {
            BooleanShape => "true or false",
            IntegerShape => "an integer",
            NumberShape => "a number",
            EnumShape => "one of a list of texts",
            TextShape or OpenEnumShape => "a text",
            ListShape => "a list",
            MapShape => "a map",
            _ => "an object",
        };
        return sentences.Length == 0 ? noun : $"{noun} ({char.ToLowerInvariant(sentences[0])}{sentences.Substring(1)})";
    }

    private static IEnumerable<string> OfInteger(IntegerShape shape)
    {
        if (shape.Minimum is not null || shape.Maximum is not null)
        {
            yield return Capitalized(ConstraintMessages.Bounds(
                shape.Minimum is { } minimum ? ConstraintMessages.Number(minimum) : null, false,
                shape.Maximum is { } maximum ? ConstraintMessages.Number(maximum) : null, false)) + ".";
        }

        foreach (string sentence in OfFactorAndList(shape.MultipleOf, shape.AllowedValues.Count == 0 ? [] : shape.AllowedValues.Select(ConstraintMessages.Number)))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> OfNumber(NumberShape shape)
    {
        if (shape.Minimum is not null || shape.Maximum is not null)
        {
            yield return Capitalized(ConstraintMessages.Bounds(
                shape.Minimum?.Value.Text, shape.Minimum?.IsExclusive ?? false, shape.Maximum?.Value.Text, shape.Maximum?.IsExclusive ?? false)) + ".";
        }

        foreach (string sentence in OfFactorAndList(shape.MultipleOf, shape.AllowedValues.Select(static value => value.Text)))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> OfFactorAndList(NumberLiteral? factor, IEnumerable<string> allowed)
    {
        if (factor is not null)
        {
            yield return $"A multiple of {factor.Text}.";
        }

        string list = string.Join(", ", allowed);
        if (list.Length > 0)
        {
            yield return $"One of {list}.";
        }
    }

    private static IEnumerable<string> OfText(TextShape shape)
    {
        foreach (string sentence in Count(shape.MinLength, shape.MaxLength, "character"))
        {
            yield return sentence;
        }

        if (shape.Pattern is not null)
        {
            yield return $"Matches {XmlText.Code(shape.Pattern)}.";
        }

        if (shape.Media is not null)
        {
            yield return $"An http(s) URL or a data URI of {XmlText.Code(shape.Media.Accept)}.";
        }
        else if (shape.Format is not null)
        {
            yield return $"Format: {XmlText.Code(shape.Format)}.";
        }
    }

    private static IEnumerable<string> OfList(ListShape shape)
    {
        foreach (string sentence in Count(shape.MinItems, shape.MaxItems, "item"))
        {
            yield return sentence;
        }

        if (shape.UniqueItems)
        {
            yield return "No duplicates.";
        }

        foreach (ItemsCondition contained in shape.Contained)
        {
            yield return XmlText.Escape(Capitalized(ConditionWords.Of(contained with { Property = null }).Substring("it has ".Length)) + ".");
        }

        foreach (string sentence in OfItem(shape.Item))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> OfItem(Shape item, string begin = "Each: ")
    {
        string sentences = string.Join(" ", Of(item));
        return sentences.Length == 0 ? [] : [begin + char.ToLowerInvariant(sentences[0]) + sentences.Substring(1)];
    }

    private static IEnumerable<string> Count(int? minimum, int? maximum, string noun)
    {
        if (minimum is > 0 || maximum is not null)
        {
            string bounds = ConstraintMessages.CountBounds(minimum ?? 0, maximum ?? int.MaxValue);
            yield return Capitalized(bounds) + " " + noun + ((maximum ?? minimum) == 1 ? "." : "s.");
        }
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
