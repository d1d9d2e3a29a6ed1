using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaGen.MindVideo;

/// <summary>Writes a status as a JSON string, so that a task survives being kept in a queue or a cache.</summary>
internal sealed class TaskStatusConverter : JsonConverter<MindVideoTaskStatus>
{
    public override MindVideoTaskStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, MindVideoTaskStatus value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
