using System.Collections.Immutable;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>Draws a value of a type, and something known that stands for it.</summary>
internal sealed class RandomMember(int seed)
{
    private static readonly double[] s_doubles = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0.5, 1.5, -2.5, 2.5, 1e300, double.Epsilon];
    private static readonly string?[] s_texts = ["", "a", "b", "ab", " a ", "a,b,,c", "abcdef", "😀", "\ud83d", "\ude00", "x😀y", "AB", "\t", "/x", "C:\\y", "z/", null];
    private static readonly char[] s_characters = ['a', 'b', ' ', ',', '\ud83d', '\ude00'];
    private static readonly string?[] s_items = ["a", "b", "c", "", null];

    private readonly Random _random = new(seed);

    public (object? Member, AbstractValue Known) Next(Type type)
    {
        if (type == typeof(int))
        {
            int number = Integer();
            return (number, Known(number));
        }

        if (type == typeof(int?))
        {
            int? number = _random.Next(3) == 0 ? null : Integer();
            return (number, number is { } value && Coin() ? Known(value) : number is null && Coin() ? AbstractValue.Null : AbstractValue.Unknown);
        }

        if (type == typeof(double))
        {
            double number = Coin() ? _random.Next(-50, 50) / 10.0 : s_doubles[_random.Next(s_doubles.Length)];
            return (number, Known(number));
        }

        if (type == typeof(char))
        {
            char character = s_characters[_random.Next(s_characters.Length)];
            return (character, Coin() ? IntegerValue.Exactly(character) : AbstractValue.NotNull);
        }

        if (type == typeof(string))
        {
            string? text = s_texts[_random.Next(s_texts.Length)];
            return (text, Known(text));
        }

        string?[] items = Enumerable.Range(0, _random.Next(6)).Select(_ => s_items[_random.Next(s_items.Length)]).ToArray();
        object member = type == typeof(string[]) ? items
            : type == typeof(ImmutableArray<string>) ? items.ToImmutableArray()
            : type == typeof(ImmutableList<string>) ? items.ToImmutableList()
            : new List<string?>(items);
        return (member, Known(items));
    }

    private bool Coin() => _random.Next(2) == 0;

    private int Integer() => _random.Next(12) switch
    {
        0 => int.MinValue,
        1 => int.MaxValue,
        _ => _random.Next(-3, 9),
    };

    private AbstractValue Known(int number) => _random.Next(5) switch
    {
        0 => AbstractValue.NotNull,
        1 => IntegerValue.Between(null, (long)number + _random.Next(3)),
        2 => IntegerValue.Between((long)number - _random.Next(3), null),
        3 => IntegerValue.Between((long)number - _random.Next(3), (long)number + _random.Next(3)),
        _ => IntegerValue.Exactly(number),
    };

    private AbstractValue Known(double number) => _random.Next(4) switch
    {
        0 => AbstractValue.NotNull,
        1 when !double.IsNaN(number) => RealValue.Between(number - _random.Next(3), number + _random.Next(3), Coin()),
        2 => RealValue.Between(Math.Min(number, 0), double.PositiveInfinity, mayBeNaN: true),
        _ => RealValue.Exactly(number),
    };

    private AbstractValue Known(string? text) => text is null ? Coin() ? AbstractValue.Null : AbstractValue.Unknown : _random.Next(5) switch
    {
        0 => AbstractValue.Unknown,
        1 => AbstractValue.NotNull,
        2 => TextValue.OneOf([s_texts[_random.Next(s_texts.Length - 1)]!, text]),
        3 when Coin() => TextValue.OfEnds(new TextEnds(text[.._random.Next(text.Length + 1)], text[_random.Next(text.Length + 1)..])),
        3 => TextValue.OfUnits(Math.Max(0, text.Length - _random.Next(2)), Coin() ? null : text.Length + _random.Next(3)),
        _ => TextValue.Exactly(text),
    };

    private AbstractValue Known(string?[] items)
    {
        if (_random.Next(6) == 0)
        {
            return AbstractValue.Unknown;
        }

        bool isWhole = Coin();
        CollectionValue some = KnownItems.Of(items.Where(_ => isWhole || Coin()).Select(item => _random.Next(4) == 0 ? AbstractValue.Unknown : item is null ? AbstractValue.Null : TextValue.Exactly(item)));
        return isWhole
            ? some
            : new CollectionValue(Math.Max(some.Items.Length, items.Length - _random.Next(2)), Coin() ? null : items.Length + _random.Next(2), some.Items);
    }
}
