using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Cli;

/// <summary><c>schemagen add</c>.</summary>
internal static class AddCommand
{
    public static void Complete(Command command, CommonOptions common)
    {
        Argument<string> source = new("source") { Description = "A file or an address of a JSON Schema, an OpenAPI document (JSON or YAML) or a page that shows one; or mindvideo:<slug>, replicate:<owner>/<name>, fal:<endpoint>, hf:<task>." };
        Option<string?> slug = new("--slug") { Description = "The model's slug. By default the one that the source names.", HelpName = "slug" };
        Option<string?> type = new("--type") { Description = "The stem of the record's name: FlashImage gives FlashImageInput.", HelpName = "name" };
        Option<string?> space = new("--namespace") { Description = "The namespace of the record.", HelpName = "namespace" };
        Option<string?> pointer = new("--pointer") { Description = "The JSON Pointer to the input, where a document holds several.", HelpName = "pointer" };
        Option<int?> pick = new("--pick") { Description = "The number of the JSON value, where a page shows several schemas.", HelpName = "number", CustomParser = ParseNumber };
        Option<bool> csharp = new("--csharp") { Description = "Print the C# that makes the record with the values of the example request." };
        Option<bool> force = new("--force") { Description = "Replace a file that is there, whoever wrote it." };
        type.Validators.Add(CSharpNames.CheckType);
        space.Validators.Add(CSharpNames.CheckNamespace);
        command.Arguments.Add(source);
        command.Options.Add(slug);
        command.Options.Add(type);
        command.Options.Add(space);
        command.Options.Add(pointer);
        command.Options.Add(pick);
        command.Options.Add(csharp);
        command.Options.Add(force);
        command.Options.Add(common.Project);
        command.Options.Add(common.BaseAddress);
        command.Options.Add(common.Json);
        command.SetAction((arguments, stop) => common.RunAsync(arguments, async context =>
        {
            var request = new AddRequest(
                arguments.GetValue(source)!, arguments.GetValue(slug), arguments.GetValue(type), arguments.GetValue(space), arguments.GetValue(pointer), arguments.GetValue(pick), arguments.GetValue(force), arguments.GetValue(csharp));
            context.Output.Result(await new AddModel(context).RunAsync(request, stop).ConfigureAwait(false), ToolJson.Default.AddResult, static (screen, result) => result.Print(screen));
            return ExitCodes.Fine;
        }));
    }

    /// <summary>The library's own message names a type of .NET.</summary>
    private static int? ParseNumber(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        result.AddError($"--pick {result.Tokens[0].Value}: the number of a JSON value of the page is expected.");
        return null;
    }
}
