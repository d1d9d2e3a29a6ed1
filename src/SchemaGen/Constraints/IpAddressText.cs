namespace SchemaGen.Constraints;

/// <summary>IP addresses as URIs, e-mail addresses and formats spell them (RFC 2673, 3.2; RFC 4291, 2.2). <see cref="System.Net.IPAddress"/> takes more: octal numbers, zones, missing parts.</summary>
internal static class IpAddressText
{
    private const int Groups = 8;

    /// <summary>Determines whether a part of a text is four numbers up to 255, without leading zeros.</summary>
    public static bool IsIPv4(string text, int start, int end)
    {
        for (int part = 0; part < 4; part++)
        {
            int number = 0;
            int from = start;
            while (start < end && start - from < 3 && text[start] is >= '0' and <= '9' and var digit)
            {
                number = (number * 10) + (digit - '0');
                start++;
            }

            if (start == from || number > 255 || (start - from > 1 && text[from] == '0') || (part < 3 && (start >= end || text[start++] != '.')))
            {
                return false;
            }
        }

        return start == end;
    }

    /// <summary>Determines whether a part of a text is an IPv6 address, without a zone.</summary>
    public static bool IsIPv6(string text, int start, int end)
    {
        int groups = 0;
        bool isShortened = false;
        int position = start;
        if (end - start >= 2 && text[start] == ':' && text[start + 1] == ':')
        {
            isShortened = true;
            position += 2;
        }

        while (position < end)
        {
            int from = position;
            while (position < end && position - from < 4 && Uri.IsHexDigit(text[position]))
            {
                position++;
            }

            if (position < end && text[position] == '.')
            {
                // The last two groups, as an IPv4 address.
                return IsIPv4(text, from, end) && IsCount(groups + 2, isShortened);
            }

            if (position == from || ++groups > Groups)
            {
                return false;
            }

            if (position == end)
            {
                break;
            }

            if (text[position++] != ':' || position == end)
            {
                return false;
            }

            if (text[position] == ':')
            {
                if (isShortened)
                {
                    return false;
                }

                isShortened = true;
                position++;
            }
        }

        return IsCount(groups, isShortened);
    }

    private static bool IsCount(int groups, bool isShortened) => isShortened ? groups < Groups : groups == Groups;
}
