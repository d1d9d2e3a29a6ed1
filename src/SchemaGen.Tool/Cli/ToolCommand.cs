using System.CommandLine;
using System.CommandLine.Invocation;
using SchemaGen.Tool.Commands;

namespace SchemaGen.Tool.Cli;

/// <summary>The command <c>schemagen</c>.</summary>
internal static class ToolCommand
{
    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="settings">What it is started with.</param>
    /// <param name="stop">Ends it, as Ctrl+C does.</param>
    /// <returns>0 where all is fine, 1 where there are differences or violations, 2 where something could not be done.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolSettings settings, CancellationToken stop = default)
    {
        InvocationConfiguration configuration = new() { Output = settings.Output, Error = settings.Error, EnableDefaultExceptionHandler = false };
        ParseResult parsed = Create(settings).Parse(arguments);
        if (parsed.Action is not ParseErrorAction mistakes)
        {
            return await parsed.InvokeAsync(configuration, stop).ConfigureAwait(false);
        }

        // After a mistake, the whole help would hide the message.
        mistakes.ShowHelp = false;
        await parsed.InvokeAsync(configuration, stop).ConfigureAwait(false);
        await settings.Error.WriteLineAsync($"'schemagen {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help' shows what can be given.").ConfigureAwait(false);
        return ExitCodes.NotDone;
    }

    private static RootCommand Create(ToolSettings settings)
    {
        var common = new CommonOptions(settings);
        return new RootCommand("Brings the schemas of generative-AI models into a project, and keeps them fresh.")
        {
            AddCommand.Create(common), UpdateCommand.Create(common), CheckCommand.Create(common), ValidateCommand.Create(common, settings), ListCommand.Create(common),
        };
    }
}
