using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaGen.MindVideo;

/// <summary>A status is a text in JSON: a task that a program keeps in a queue or a cache comes back as it was.</summary>
internal sealed class TaskStatusConverter : JsonConverter<MindVideoTaskStatus>
{
    public override MindVideoTaskStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, MindVideoTaskStatus value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
