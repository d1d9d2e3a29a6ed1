using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchemaGen.Tool.Failures;
using Spectre.Console;

namespace SchemaGen.Tool.Output;

/// <summary>Where a command prints: results on the output, for a person or as JSON; progress and failures on the error output.</summary>
internal sealed class CommandOutput
{
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private IScreen? _screen;
    private IScreen? _errors;

    /// <param name="output">The output.</param>
    /// <param name="error">The error output.</param>
    /// <param name="isJson">Whether the result is wanted as JSON.</param>
    public CommandOutput(TextWriter output, TextWriter error, bool isJson)
    {
        _output = output;
        _error = error;
        IsJson = isJson;
    }

    /// <summary>Gets whether the result is wanted as JSON.</summary>
    public bool IsJson { get; }

    /// <summary>Gets where the result is printed for a person.</summary>
    public IScreen Screen => _screen ??= _output == Console.Out && !Console.IsOutputRedirected ? new ColorScreen(AnsiConsole.Console) : new PlainScreen(_output);

    private IScreen Errors => _errors ??= _error == Console.Error && !Console.IsErrorRedirected
        ? new ColorScreen(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }))
        : new PlainScreen(_error);

    /// <summary>Prints a line about the progress.</summary>
    public void Progress(string line) => Errors.Line(line, Tone.Note);

    /// <summary>Prints a warning, which is no part of the result.</summary>
    public void Warn(string line) => Errors.Line("warning: " + line, Tone.Warning);

    /// <summary>Prints the result: as JSON, or as <paramref name="print"/> does for a person.</summary>
    public void Result<T>(T result, JsonTypeInfo<T> type, Action<IScreen, T> print)
    {
        if (IsJson)
        {
            _output.Write(Serialize(result, type));
        }
        else
        {
            print(Screen, result);
        }
    }

    /// <summary>Prints a result that is a text already.</summary>
    public void Text(string text) => _output.Write(text.EndsWith('\n') ? text : text + "\n");

    /// <summary>Prints why a command could not do what it was asked for.</summary>
    public void Failure(ToolFailure failure)
    {
        if (IsJson)
        {
            _output.Write(Serialize(new FailureResult(failure.Message, failure.Advice), FailureJson.Default.FailureResult));
            return;
        }

        Errors.Line("error: " + failure.Message, Tone.Bad);
        if (failure.Advice is { } advice)
        {
            Errors.Line("  " + advice, Tone.Note);
        }
    }

    /// <summary>Messages quote with apostrophes, and prompts are in any script: neither is escaped, for nothing of it goes into HTML.</summary>
    private static string Serialize<T>(T result, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonSerializer.Serialize(writer, result, type);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
