using System.Globalization;

namespace SchemaGen.MindVideo.Emulator;

/// <summary>How a length of time is written, the same in every culture.</summary>
internal static class TimeText
{
    /// <summary>How it is written, for messages.</summary>
    public const string Form = "a time, hh:mm:ss, such as 00:00:05 for five seconds";

    /// <summary>Reads a time. The runtime would take a bare number for days, which nobody means; only 0 is beyond doubt.</summary>
    public static bool TryParse(string text, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        return text.Trim() == "0" || (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time));
    }
}
