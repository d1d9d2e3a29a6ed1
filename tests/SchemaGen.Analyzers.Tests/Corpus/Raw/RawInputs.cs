using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>Puts a value into the smallest input that has its place.</summary>
/// <param name="document">The document.</param>
/// <param name="values">Makes what must stand around it.</param>
internal sealed class RawInputs(RawDocument document, RawValues values)
{
    /// <summary>Makes the input that has the value at that place.</summary>
    /// <returns>Whether it can be made up.</returns>
    public bool TryMake(RawPlace place, JsonNode? value, out JsonNode? input)
    {
        input = value?.DeepClone();
        if (place.Around is not { } around)
        {
            return true;
        }

        JsonNode? holder = place.Step == RawStep.Item ? ListOf(around) : values.Valid(around.Schemas, "object");
        switch (holder)
        {
            case JsonArray items:
                items[0] = input;
                break;
            case JsonObject members:
                members[place.Name] = input;
                break;
            default:
                return false;
        }

        return TryMake(around, holder, out input);
    }

    private JsonArray? ListOf(RawPlace place)
    {
        IReadOnlyList<RawSchema> parts = document.Parts(place.Schemas);
        int least = (int)parts.Max(static part => RawNumber.Of(part.Json["minItems"]) ?? 0);
        return values.List(parts, Math.Max(1, least));
    }
}
