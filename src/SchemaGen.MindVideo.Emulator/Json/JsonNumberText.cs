using System.Globalization;

namespace SchemaGen.MindVideo.Emulator.Json;

/// <summary>Normalizes the spelling of JSON numbers: <c>1</c>, <c>1.0</c> and <c>10e-1</c> become the same text.</summary>
internal static class JsonNumberText
{
    /// <summary>The number of digits above which exponents are not computed with, but compared as they are written.</summary>
    private const int LongestExponent = 17;

    /// <summary>Returns the digits without zeros at either end, and the power of ten.</summary>
    /// <param name="raw">The number, spelled as RFC 8259 allows.</param>
    public static string Normalize(string raw)
    {
        int mark = raw.AsSpan().IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = mark < 0 ? raw : raw.AsSpan(0, mark);
        ReadOnlySpan<char> exponentText = mark < 0 ? "0" : raw.AsSpan(mark + 1);
        string sign = mantissa[0] == '-' ? "-" : "";
        mantissa = mantissa.TrimStart('-');
        int point = mantissa.IndexOf('.');
        int fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        string digits = (point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..])).TrimStart('0');
        string trimmed = digits.TrimEnd('0');
        if (trimmed.Length == 0)
        {
            return "0";
        }

        if (exponentText.Length > LongestExponent)
        {
            return sign + trimmed + "e" + exponentText.TrimStart('+').ToString() + "-" + fraction.ToString(CultureInfo.InvariantCulture);
        }

        long exponent = long.Parse(exponentText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) - fraction + (digits.Length - trimmed.Length);
        return sign + trimmed + (exponent == 0 ? "" : "e" + exponent.ToString(CultureInfo.InvariantCulture));
    }
}
