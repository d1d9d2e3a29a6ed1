using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Evaluating;

/// <summary>Makes instances, and schemas for the evaluator, of JSON nodes.</summary>
internal static class NodeInstances
{
    /// <summary>Returns the node as a whole instance. Of a member that is given twice, the last counts.</summary>
    public static Instance Of(JsonNode node)
    {
        switch (node)
        {
            case JsonObject { Members: var members }:
                var builder = new ObjectBuilder();
                foreach (JsonMember member in members)
                {
                    builder.Add(member.Name, Of(member.Value));
                }

                return builder.Build();
            case JsonArray { Items: var items }:
                return new ArrayInstance([.. items.Select(Of)]);
            case JsonString { Value: var text }:
                return new StringInstance(text);
            case JsonNumber { Text: var text }:
                return NumberInstance.Parse(text);
            case JsonBoolean { Value: var value }:
                return LiteralInstance.Of(value);
            default:
                return LiteralInstance.Null;
        }
    }
}
