using System.Text;

namespace SchemaGen.Constraints.Formats;

/// <summary><c>email</c> and <c>idn-email</c> (Validation, 7.3.2): a Mailbox of RFC 5321, 4.1.2, and of RFC 6531.</summary>
internal static class EmailFormats
{
    private const string Ipv6Tag = "IPv6:";
    private const int LongestLocalPart = 64;

    private static readonly char[] s_atomSigns = "!#$%&'*+-/=?^_`{|}~".ToCharArray();

    public static bool IsEmail(string text) => IsMailbox(text, isInternational: false);

    public static bool IsInternational(string text) => IsMailbox(text, isInternational: true);

    private static bool IsMailbox(string text, bool isInternational)
    {
        int end = text.Length > 0 && text[0] == '"' ? EndOfQuoted(text, isInternational) : EndOfAtoms(text, isInternational);
        if (end <= 0 || end >= text.Length || text[end] != '@')
        {
            return false;
        }

        string local = text.Substring(0, end);
        if (Encoding.UTF8.GetByteCount(local) > LongestLocalPart)
        {
            return false;
        }

        string domain = text.Substring(end + 1);
        if (domain.Length > 2 && domain[0] == '[' && domain[domain.Length - 1] == ']')
        {
            int last = domain.Length - 1;
            return domain.StartsWith("[" + Ipv6Tag, StringComparison.OrdinalIgnoreCase)
                ? IpAddressText.IsIPv6(domain, 1 + Ipv6Tag.Length, last)
                : IpAddressText.IsIPv4(domain, 1, last);
        }

        return isInternational ? HostNameFormats.IsInternational(domain) : HostNameFormats.IsHostName(domain);
    }

    /// <summary>Returns the end of a dot-string; -1 where there is none.</summary>
    private static int EndOfAtoms(string text, bool isInternational)
    {
        int position = 0;
        while (true)
        {
            int start = position;
            while (position < text.Length && IsAtom(text[position], isInternational))
            {
                position++;
            }

            if (position == start)
            {
                return -1;
            }

            if (position == text.Length || text[position] != '.')
            {
                return position;
            }

            position++;
        }
    }

    /// <summary>Returns the end of a quoted string; -1 where it has none.</summary>
    private static int EndOfQuoted(string text, bool isInternational)
    {
        for (int i = 1; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"')
            {
                return i + 1;
            }

            if (c == '\\')
            {
                i++;
            }

            if (i == text.Length || text[i] is < ' ' or '\u007f' || (text[i] > '\u007f' && !isInternational))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsAtom(char c, bool isInternational) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Array.IndexOf(s_atomSigns, c) >= 0 || (isInternational && c > '\u007f' && c != '\uff20');
}
