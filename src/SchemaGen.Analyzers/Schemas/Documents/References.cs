using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Finds everything in a value that a <c>$ref</c> names.</summary>
internal static class References
{
    public static List<JsonString> In(JsonNode node)
    {
        var found = new List<JsonString>();
        var waiting = new Stack<JsonNode>();
        waiting.Push(node);
        while (waiting.Count > 0)
        {
            switch (waiting.Pop())
            {
                case JsonObject json:
                    foreach (JsonMember member in json.Members)
                    {
                        if (member is { Name: KeywordNames.Ref, Value: JsonString reference })
                        {
                            found.Add(reference);
                        }

                        waiting.Push(member.Value);
                    }

                    break;
                case JsonArray array:
                    foreach (JsonNode item in array.Items)
                    {
                        waiting.Push(item);
                    }

                    break;
            }
        }

        return found;
    }
}
