using System.CommandLine;
using System.CommandLine.Invocation;

namespace SchemaGen.Tool.Cli;

/// <summary>Prints the help of a command. The library's own would be most of what the start of the tool costs, and lists what every command has.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private const string End = "Exit codes: 0 fine, 1 differences or violations, 2 could not be done.";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        output.Write(command.Description + "\n\n");
        if (command is RootCommand)
        {
            output.Write("Usage: schemagen <command> [options]\n\n");
            List<(string, string?)> commands = [];
            foreach (Command sub in command.Subcommands)
            {
                commands.Add((sub.Name, sub.Description));
            }

            Print(output, commands);
            output.Write("\n'schemagen <command> --help' shows what a command takes.\n" + End + "\n");
            return 0;
        }

        string usage = "Usage: schemagen " + command.Name;
        List<(string, string?)> lines = [];
        foreach (Argument argument in command.Arguments)
        {
            string form = argument.Arity.MaximumNumberOfValues > 1 ? $"[<{argument.Name}>...]" : argument.Arity.MinimumNumberOfValues == 0 ? $"[<{argument.Name}>]" : $"<{argument.Name}>";
            usage += " " + form;
            lines.Add((form, argument.Description));
        }

        foreach (Option option in command.Options)
        {
            lines.Add((option.Name + (option.HelpName is null ? "" : $" <{option.HelpName}>"), option.Description));
        }

        output.Write(usage + " [options]\n\n");
        Print(output, lines);
        output.Write("\n" + End + "\n");
        return 0;
    }

    private static void Print(TextWriter output, List<(string Name, string? Description)> lines)
    {
        int width = 0;
        foreach ((string name, _) in lines)
        {
            width = Math.Max(width, name.Length);
        }

        foreach ((string name, string? description) in lines)
        {
            output.Write("  " + name.PadRight(width) + "  " + description + "\n");
        }
    }
}
