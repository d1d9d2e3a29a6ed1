using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SchemaGen.Constraints;
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
        ParseResult parsed = Create(arguments, settings).Parse(arguments);
        if (parsed.Action is not ParseErrorAction)
        {
            return await parsed.InvokeAsync(configuration, stop).ConfigureAwait(false);
        }

        // After a mistake, the whole help would hide the message.
        Command command = parsed.CommandResult.Command;
        string name = command is RootCommand ? "schemagen" : "schemagen " + command.Name;

        // Behind a command that does not exist, nothing is known.
        IEnumerable<string> unknown = parsed.UnmatchedTokens.Take(command is RootCommand ? 1 : int.MaxValue).Select(token => Unknown(token, command, name));
        foreach (string mistake in parsed.UnmatchedTokens.Count > 0 ? unknown : parsed.Errors.Select(static error => error.Message))
        {
            await settings.Error.WriteLineAsync(mistake).ConfigureAwait(false);
        }

        await settings.Error.WriteLineAsync($"'{name} --help' shows what can be given.").ConfigureAwait(false);
        return ExitCodes.NotDone;
    }

    private static string Unknown(string token, Command command, string name)
    {
        IEnumerable<string> known = token.StartsWith('-') ? command.Options.Select(static option => option.Name) : command.Subcommands.Select(static one => one.Name);
        string? nearest = NearestText.Find(token, known);
        string kind = token.StartsWith('-') ? "an option" : command is RootCommand ? "a command" : "an argument";
        return $"'{token}' is not {kind} of '{name}'{ConstraintMessages.DidYouMean(nearest is null ? null : $"'{nearest}'")}";
    }

    /// <summary>Makes the command. Only the one that is called gets its options: to make those of all would double the time until the first does something.</summary>
    private static RootCommand Create(string[] arguments, ToolSettings settings)
    {
        var root = new RootCommand("Brings the schemas of generative-AI models into a project, and keeps them fresh.");
        string called = arguments.Length > 0 ? arguments[0] : "";
        foreach ((Command command, Action<Command, CommonOptions> complete) in Commands())
        {
            if (command.Name == called)
            {
                complete(command, new CommonOptions(settings));
            }

            root.Subcommands.Add(command);
        }

        foreach (Option option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new HelpText();
            }
        }

        return root;
    }

    private static (Command, Action<Command, CommonOptions>)[] Commands() =>
    [
        (new Command("add", "Fetches the schema of a model, writes schemas/<slug>.json, and says what C# now exists."), AddCommand.Complete),
        (new Command("update", "Fetches the schemas again, shows what changed, worst first, and writes."), UpdateCommand.Complete),
        (new Command("check", "Compares the schema files with the lock. For CI."), CheckCommand.Complete),
        (new Command("diff", "Shows what changed between two schemas, or between a model and its source, worst first."), DiffCommand.Complete),
        (new Command("validate", "Validates a payload against a model: each violation with its pointer."), ValidateCommand.Complete),
        (new Command("list", "Lists the models with their records and sources."), ListCommand.Complete),
    ];
}
