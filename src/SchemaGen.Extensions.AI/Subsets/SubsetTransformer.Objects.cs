using System.Text.Json;
using System.Text.Json.Nodes;
using static SchemaGen.Extensions.AI.SubsetParts;

namespace SchemaGen.Extensions.AI;

// Objects: an object of several alternatives becomes one with the members of all, since most subsets have no alternatives beside members.
internal sealed partial class SubsetTransformer
{
    private JsonObject? Object(List<JsonElement> definite, string pointer)
    {
        List<JsonElement> possible = definite.SelectMany(node => nodes.Possible(node)).ToList();
        JsonObject properties = [];
        JsonArray required = [];
        foreach (string name in MemberNames(possible))
        {
            bool isRequired = definite.Exists(node => SchemaNodes.Requires(node, name));
            if (Member(possible, name, $"{pointer}/{name}") is { } schema)
            {
                properties[name] = isRequired || !subset.RequiresAllMembers ? schema : Nullable(schema);
                if (isRequired || subset.RequiresAllMembers)
                {
                    required.Add((JsonNode)name);
                }
            }
            else if (isRequired)
            {
                throw Impossible($"{pointer}/{name}", "required and has a form that the subset lacks, such as an object without named members");
            }
        }

        JsonElement? rest = definite.Select(static node => SchemaNodes.Property(node, "additionalProperties")).FirstOrDefault(static found => found is not null);
        bool isOpen = rest is not { ValueKind: JsonValueKind.False };
        if (subset.ClosesObjects && isOpen && properties.Count == 0)
        {
            return null;
        }

        JsonObject result = new() { ["type"] = "object", ["properties"] = properties, ["required"] = required };
        if (subset.ClosesObjects || !isOpen)
        {
            result["additionalProperties"] = false;
        }
        else if (rest is { ValueKind: JsonValueKind.Object } values && Value(values, pointer + "/*") is { } additional)
        {
            result["additionalProperties"] = additional;
        }

        return Parts.Annotate(result, definite, ["object"]);
    }

    /// <summary>The names of all members, in the order in which they are declared.</summary>
    private static string[] MemberNames(List<JsonElement> possible) => possible
        .Select(static node => SchemaNodes.Property(node, "properties")).OfType<JsonElement>()
        .SelectMany(static properties => properties.EnumerateObject().Select(static property => property.Name)).Distinct(StringComparer.Ordinal).ToArray();

    private JsonObject? Member(List<JsonElement> possible, string name, string pointer)
    {
        List<JsonObject> variants = possible
            .Select(node => SchemaNodes.Property(node, "properties") is { } properties ? SchemaNodes.Property(properties, name) : null).OfType<JsonElement>()
            .Where(static declared => declared.ValueKind != JsonValueKind.Object || declared.EnumerateObject().Any())
            .Where((declared, index) => index == 0 || DescribesValues(declared))
            .Select(declared => Value(declared, pointer)).OfType<JsonObject>().ToList();
        return variants.Count == 0 ? null : Join(variants);
    }
}
