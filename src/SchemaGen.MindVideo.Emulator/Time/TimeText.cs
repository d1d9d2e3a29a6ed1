using System.Globalization;

namespace SchemaGen.MindVideo.Emulator;

/// <summary>Parses times, in the same form in every culture.</summary>
internal static class TimeText
{
    /// <summary>The form of a time, for messages.</summary>
    public const string Form = "a time, hh:mm:ss, such as 00:00:05 for five seconds";

    /// <summary>Returns a moment as the API writes it: UTC, with milliseconds.</summary>
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Parses a time. The runtime reads a bare number as days, which is hardly ever meant, so only 0 is allowed.</summary>
    public static bool TryParse(string text, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        return text.Trim() == "0" || (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time));
    }
}
