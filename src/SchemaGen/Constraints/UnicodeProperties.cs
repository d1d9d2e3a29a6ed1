using System.Text.RegularExpressions;

namespace SchemaGen.Constraints;

/// <summary>The general categories of Unicode, by all names that ECMA-262 has for them (table "Value aliases and canonical values for General_Category").</summary>
internal static class UnicodeProperties
{
    private static readonly Regex s_short = new("^(C[cfnos]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)$", RegexOptions.CultureInvariant, EcmaScriptPattern.MatchTimeout);

    private static readonly Dictionary<string, string> s_long = new(StringComparer.Ordinal)
    {
        ["Other"] = "C", ["Control"] = "Cc", ["cntrl"] = "Cc", ["Format"] = "Cf", ["Unassigned"] = "Cn", ["Private_Use"] = "Co", ["Surrogate"] = "Cs",
        ["Letter"] = "L", ["Lowercase_Letter"] = "Ll", ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo", ["Titlecase_Letter"] = "Lt", ["Uppercase_Letter"] = "Lu",
        ["Mark"] = "M", ["Combining_Mark"] = "M", ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me", ["Nonspacing_Mark"] = "Mn",
        ["Number"] = "N", ["Decimal_Number"] = "Nd", ["digit"] = "Nd", ["Letter_Number"] = "Nl", ["Other_Number"] = "No",
        ["Punctuation"] = "P", ["punct"] = "P", ["Connector_Punctuation"] = "Pc", ["Dash_Punctuation"] = "Pd", ["Close_Punctuation"] = "Pe", ["Final_Punctuation"] = "Pf",
        ["Initial_Punctuation"] = "Pi", ["Other_Punctuation"] = "Po", ["Open_Punctuation"] = "Ps",
        ["Symbol"] = "S", ["Currency_Symbol"] = "Sc", ["Modifier_Symbol"] = "Sk", ["Math_Symbol"] = "Sm", ["Other_Symbol"] = "So",
        ["Separator"] = "Z", ["Line_Separator"] = "Zl", ["Paragraph_Separator"] = "Zp", ["Space_Separator"] = "Zs",
    };

    /// <summary>Returns the short name of a category, which .NET knows; null for other properties.</summary>
    public static string? Category(string property)
    {
        int equals = property.IndexOf('=');
        string value = equals >= 0 && property.Substring(0, equals) is "General_Category" or "gc" ? property.Substring(equals + 1) : property;
        return s_short.IsMatch(value) ? value : s_long.TryGetValue(value, out string? category) ? category : null;
    }
}
