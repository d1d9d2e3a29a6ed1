using SchemaGen.Analysis.Values;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>Draws known values, and concrete values that they stand for. The numbers are those where mistakes are made: around zero and the limits of types.</summary>
internal sealed class Sample(int seed)
{
    private static readonly double[] s_doubles =
    [
        double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.MinValue, double.MaxValue, double.Epsilon, -double.Epsilon, -0.0, 0.0, 1, -1, 0.1, -0.1,
        2.5, 3, 5, 1e15, 1e300, -1e300, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 4294967295, 1e-300, float.MaxValue, 9007199254740993,
    ];

    private static readonly string[] s_texts = ["", "a", "b", "ab", "😀", "\ud83d", "\ude00", "a\ud83d", "\ude00b", "😀😀", "abcdefghij", "é", "\ude00\ud83d"];

    private readonly Random _random = new(seed);

    public bool Coin() => _random.Next(2) == 0;

    public int Below(int end) => _random.Next(end);

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>A number of a type, most often near zero or near a limit.</summary>
    public Int128 Integer(Int128 minimum, Int128 maximum)
    {
        int near = _random.Next(-6, 7);
        Int128 number = _random.Next(6) switch
        {
            0 => minimum + Math.Abs(near),
            1 => maximum - Math.Abs(near),
            2 => minimum + ((Int128)(ulong)_random.NextInt64(long.MinValue, long.MaxValue) % (maximum - minimum + 1)),
            3 => (Int128.One << _random.Next(64)) * (Coin() ? 1 : -1),
            _ => near * (Coin() ? 1 : 7),
        };
        return Int128.Clamp(number, minimum, maximum);
    }

    /// <summary>Some integers of a type, and one of them.</summary>
    public (AbstractValue Known, Int128 Member) KnownInteger(Int128 minimum, Int128 maximum)
    {
        Int128 a = Integer(minimum, maximum);
        Int128 b = Coin() ? Integer(minimum, maximum) : Int128.Clamp(a + _random.Next(9), minimum, maximum);
        (Int128 low, Int128 high) = (Int128.Min(a, b), Int128.Max(a, b));
        return _random.Next(6) switch
        {
            0 => (AbstractValue.NotNull, a),
            1 => (Interval(a, a), a),
            2 => (Interval(low, null), Inside(low, maximum)),
            3 => (Interval(null, high), Inside(minimum, high)),
            _ => (Interval(low, high), Inside(low, high)),
        };
    }

    /// <summary>Some integers of a type as <see cref="IntegerValue"/> tells them: ends beyond <see cref="long"/> are open.</summary>
    public static AbstractValue Interval(Int128? low, Int128? high) => IntegerValue.Between(
        low is { } minimum ? (long)Int128.Clamp(minimum, long.MinValue, long.MaxValue) : null,
        high is { } maximum && maximum <= long.MaxValue ? (long)maximum : null);

    public double Double(bool isSingle)
    {
        double number = _random.Next(3) switch
        {
            0 => _random.NextDouble() * 10 - 5,
            1 => _random.Next(-5, 6),
            _ => Of(s_doubles),
        };
        return isSingle ? (float)number : number;
    }

    /// <summary>Some doubles (or floats), and one of them.</summary>
    public (AbstractValue Known, double Member) KnownDouble(bool isSingle)
    {
        double a = Double(isSingle);
        double b = Double(isSingle);
        if (double.IsNaN(a) || double.IsNaN(b))
        {
            return Coin() ? (RealValue.Exactly(double.NaN), double.NaN) : (AbstractValue.NotNull, a);
        }

        (double low, double high) = (Math.Min(a, b), Math.Max(a, b));
        return _random.Next(6) switch
        {
            0 => (AbstractValue.NotNull, a),
            1 => (RealValue.Exactly(a), a),
            2 => (RealValue.Between(low, double.PositiveInfinity, mayBeNaN: false), Coin() ? high : low),
            3 => (RealValue.Between(low, high, mayBeNaN: true), Coin() ? double.NaN : low),
            _ => (RealValue.Between(low, high, mayBeNaN: false), Inside(low, high, isSingle)),
        };
    }

    public string Text() => Of(s_texts);

    /// <summary>Some texts, and one of them.</summary>
    public (AbstractValue Known, string Member) KnownText()
    {
        string text = Text();
        string other = Text();
        return _random.Next(8) switch
        {
            0 => (AbstractValue.NotNull, text),
            6 => (TextValue.OfEnds(new TextEnds(text[..Below(text.Length + 1)], text[Below(text.Length + 1)..])), text),
            7 => ((text is "" ? TextValue.Exactly("") : TextValue.OfParts(0, text.Length + Below(3), 0, null, new TextEnds(text[..1], "")))!, text),
            1 => (TextValue.Exactly(text), text),
            2 => (TextValue.OneOf([other, text, Text()]), text),
            3 => (TextValue.OfUnits(Math.Min(text.Length, other.Length), Math.Max(text.Length, other.Length)), text),
            4 => (TextValue.OfCodePoints(Math.Min(Runes(text), Runes(other)), Coin() ? null : Math.Max(Runes(text), Runes(other))), text),
            _ => (TextValue.OfUnits(text.Length, null), text),
        };
    }

    /// <summary>The length in code points, counted independently of the code under test.</summary>
    public static int Runes(string text) => text.EnumerateRunes().Count();

    private Int128 Inside(Int128 low, Int128 high) => _random.Next(4) switch
    {
        0 => low,
        1 => high,
        _ => Integer(low, high),
    };

    private double Inside(double low, double high, bool isSingle)
    {
        double number = _random.Next(3) switch
        {
            0 => low,
            1 => high,
            _ => low + ((high - low) * _random.NextDouble()),
        };
        number = isSingle ? (float)number : number;
        return number >= low && number <= high ? number : low;
    }
}
