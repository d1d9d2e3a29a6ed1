using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Configuration;
using SchemaGen.MindVideo.Emulator.CSharp;

namespace SchemaGen.MindVideo.Emulator.Cli;

/// <summary>The command <c>mindvideo-emulator</c>.</summary>
internal static class EmulatorCommand
{
    private const int UsualPort = 5123;

    /// <summary>Runs the program. After a mistake in the arguments it prints the error without the whole help, in which the error would be lost.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="output">The output; null for the console.</param>
    /// <param name="error">The error output; null for the console.</param>
    /// <param name="stop">Ends the program, as Ctrl+C does.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter? output = null, TextWriter? error = null, CancellationToken stop = default)
    {
        InvocationConfiguration configuration = new() { Output = output ?? Console.Out, Error = error ?? Console.Error };
        ParseResult parsed = Create().Parse(arguments);
        if (parsed.Action is not ParseErrorAction mistakes)
        {
            return await parsed.InvokeAsync(configuration, stop).ConfigureAwait(false);
        }

        mistakes.ShowHelp = false;
        int code = await parsed.InvokeAsync(configuration, stop).ConfigureAwait(false);
        await configuration.Error.WriteLineAsync("--help shows the options.").ConfigureAwait(false);
        return code;
    }

    private static RootCommand Create()
    {
        var usual = new MindVideoEmulatorOptions();
        Option<int> port = new("--port") { Description = "The port to listen on; 0 takes a free one.", DefaultValueFactory = static _ => UsualPort, CustomParser = OptionValues.Port };
        Option<string> host = new("--host") { Description = "The IP address to listen on. Anything but a loopback address lets other machines in.", DefaultValueFactory = _ => usual.Host };
        Option<string?> urls = new("--urls") { Description = "The URLs to listen on, separated by semicolons, such as http://127.0.0.1:5123;https://localhost:5001. By default those of ASPNETCORE_URLS or DOTNET_URLS, or the ports of ASPNETCORE_HTTP_PORTS and ASPNETCORE_HTTPS_PORTS." };
        Option<string[]> allowHost = new("--allow-host") { Description = "A host by which it may be addressed besides localhost and its own addresses; *.example.com for all names below one. May be given several times.", DefaultValueFactory = static _ => [] };
        Option<string[]> schemas = new("--schemas") { Description = "A folder of schema files, one per model; may be given several times. By default 'schemas' of the current folder, else the models that come with the program.", DefaultValueFactory = static _ => [] };
        Option<string?> data = new("--data") { Description = "A folder that keeps tasks, ledger and API keys across restarts. By default they are in memory." };
        Option<string[]> key = new("--key") { Description = $"An API key; may be given several times. By default {MindVideoEmulatorOptions.DefaultApiKey}.", DefaultValueFactory = static _ => [] };
        Option<TimeSpan> queueTime = Time("--queue-time", "How long a task is queued, hh:mm:ss.", usual.QueueTime);
        Option<TimeSpan> processingTime = Time("--processing-time", "How long a task is processed, hh:mm:ss.", usual.ProcessingTime);
        Option<long> maxBody = new("--max-body") { Description = "The longest body of a request, in bytes.", DefaultValueFactory = _ => usual.MaxRequestBodyBytes, CustomParser = OptionValues.Bytes };
        Option<bool> quiet = new("--quiet") { Description = "Print the address and what could not be read, and nothing else." };

        var command = new RootCommand("A MindVideo on this machine that costs nothing, for development and CI.") { port, host, urls, allowHost, schemas, data, key, queueTime, processingTime, maxBody, quiet };
        command.Validators.Add(result =>
        {
            if (result.GetResult(urls) is not null && (IsGiven(result.GetResult(port)) || IsGiven(result.GetResult(host))))
            {
                result.AddError("--urls says host and port; --host and --port cannot be given beside it.");
            }
        });
        command.SetAction((arguments, stop) =>
        {
            IConfiguration environment = ServerEnvironment.Read();
            var options = new MindVideoEmulatorOptions
            {
                Port = arguments.GetValue(port),
                Host = arguments.GetValue(host)!,
                DataFolder = arguments.GetValue(data),
                QueueTime = arguments.GetValue(queueTime),
                ProcessingTime = arguments.GetValue(processingTime),
                MaxRequestBodyBytes = arguments.GetValue(maxBody),
                Quiet = arguments.GetValue(quiet),
                RequestWriter = new RecordRequestWriter(),
            };
            bool isPlaced = IsGiven(arguments.GetResult(port)) || IsGiven(arguments.GetResult(host));
            Add(options.Urls, arguments.GetValue(urls) is { } given ? ServerEnvironment.Split(given) : isPlaced ? [] : ServerEnvironment.Urls(environment));
            options.ServerConfiguration = ServerEnvironment.Certificates(environment);
            Add(options.AllowedHosts, arguments.GetValue(allowHost));
            Add(options.SchemaFolders, arguments.GetValue(schemas));
            Add(options.ApiKeys, arguments.GetValue(key));
            return EmulatorProgram.RunAsync(options, arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error, stop);
        });
        return command;
    }

    private static bool IsGiven(OptionResult? result) => result is { Implicit: false };

    private static Option<TimeSpan> Time(string name, string description, TimeSpan usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = OptionValues.Time,
    };

    private static void Add(IList<string> list, string[]? items)
    {
        foreach (string item in items ?? [])
        {
            list.Add(item);
        }
    }
}
