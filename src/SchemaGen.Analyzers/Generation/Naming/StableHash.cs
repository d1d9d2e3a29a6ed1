using System.Globalization;

namespace SchemaGen.Generation.Naming;

/// <summary>Computes FNV-1a over UTF-16 units: the same on every machine and in every run, unlike <c>string.GetHashCode()</c>.</summary>
internal static class StableHash
{
    public static string Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
