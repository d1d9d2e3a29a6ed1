using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SchemaGen.MindVideo.Emulator.Cli;

/// <summary>The command <c>mindvideo-emulator</c>.</summary>
internal static class EmulatorCommand
{
    private const int UsualPort = 5123;

    public static RootCommand Create()
    {
        var usual = new MindVideoEmulatorOptions();
        Option<int> port = new("--port") { Description = "The port to listen on; 0 takes a free one.", DefaultValueFactory = static _ => UsualPort };
        Option<string> host = new("--host") { Description = "The IP address to listen on. Anything but a loopback address lets other machines in.", DefaultValueFactory = _ => usual.Host };
        Option<string[]> schemas = new("--schemas") { Description = "A folder of schema files, one per model; may be given several times. By default 'schemas' of the current folder, else the models that come with the program.", DefaultValueFactory = static _ => [] };
        Option<string?> data = new("--data") { Description = "A folder that keeps tasks, ledger and API keys across restarts. By default they are in memory." };
        Option<string[]> key = new("--key") { Description = $"An API key; may be given several times. By default {MindVideoEmulatorOptions.DefaultApiKey}.", DefaultValueFactory = static _ => [] };
        Option<TimeSpan> queueTime = Time("--queue-time", "How long a task is queued.", usual.QueueTime);
        Option<TimeSpan> processingTime = Time("--processing-time", "How long a task is processed.", usual.ProcessingTime);
        Option<long> maxBody = new("--max-body") { Description = "The longest body of a request, in bytes.", DefaultValueFactory = _ => usual.MaxRequestBodyBytes };
        Option<bool> quiet = new("--quiet") { Description = "Print the address, and nothing else." };

        var command = new RootCommand("A MindVideo on this machine that costs nothing, for development and CI.") { port, host, schemas, data, key, queueTime, processingTime, maxBody, quiet };
        command.SetAction((arguments, stop) =>
        {
            var options = new MindVideoEmulatorOptions
            {
                Port = arguments.GetValue(port),
                Host = arguments.GetValue(host)!,
                DataFolder = arguments.GetValue(data),
                QueueTime = arguments.GetValue(queueTime),
                ProcessingTime = arguments.GetValue(processingTime),
                MaxRequestBodyBytes = arguments.GetValue(maxBody),
                Quiet = arguments.GetValue(quiet),
            };
            Add(options.SchemaFolders, arguments.GetValue(schemas));
            Add(options.ApiKeys, arguments.GetValue(key));
            return EmulatorProgram.RunAsync(options, arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error, stop);
        });
        return command;
    }

    /// <summary>A time is read the same in every culture.</summary>
    private static Option<TimeSpan> Time(string name, string description, TimeSpan usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = static result => Parse(result),
    };

    private static TimeSpan Parse(ArgumentResult result)
    {
        if (TimeSpan.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out TimeSpan time))
        {
            return time;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no time such as 00:00:02.");
        return default;
    }

    private static void Add(IList<string> list, string[]? items)
    {
        foreach (string item in items ?? [])
        {
            list.Add(item);
        }
    }
}
