using System.CommandLine.Parsing;
using System.Globalization;

namespace SchemaGen.MindVideo.Emulator.Cli;

/// <summary>Parses the values of options. Its messages name the option, where those of the parser and of <see cref="MindVideoEmulatorOptions"/> name types and members of C#.</summary>
internal static class OptionValues
{
    public static int Port(ArgumentResult result) =>
        int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= MindVideoEmulatorOptions.HighestPort
            ? port
            : Wrong<int>(result, $"a port is 0 to {MindVideoEmulatorOptions.HighestPort}");

    public static long Bytes(ArgumentResult result) =>
        long.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) && bytes > 0
            ? bytes
            : Wrong<long>(result, "it is a whole number of bytes, 1 or more");

    public static TimeSpan Time(ArgumentResult result)
    {
        if (!TimeText.TryParse(Text(result), out TimeSpan time))
        {
            return Wrong<TimeSpan>(result, $"it is {TimeText.Form}");
        }

        return time >= TimeSpan.Zero && time <= MindVideoEmulatorOptions.LongestTime
            ? time
            : Wrong<TimeSpan>(result, $"it is zero to {MindVideoEmulatorOptions.LongestTime.Days} days");
    }

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Wrong<T>(ArgumentResult result, string expected)
    {
        string option = result.Parent is OptionResult { Option.Name: var name } ? name : result.Argument.Name;
        result.AddError($"{option} {Text(result)}: {expected}.");
        return default;
    }
}
