using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>What a journal keeps of one request. It has neither the input nor the API key.</summary>
public sealed record MindVideoJournalEntry
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_states = ["submitting", "submitted", "ended", "refused"];

    /// <summary>The key of the request, which is also its idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>What is known of the request.</summary>
    public required MindVideoJournalState State { get; init; }

    /// <summary>The SHA-256 hash of the model and the input as they are sent, in lowercase hexadecimal digits: the same key with another hash is another request.</summary>
    public required string InputHash { get; init; }

    /// <summary>When the request was about to be submitted for the first time. A refusal ends this time; a repetition does not.</summary>
    public required DateTimeOffset FirstSubmit { get; init; }

    /// <summary>
    /// The task, without its additional properties: as the response to the submit has it, or as it ended. <see langword="null"/> in the states <see cref="MindVideoJournalState.Submitting"/> and
    /// <see cref="MindVideoJournalState.Refused"/>.
    /// </summary>
    public MindVideoTask? Task { get; init; }

    /// <summary>Reads an entry that <see cref="ToJson"/> has written.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not an entry. The message says why.</exception>
    public static MindVideoJournalEntry Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Returns the entry as a JSON object in one line.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8());

    internal static MindVideoJournalEntry Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"It is not JSON: {exception.Message}", exception);
        }
    }

    internal byte[] ToUtf8()
    {
        using var buffer = new PooledBufferWriter();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("key"u8, Key);
            writer.WriteString("state"u8, s_states[(int)State]);
            writer.WriteString("input"u8, InputHash);
            writer.WriteString("first_submit"u8, FirstSubmit);
            if (Task is not null)
            {
                writer.WritePropertyName("task"u8);
                TaskWriter.Write(writer, Task);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static MindVideoJournalEntry Read(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw new FormatException($"It is {json.ValueKind}, not an object");
        }

        string key = TextOf(json, "key");
        string name = TextOf(json, "state");
        int state = Array.IndexOf(s_states, name);
        if (state < 0)
        {
            throw new FormatException($"'state' is '{ServerText.OneLine(name, 100)}', not one of {string.Join(", ", s_states)}");
        }

        if (!json.TryGetProperty("first_submit", out JsonElement time) || time.ValueKind is not JsonValueKind.String || !time.TryGetDateTimeOffset(out DateTimeOffset firstSubmit))
        {
            throw new FormatException("'first_submit' is not a date and time");
        }

        var entry = new MindVideoJournalEntry
        {
            Key = key,
            State = (MindVideoJournalState)state,
            InputHash = TextOf(json, "input"),
            FirstSubmit = firstSubmit,
            Task = json.TryGetProperty("task", out JsonElement task) ? TaskReader.Read(task, key) : null,
        };
        return entry.Task is null && entry.State is MindVideoJournalState.Submitted or MindVideoJournalState.Ended ? throw new FormatException("'task' is not a task") : entry;
    }

    private static string TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : throw new FormatException($"'{name}' is not a string");
}
