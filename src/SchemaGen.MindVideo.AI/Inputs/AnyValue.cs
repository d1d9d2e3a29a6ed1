using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.AI;

/// <summary>
/// Writes a value whose type is known only at run time. Unlike a serializer, it supports the same types under the JIT and under native AOT, and does not change the names of members.
/// </summary>
internal static class AnyValue
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case Uri uri:
                writer.WriteStringValue(uri.IsAbsoluteUri ? uri.AbsoluteUri : uri.OriginalString);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case JsonDocument json:
                json.WriteTo(writer);
                break;
            case JsonNode json:
                json.WriteTo(writer);
                break;
            case IModelObject generated:
                generated.WriteTo(writer);
                break;
            case Enum:
                throw new NotSupportedException("an enum has no name on the wire here; give the text that the model knows, or an input record");
            case IDictionary map:
                WriteMap(writer, map);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                WriteMembers(writer, members);
                break;
            case IEnumerable items and not byte[]:
                WriteItems(writer, items);
                break;
            default:
                WriteNumber(writer, value);
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case sbyte or short or int or long:
                writer.WriteNumberValue(((IConvertible)value).ToInt64(null));
                break;
            case byte or ushort or uint or ulong:
                writer.WriteNumberValue(((IConvertible)value).ToUInt64(null));
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            default:
                throw new NotSupportedException("texts, numbers, truth values, URIs, JSON, generated objects, and lists and dictionaries of these can");
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (object? item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();
        foreach ((string name, object? value) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary map)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            writer.WritePropertyName(entry.Key as string ?? throw new NotSupportedException($"the names in an object are texts, and '{entry.Key}' is a {entry.Key.GetType().Name}"));
            Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }
}
