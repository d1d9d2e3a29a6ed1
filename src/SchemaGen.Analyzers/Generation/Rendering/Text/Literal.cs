using System.Globalization;
using System.Text;

namespace SchemaGen.Generation.Rendering.Text;

/// <summary>Writes values as C# literals.</summary>
internal static class Literal
{
    /// <summary>Writes a string literal; everything that a line of source can't hold, or a reader can't see, is escaped.</summary>
    public static string Text(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                literal.Append("\\n");
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                literal.Append(c).Append(value[++i]);
            }
            else if (IsVisible(c))
            {
                literal.Append(c);
            }
            else
            {
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Writes the literal of a name or value in JSON. Half a surrogate pair has no form in UTF-8, where it becomes U+FFFD for every reader.</summary>
    public static string Wire(string value)
    {
        char[] characters = value.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(characters[i]))
            {
                characters[i] = '\ufffd';
            }
        }

        return Text(new string(characters));
    }

    /// <summary>Writes the literal of a JSON text, as it is: it holds no three quotes in a row. What a reader can't see stands in its strings, and is escaped there.</summary>
    public static string Json(string json)
    {
        var literal = new StringBuilder(json.Length + 6).Append("\"\"\"");
        int copied = 0;
        for (int i = 0; i < json.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(json[i]) && i + 1 < json.Length && char.IsLowSurrogate(json[i + 1]);
            if (isPair || IsVisible(json[i]))
            {
                i += isPair ? 1 : 0;
                continue;
            }

            // Half a surrogate pair has no form in UTF-8.
            char shown = char.IsSurrogate(json[i]) ? '\ufffd' : json[i];
            literal.Append(json, copied, i - copied).Append("\\u").Append(((int)shown).ToString("x4", CultureInfo.InvariantCulture));
            copied = i + 1;
        }

        return literal.Append(json, copied, json.Length - copied).Append("\"\"\"").ToString();
    }

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string Int32(long value) => value == int.MinValue ? "int.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    public static string Int64(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>Writes the expression for an integer of any size, which converts implicitly where a <see cref="long"/> holds it.</summary>
    public static string BigInteger(string digits) => long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
        ? Int64(value)
        : $"global::System.Numerics.BigInteger.Parse({Text(digits)}, global::System.Globalization.CultureInfo.InvariantCulture)";

    /// <summary>Writes a literal that reads back as the very same number.</summary>
    public static string Double(double value)
    {
        if (double.IsNaN(value))
        {
            return "double.NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        if (value == 0)
        {
            return 1 / value < 0 ? "-0d" : "0d";
        }

        // "R" is wrong for some numbers on .NET Framework, where the compiler of Visual Studio runs.
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) != value)
        {
            text = value.ToString("G17", CultureInfo.InvariantCulture);
        }

        return text + "d";
    }

    /// <summary>Whether the character is visible. Fixed ranges, not Unicode categories: those differ between the versions of .NET that a compiler runs on.</summary>
    private static bool IsVisible(char c) => c is (>= ' ' and < '\u007f')
        or (>= '\u00a1' and < '\u2000' and not '\u00ad')
        or (>= '\u2010' and < '\u2028')
        or (>= '\u2030' and < '\u205f')
        or (>= '\u2070' and < '\ud800' and not '\u3000')
        or (>= '\uf900' and < '\ufff0' and not '\ufeff');
}
