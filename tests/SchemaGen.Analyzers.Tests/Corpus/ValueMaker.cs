using System.Globalization;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>Makes JSON texts that a shape allows, and for each of its constraints one that is just inside and one that is just outside.</summary>
/// <param name="model">The model that the shapes are of.</param>
internal sealed class ValueMaker(InputModel model)
{
    private const string Url = "https://example.com/a.png";

    /// <summary>A text that the shape allows; null where none can be made up, as for a pattern or for alternatives that are not read.</summary>
    public string? Valid(Shape shape, int depth = 0) => shape switch
    {
        BooleanShape boolean => boolean.Constant == false ? "false" : "true",
        IntegerShape integer => Text(integer.AllowedValues.Count > 0 ? integer.AllowedValues[0] : Multiple(integer, integer.Minimum ?? Math.Min(integer.Maximum ?? 0, 0))),
        NumberShape number => Text(number.AllowedValues.Count > 0 ? number.AllowedValues[0].Value : Between(number)),
        TextShape { Pattern: not null } => null,
        TextShape text when text.Media is not null || text.Format == TextFormats.Uri => Quote(Url.PadRight(text.MinLength ?? 0, 'x')),
        TextShape { Format: null or "password" } text => Quote(new string('a', Math.Max(text.MinLength ?? 0, Math.Min(1, text.MaxLength ?? 1)))),
        EnumShape texts => Quote(texts.Values[0].WireValue),
        OpenEnumShape open => Valid(open.Text, depth),
        UnionShape union => union.Alternatives.Select(alternative => Valid(alternative, depth)).FirstOrDefault(static value => value is not null),
        ListShape list => Valid(list.Item, depth + 1) is { } item ? List(item, list.MinItems ?? 0) : list.MinItems is null ? "[]" : null,
        MapShape map => map.MinProperties is null ? "{}" : null,
        ObjectShape record => Object(record, depth),
        ReferenceShape reference when depth < 8 => Object(reference.Key.Length == 0 ? model.Root : model.Definitions.Single(definition => definition.Key == reference.Key).Shape, depth),
        _ => null,
    };

    /// <summary>The constraints of a shape.</summary>
    public IEnumerable<Probe> Probes(Shape shape)
    {
        IEnumerable<Probe> probes = shape switch
        {
            BooleanShape { Constant: { } constant } => [new Probe("const", constant ? "true" : "false", constant ? "false" : "true")],
            IntegerShape { AllowedValues.Count: > 0 } integer => [new Probe("enum", Text(integer.AllowedValues[^1]), Text(integer.AllowedValues.Max() + 1))],
            IntegerShape integer => OfInteger(integer),
            NumberShape { AllowedValues.Count: > 0 } number => [new Probe("enum", Text(number.AllowedValues[^1].Value), Text(number.AllowedValues.Max(static value => value.Value) + 1))],
            NumberShape number => OfNumber(number),
            TextShape text => OfText(text),
            OpenEnumShape open => OfText(open.Text),
            UnionShape union => union.Alternatives.SelectMany(Probes).Where(probe => IsOutside(union, probe)),
            EnumShape texts => [new Probe("enum", Quote(texts.Values[^1].WireValue), "\"no such value\"")],
            ListShape list when Valid(list.Item) is { } item => OfList(list, item),
            _ => [],
        };
        return TypeOf(shape) is { } wrong && Valid(shape) is { } right ? probes.Append(new Probe("type", right, wrong)) : probes;
    }

    /// <summary>Whether no other alternative allows what one forbids. What no shape is known of, an object that stands elsewhere, may.</summary>
    private static bool IsOutside(UnionShape union, Probe probe) => InstanceCheck.WithoutObjects.Find(JsonTree.Parse(probe.Outside).Root!, union, isNullable: false) is not null;

    private static IEnumerable<Probe> OfInteger(IntegerShape shape)
    {
        if (shape.Minimum is { } minimum and > long.MinValue)
        {
            yield return new Probe("minimum", Text(Multiple(shape, minimum)), Text(minimum - 1));
        }

        if (shape.Maximum is { } maximum and < long.MaxValue)
        {
            long step = (long)(shape.MultipleOf?.Value ?? 1);
            yield return new Probe("maximum", Text(maximum - (maximum % Math.Max(1, step))), Text(maximum + 1));
        }

        if (shape.MultipleOf is { Value: >= 2 })
        {
            long inside = Multiple(shape, shape.Minimum ?? 0);
            yield return new Probe("multipleOf", Text(inside), Text(inside + 1));
        }
    }

    private static IEnumerable<Probe> OfNumber(NumberShape shape)
    {
        if (shape.Minimum is { } minimum)
        {
            yield return new Probe("minimum", Text(minimum.IsExclusive ? Between(shape) : minimum.Value.Value), Text(minimum.IsExclusive ? minimum.Value.Value : minimum.Value.Value - 0.5));
        }

        if (shape.Maximum is { } maximum)
        {
            yield return new Probe("maximum", Text(maximum.IsExclusive ? Between(shape) : maximum.Value.Value), Text(maximum.IsExclusive ? maximum.Value.Value : maximum.Value.Value + 0.5));
        }
    }

    private static IEnumerable<Probe> OfText(TextShape shape)
    {
        if (shape.Pattern is not null || shape.Format is not (null or TextFormats.Uri or "password"))
        {
            yield break;
        }

        string filling = shape.Media is not null || shape.Format == TextFormats.Uri ? Url : "";
        if (shape.MinLength is { } least && least > filling.Length)
        {
            yield return new Probe("minLength", Quote(filling.PadRight(least, 'a')), Quote(filling.PadRight(least - 1, 'a')));
        }

        if (shape.MaxLength is { } most && most > filling.Length)
        {
            yield return new Probe("maxLength", Quote(filling.PadRight(most, 'a')), Quote(filling.PadRight(most + 1, 'a')));
        }

        if (shape.Format == TextFormats.Uri)
        {
            yield return new Probe("format", Quote(Url), "\"no uri\"");
        }
    }

    private IEnumerable<Probe> OfList(ListShape shape, string item)
    {
        if (shape.UniqueItems)
        {
            yield return new Probe("uniqueItems", List(item, Math.Max(1, shape.MinItems ?? 0)), List(item, 2));
            yield break;
        }

        if (shape.MinItems is { } least)
        {
            yield return new Probe("minItems", List(item, least), List(item, least - 1));
        }

        if (shape.MaxItems is { } most)
        {
            yield return new Probe("maxItems", List(item, most), List(item, most + 1));
        }

        foreach (Probe probe in Probes(shape.Item))
        {
            int count = Math.Max(1, shape.MinItems ?? 0);
            yield return new Probe("items/" + probe.Keyword, List(probe.Inside, count), List(probe.Outside, count));
        }
    }

    private string? Object(ObjectShape shape, int depth)
    {
        List<string> members = [];
        foreach (PropertyModel property in shape.Properties.Where(static property => property.IsRequired))
        {
            if (Valid(property.Shape, depth + 1) is not { } value)
            {
                return null;
            }

            members.Add($"{Quote(property.WireName)}:{value}");
        }

        return "{" + string.Join(",", members) + "}";
    }

    private static string? TypeOf(Shape shape) => shape switch
    {
        AnyShape or UnionShape => null,
        TextShape or EnumShape or OpenEnumShape => "5",
        _ => "\"text\"",
    };

    private static string List(string item, int count) => "[" + string.Join(",", Enumerable.Repeat(item, count)) + "]";

    private static long Multiple(IntegerShape shape, long least)
    {
        long factor = Math.Max(1, (long)(shape.MultipleOf?.Value ?? 1));
        return (long)Math.Ceiling((decimal)least / factor) * factor;
    }

    private static double Between(NumberShape shape) => (shape.Minimum?.Value.Value, shape.Maximum?.Value.Value) switch
    {
        ({ } low, { } high) => (low + high) / 2,
        ({ } low, null) => low + 1,
        (null, { } high) => high - 1,
        _ => 0,
    };

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quote(string text) => JsonText.Quote(text);
}

/// <summary>A constraint with a value on either side of it.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Inside">JSON that keeps it.</param>
/// <param name="Outside">JSON that breaks it.</param>
internal sealed record Probe(string Keyword, string Inside, string Outside);
