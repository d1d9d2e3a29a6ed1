using SchemaGen.Models;

namespace SchemaGen.Generation.Naming;

/// <summary>Finds what all values of an enum begin with and no name needs to repeat: <c>urn:air:sdxl:model:</c>.</summary>
internal static class CommonPrefix
{
    /// <summary>Two values may begin alike by chance; the fewest that make a series.</summary>
    private const int LeastValues = 3;

    /// <summary>The fewest words of a prefix that is left out: <c>image/</c> and <c>google/</c> make a name readable, where three words only make it long.</summary>
    private const int LeastWords = 3;

    /// <summary>The length of the prefix; 0 where it is none, or belongs into the names.</summary>
    public static int LengthOf(EquatableArray<EnumValueModel> values)
    {
        if (values.Count < LeastValues)
        {
            return 0;
        }

        string first = values[0].WireValue;
        int length = first.Length;
        foreach (EnumValueModel value in values)
        {
            length = Common(first, value.WireValue, length);
            if (length == 0)
            {
                return 0;
            }
        }

        // What stands before the last separator of namespaces: a word that happens to begin alike is no prefix.
        length = first.LastIndexOfAny([':', '/'], length - 1) + 1;
        return length > 0 && WordSplitter.Words(first.Substring(0, length)).Count >= LeastWords ? length : 0;
    }

    /// <summary>The length of what two texts begin with, and something follows in both.</summary>
    private static int Common(string first, string second, int most)
    {
        int limit = Math.Min(most, Math.Min(first.Length, second.Length) - 1);
        int i = 0;
        while (i < limit && first[i] == second[i])
        {
            i++;
        }

        return i;
    }
}
