using System.CommandLine;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Output;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Sources;

namespace SchemaGen.Tool.Cli;

/// <summary>The options that several commands have.</summary>
/// <param name="settings">What the tool was started with.</param>
internal sealed class CommonOptions(ToolSettings settings)
{
    /// <summary>Gets what the tool was started with.</summary>
    public ToolSettings Settings => settings;

    public Option<string?> Project { get; } = new("--project") { Description = "The project, or its folder. By default the nearest one around the current folder.", HelpName = "path" };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the result as JSON." };

    public Option<string[]> BaseAddress { get; } = new("--base-address")
    {
        Description = "Where a platform is reached: replicate=http://127.0.0.1:8080/. May be given several times.", HelpName = "platform=address", DefaultValueFactory = static _ => [],
    };

    /// <summary>Runs a command, and turns what could not be done into a message and an exit code.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="command">What it does.</param>
    /// <param name="needsProject">Whether it works on a project.</param>
    /// <param name="isJson">Whether the result is wanted as JSON, whatever the option says.</param>
    public async Task<int> RunAsync(ParseResult arguments, Func<CommandContext, Task<int>> command, bool needsProject = true, bool isJson = false)
    {
        var output = new CommandOutput(settings.Output, settings.Error, arguments.GetValue(Json) || isJson);
        try
        {
            using var context = new CommandContext(
                needsProject ? ModelProject.Find(arguments.GetValue(Project), settings.Folder) : new ModelProject(settings.Folder, null), settings.Folder, new SourceSettings(settings.Environment, arguments.GetValue(BaseAddress) ?? []), output);
            return await command(context).ConfigureAwait(false);
        }
        catch (ToolFailure failure)
        {
            output.Failure(failure);
            return ExitCodes.NotDone;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            output.Failure(new ToolFailure(fault.Message));
            return ExitCodes.NotDone;
        }
        catch (OperationCanceledException)
        {
            output.Failure(new ToolFailure("stopped; nothing was written"));
            return ExitCodes.NotDone;
        }
    }
}
