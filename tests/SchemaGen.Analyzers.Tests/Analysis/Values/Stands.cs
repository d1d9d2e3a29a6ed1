using SchemaGen.Analysis.Values;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>Determines whether an abstract value stands for a concrete one; written apart from the code that is tested.</summary>
internal static class Stands
{
    /// <param name="known">The abstract value.</param>
    /// <param name="concrete">A boxed Int128, double, bool or string, or null.</param>
    public static bool For(AbstractValue known, object? concrete) => known switch
    {
        IntegerValue integer => concrete is Int128 number && !(integer.Minimum > number) && !(integer.Maximum < number),
        RealValue real => concrete is double number && (double.IsNaN(number) ? real.MayBeNaN : number >= real.Minimum && number <= real.Maximum),
        BooleanValue boolean => concrete is bool flag && flag == boolean.Value,
        TextValue text => concrete is string characters
            && characters.StartsWith(text.Ends.Prefix, StringComparison.Ordinal) && characters.EndsWith(text.Ends.Suffix, StringComparison.Ordinal)
            && (text.Values.IsDefault || text.Values.Any(value => string.Equals(value, characters, StringComparison.Ordinal)))
            && characters.Length >= text.MinimumUnits && characters.Length <= (text.MaximumUnits ?? int.MaxValue)
            && Sample.Runes(characters) >= text.MinimumCodePoints && Sample.Runes(characters) <= (text.MaximumCodePoints ?? int.MaxValue),
        ExcludingValue rest => concrete is null ? rest.MayBeNull : !rest.Excluded.Any(one => For(one, concrete)),
        _ when known.IsNull => concrete is null,
        _ => !known.IsNotNull || concrete is not null,
    };

    /// <summary>Determines whether a refined value keeps all that was known. An interval has no holes, and a text that is known in part has none either.</summary>
    public static bool Keeps(AbstractValue known, AbstractValue refined) =>
        ValueLattice.Subsumes(known, refined) || (known is ExcludingValue && refined is IntegerValue { IsExact: false } or TextValue { Values.IsDefault: true });

    public static void Assert(AbstractValue? known, object? concrete, Func<string> context)
    {
        True(known is not null && For(known, concrete), () => $"{Show(known)} does not stand for {concrete ?? "null"}: {context()}");
    }

    /// <summary>An assertion that finds its words only where it fails: it is made a million times.</summary>
    public static void True(bool condition, Func<string> context)
    {
        if (!condition)
        {
            Xunit.Assert.Fail(context());
        }
    }

    public static string Show(AbstractValue? known) => known switch
    {
        null => "nothing",
        IntegerValue integer => $"[{integer.Minimum}, {integer.Maximum}]",
        RealValue real => $"[{real.Minimum:R}, {real.Maximum:R}]{(real.MayBeNaN ? " or NaN" : "")}",
        BooleanValue boolean => boolean.Value.ToString(),
        TextValue { Values.IsDefault: false } text => "{" + string.Join(", ", text.Values.Select(Escape)) + "}",
        TextValue text => $"units [{text.MinimumUnits}, {text.MaximumUnits}], code points [{text.MinimumCodePoints}, {text.MaximumCodePoints}], {Escape(text.Ends.Prefix)}...{Escape(text.Ends.Suffix)}",
        ExcludingValue rest => "not " + string.Join(", ", rest.Excluded.Select(Show)) + (rest.MayBeNull ? ", or Null" : ""),
        _ => known.IsNull ? "Null" : known.IsNotNull ? "NotNull" : "Unknown",
    };

    private static string Escape(string text) => '"' + string.Concat(text.Select(static c => c < 128 ? c.ToString() : $"\\u{(int)c:x4}")) + '"';
}
