using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Reads <c>type</c> as it is plainly meant: <c>"int"</c>, <c>"String"</c>, <c>"intger"</c>, <c>"string|null"</c>.</summary>
internal static class PlainType
{
    public const string Expected = "one of array, boolean, integer, null, number, object, string";

    /// <summary>The value of the keyword with the names of types; the value itself where it has them already, or has no such meaning.</summary>
    public static JsonNode Of(JsonMember member, Action<JsonMember, JsonNode, string>? report)
    {
        switch (member.Value)
        {
            case JsonString name when NameOf(name) is { } type:
                return type == name.Value ? name : Told(member, name, new JsonString(name.Span, type), type, report);
            case JsonString name when name.Value.IndexOf('|') > 0:
                List<string?> parts = name.Value.Split('|').Select(part => NameOf(new JsonString(name.Span, part.Trim()))).ToList();
                return parts.Contains(null)
                    ? name
                    : Told(member, name, new JsonArray(name.Span, parts.Select(part => new JsonString(name.Span, part!)).ToList()), string.Join(" or ", parts), report);
            case JsonArray { Items: var items } list when items.All(static item => NameOf(item) is not null):
                return items.All(static item => item is JsonString name && NameOf(name) == name.Value)
                    ? list
                    : new JsonArray(list.Span, items.Select(item => NameOf(item) is var type && item is JsonString { Value: var name } && name == type ? item : Told(member, item, new JsonString(item.Span, type!), type!, report)).ToList());
            default:
                return member.Value;
        }
    }

    private static string? NameOf(JsonNode value) => PlainValue.Type(value);

    private static JsonNode Told(JsonMember member, JsonNode written, JsonNode meant, string words, Action<JsonMember, JsonNode, string>? report)
    {
        report?.Invoke(member, written, $"but it must be {Expected}: it is read as {words}");
        return meant;
    }
}
