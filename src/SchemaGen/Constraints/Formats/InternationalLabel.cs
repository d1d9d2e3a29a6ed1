using System.Globalization;

namespace SchemaGen.Constraints.Formats;

/// <summary>A label of a host name with characters beyond ASCII: a U-label (RFC 5891, 4.2; RFC 5892).</summary>
internal static class InternationalLabel
{
    /// <summary>Marks that join a consonant with the next (canonical combining class 9).</summary>
    private static readonly HashSet<int> s_viramas =
    [
        0x094D, 0x09CD, 0x0A4D, 0x0ACD, 0x0B4D, 0x0BCD, 0x0C4D, 0x0CCD, 0x0D3B, 0x0D3C, 0x0D4D, 0x0DCA, 0x0E3A, 0x0EBA, 0x0F84, 0x1039, 0x103A, 0x1714, 0x1734, 0x17D2, 0x1A60, 0x1B44,
        0x1BAA, 0x1BAB, 0x1BF2, 0x1BF3, 0x2D7F, 0xA806, 0xA8C4, 0xA953, 0xA9C0, 0xAAF6, 0xABED, 0x10A3F, 0x11046, 0x1107F, 0x110B9, 0x11133, 0x111C0, 0x11235, 0x112EA, 0x1134D,
    ];

    /// <summary>Letters of Arabic that do not join to the next.</summary>
    private static readonly HashSet<int> s_rightJoining = [0x0622, 0x0623, 0x0624, 0x0625, 0x0627, 0x0629, 0x062F, 0x0630, 0x0631, 0x0632, 0x0648, 0x0621];

    public static bool IsValid(string label)
    {
        List<int>? c = CodePoints.Of(label);
        if (c is null || c.Count == 0 || c[0] == '-' || c[c.Count - 1] == '-' || (c.Count > 3 && c[2] == '-' && c[3] == '-') || CodePoints.IsMark(c[0]))
        {
            return false;
        }

        for (int i = 0; i < c.Count; i++)
        {
            if (!IsAllowed(c, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllowed(List<int> label, int i) => label[i] switch
    {
        // Exceptions (RFC 5892, 2.6).
        0x00DF or 0x03C2 or 0x06FD or 0x06FE or 0x0F0B or 0x3007 or '-' => true,
        0x0640 or 0x07FA or 0x302E or 0x302F or (>= 0x3031 and <= 0x3035) or 0x303B => false,

        // What depends on the characters around it (appendix A).
        0x200C => IsAfterVirama(label, i) || JoinsAround(label, i),
        0x200D => IsAfterVirama(label, i),
        0x00B7 => i > 0 && label[i - 1] == 'l' && i + 1 < label.Count && label[i + 1] == 'l',
        0x0375 => i + 1 < label.Count && label[i + 1] is (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF),
        0x05F3 or 0x05F4 => i > 0 && label[i - 1] is (>= 0x0591 and <= 0x05F4) or (>= 0xFB1D and <= 0xFB4F),
        0x30FB => label.Exists(IsJapanese),
        >= 0x0660 and <= 0x0669 => !label.Exists(static c => c is >= 0x06F0 and <= 0x06F9),

        // Wide and narrow forms are compatible with others, so they are not stable.
        >= 0xFF00 and <= 0xFFEF => false,
        var other => CodePoints.CategoryOf(other) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber,
    };

    private static bool IsAfterVirama(List<int> label, int i) => i > 0 && s_viramas.Contains(label[i - 1]);

    private static bool JoinsAround(List<int> label, int i)
    {
        int before = i - 1;
        while (before >= 0 && CodePoints.IsMark(label[before]))
        {
            before--;
        }

        int after = i + 1;
        while (after < label.Count && CodePoints.IsMark(label[after]))
        {
            after++;
        }

        return before >= 0 && after < label.Count && IsCursive(label[before]) && !s_rightJoining.Contains(label[before]) && IsCursive(label[after]) && label[after] != 0x0621;
    }

    /// <summary>Determines whether a letter is one of a cursive script: Arabic, Syriac, N'Ko, Mongolian.</summary>
    private static bool IsCursive(int c) =>
        c is (>= 0x0620 and <= 0x06FF) or (>= 0x0710 and <= 0x077F) or (>= 0x07CA and <= 0x07EA) or (>= 0x08A0 and <= 0x08FF) or (>= 0x1820 and <= 0x18AA)
        && CodePoints.CategoryOf(c) == UnicodeCategory.OtherLetter;

    private static bool IsJapanese(int c) => c is (>= 0x3041 and <= 0x309F) or (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or 0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAD9) or (>= 0x20000 and <= 0x323AF);
}
