namespace SchemaGen.Constraints.Formats;

/// <summary><c>hostname</c> and <c>idn-hostname</c> (Validation, 7.3.3): RFC 1123, 2.1, and RFC 5890, 2.3.2.3.</summary>
internal static class HostNameFormats
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;
    private const string AsciiPrefix = "xn--";

    /// <summary>The full stop, and what IDNA takes for one (RFC 3490, 3.1).</summary>
    private static readonly char[] s_stops = ['.', '\u3002', '\uff0e', '\uff61'];

    public static bool IsHostName(string text)
    {
        if (text.Length is 0 or > LongestName)
        {
            return false;
        }

        string[] labels = text.Split('.');
        return Array.TrueForAll(labels, IsAsciiLabel) && AreInternational(labels);
    }

    public static bool IsInternational(string text)
    {
        string[] labels = text.Split(s_stops);
        int length = labels.Length - 1;
        foreach (string label in labels)
        {
            string? ascii = IsAscii(label) ? label : Punycode.Encode(label);
            if (ascii is null)
            {
                return false;
            }

            int size = ascii.Length + (ReferenceEquals(ascii, label) ? 0 : AsciiPrefix.Length);
            length += size;
            if (size is 0 or > LongestLabel || (IsAscii(label) ? !IsAsciiLabel(label) : !InternationalLabel.IsValid(label)))
            {
                return false;
            }
        }

        return length <= LongestName && AreInternational(labels);
    }

    private static bool IsAsciiLabel(string label)
    {
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[label.Length - 1] == '-')
        {
            return false;
        }

        foreach (char c in label)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Examines what A-labels stand for, and the direction in which all labels are written.</summary>
    private static bool AreInternational(string[] labels)
    {
        string[]? decoded = null;
        for (int i = 0; i < labels.Length; i++)
        {
            string label = labels[i];
            if (label.StartsWith(AsciiPrefix, StringComparison.OrdinalIgnoreCase))
            {
                string encoded = label.Substring(AsciiPrefix.Length);
                if (Punycode.Decode(encoded) is not { } unicode || IsAscii(unicode) || !InternationalLabel.IsValid(unicode)
                    || !string.Equals(Punycode.Encode(unicode), encoded, StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }

                decoded ??= (string[])labels.Clone();
                decoded[i] = unicode;
            }
        }

        return BidiRule.Holds(decoded ?? labels);
    }

    private static bool IsAscii(string text) => text.All(static c => c < '\u0080');
}
