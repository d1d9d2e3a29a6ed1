using SchemaGen.Models;

namespace SchemaGen.Generation.Naming;

/// <summary>Names the members of an enum, closed or open: one name for each value, in the order of the values.</summary>
internal static class EnumMemberNames
{
    /// <remarks><c>value__</c> is the field that every enum has.</remarks>
    public static EquatableArray<string> OfEnum(EquatableArray<EnumValueModel> values) => Of(values, new NameScope(new[] { "value__" }));

    /// <param name="values">The known values.</param>
    /// <param name="structName">The struct that has them as static members.</param>
    public static EquatableArray<string> OfOpenEnum(EquatableArray<EnumValueModel> values, string structName) => Of(values, ReservedMembers.ScopeOfOpenEnum(structName));

    private static EquatableArray<string> Of(EquatableArray<EnumValueModel> values, NameScope scope)
    {
        var names = new string[values.Count];
        int prefix = CommonPrefix.LengthOf(values);
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = scope.Take(Name(values[i], prefix), Identifier.Bounded(Alternative(values[i].WireValue)));
        }

        return new EquatableArray<string>(names);
    }

    /// <summary>The alternative name of a value whose first choice is taken: <c>c#</c> beside <c>c</c> is <c>CHash</c>.</summary>
    private static string Alternative(string wireValue)
    {
        string spelled = PunctuationNames.SpellOut(wireValue);
        return spelled.Length == 0 || char.IsDigit(spelled[0]) ? "_" + spelled : spelled;
    }

    private static string Name(EnumValueModel value, int prefix)
    {
        if (value.Name is { } given)
        {
            return Identifier.IsValid(given) ? given : Identifier.FromText(given);
        }

        // DPM++ 2M is not the same as DPM 2M, even where the list does not contain that yet.
        string text = value.WireValue.Substring(prefix);
        return Ratio(text) ?? Size(text) ?? Signed(text) ?? Identifier.FromText(text.Replace("+", " Plus "));
    }

    /// <summary>The name of an aspect ratio: <c>16:9</c> is <c>Ratio16x9</c>.</summary>
    private static string? Ratio(string value) => Pair(value, ":") is var (width, height) ? "Ratio" + width + "x" + height : null;

    /// <summary>The name of a size: <c>1024x1536</c> (also with <c>*</c> or <c>×</c>) is <c>W1024xH1536</c>.</summary>
    private static string? Size(string value) =>
        Pair(value, "xX*×") is var (width, height) ? "W" + width + "xH" + height : null;

    /// <summary>The name of a negative number: <c>-1</c> is <c>Minus1</c>, which keeps it apart from <c>1</c>.</summary>
    private static string? Signed(string value) =>
        value.Length > 1 && value[0] is '-' or '+' && IsDigit(value[1])
            ? (value[0] == '-' ? "Minus" : "Plus") + WordSplitter.Join(WordSplitter.Words(value))
            : null;

    /// <summary>Splits two numbers with one of the separators between; the decimal point becomes <c>_</c>.</summary>
    private static (string First, string Second)? Pair(string value, string separators)
    {
        for (int i = 1; i < value.Length - 1; i++)
        {
            if (separators.IndexOf(value[i]) >= 0)
            {
                string first = value.Substring(0, i).Trim();
                string second = value.Substring(i + 1).Trim();
                return IsNumber(first) && IsNumber(second) ? (first.Replace('.', '_'), second.Replace('.', '_')) : null;
            }
        }

        return null;
    }

    private static bool IsNumber(string text)
    {
        if (text.Length is 0 or >= 40 || !IsDigit(text[0]) || !IsDigit(text[text.Length - 1]))
        {
            return false;
        }

        int points = 0;
        foreach (char c in text)
        {
            points += c == '.' ? 1 : 0;
            if (points > 1 || !(c == '.' || IsDigit(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
