using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>Puts a value into the smallest input that has its place.</summary>
/// <param name="document">The document.</param>
/// <param name="values">Makes what must stand around it.</param>
/// <param name="companions">Which members of the input must be given beside one: prose asks for them, so no keyword tells.</param>
internal sealed class RawInputs(RawDocument document, RawValues values, ILookup<string, string> companions)
{
    /// <summary>The input, or the one that has the value at that place; null where none can be made up.</summary>
    public JsonNode? Around(RawPlace place, JsonNode? value)
    {
        if (place.Around is not { } around)
        {
            return value?.DeepClone();
        }

        JsonNode? holder = place.Step == RawStep.Item ? ListOf(around) : values.Valid(around.Schemas, "object");
        switch (holder)
        {
            case JsonArray items:
                items[0] = value?.DeepClone();
                break;
            case JsonObject members:
                members[place.Name] = value?.DeepClone();
                Complete(members, around);
                break;
            default:
                return null;
        }

        return Around(around, holder);
    }

    private JsonArray? ListOf(RawPlace place)
    {
        IReadOnlyList<RawSchema> parts = document.Parts(place.Schemas);
        int least = (int)parts.Max(static part => RawNumber.Of(part.Json["minItems"]) ?? 0);
        return values.List(parts, Math.Max(1, least));
    }

    private void Complete(JsonObject members, RawPlace place)
    {
        if (place.Around is not null)
        {
            return;
        }

        IReadOnlyList<RawSchema> parts = document.Parts(place.Schemas);
        foreach (string name in members.Select(static member => member.Key).ToList().SelectMany(given => companions[given]).Where(name => !members.ContainsKey(name)))
        {
            members[name] = values.Valid(RawValues.OfMember(parts, name));
        }
    }
}
