using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Overlays;

/// <summary>
/// Merges an update into what it is for: objects member by member, arrays by appending, and any other value takes the place of one. Version 1.0 of the specification says this of objects, and version 1.1
/// in full; values of different kinds do not replace each other.
/// </summary>
/// <param name="faults">Collects what cannot be merged.</param>
/// <param name="offset">Where the text of the overlay begins, behind that of the schema file.</param>
internal sealed class OverlayMerger(OverlayFaults faults, int offset)
{
    /// <summary>The most values that updates add. A path that selects what an update before it has added can double the file each time.</summary>
    private const int MostAdded = 100_000;

    private int _added;

    /// <summary>Gets whether there is no room for more, so that what follows would be applied to half of what was meant.</summary>
    public bool IsFull { get; private set; }

    /// <summary>What a selected value becomes.</summary>
    public JsonNode Update(JsonNode node, OverlayAction action, int depth, bool isOfVersion10)
    {
        JsonNode update = action.Update!;
        switch (node)
        {
            case JsonObject json when update is JsonObject members:
                return Merge(json, members, action.Place, depth);
            case JsonArray array when update is JsonArray several && !isOfVersion10:
                return Append(array, several.Items, action.Place, depth);
            case JsonArray array:
                return Append(array, [update], action.Place, depth);
            case JsonObject:
                faults.Add(update, $"'update' of {action.Place} is {NodeWords.Describe(update)}, but its target is an object, so it must be an object with the members to change");
                return node;
            case var _ when isOfVersion10:
                faults.Add(action.Target, $"'target' of {action.Place} is {NodeWords.Describe(action.Target)}, which selects {NodeWords.Describe(node)}: in version 1.0 only an object or an array can be updated, so select what is around it");
                return node;
            case var _ when update is JsonObject or JsonArray:
                faults.Add(update, $"'update' of {action.Place} is {NodeWords.Describe(update)}, but its target is {NodeWords.Describe(node)}, and one does not replace the other: remove it first");
                return node;
            default:
                return Copy(update, action.Place, depth) ?? node;
        }
    }

    private JsonObject Merge(JsonObject target, JsonObject update, string place, int depth)
    {
        List<JsonMember> merged = [.. target.Members];
        foreach (JsonMember change in update.Members)
        {
            // Of a member given twice the last one counts.
            int index = merged.FindLastIndex(member => member.Name == change.Name);
            if (index < 0)
            {
                if (Copy(change, place, depth) is { } added)
                {
                    merged.Add(added);
                }
            }
            else if (Merge(merged[index], change, place, depth) is { } changed)
            {
                merged[index] = changed;
            }
        }

        return new JsonObject(target.Span, merged);
    }

    private JsonMember? Merge(JsonMember target, JsonMember change, string place, int depth)
    {
        switch (target.Value, change.Value)
        {
            case (JsonObject one, JsonObject other):
                return new JsonMember(target.Name, target.NameSpan, Merge(one, other, place, depth + 1));
            case (JsonArray one, JsonArray other):
                return new JsonMember(target.Name, target.NameSpan, Append(one, other.Items, place, depth + 1));
            case (not (JsonObject or JsonArray), not (JsonObject or JsonArray)):
                // The name too: what is wrong with a keyword is reported at it, and the overlay has written it.
                return Copy(change, place, depth);
            default:
                faults.Add(
                    change.Value,
                    $"'{change.Name}' in the update of {place} is {NodeWords.Describe(change.Value)}, but {NodeWords.Describe(target.Value)} in the schema, and one does not replace the other: remove it by an action before this one");
                return null;
        }
    }

    private JsonArray Append(JsonArray target, IReadOnlyList<JsonNode> items, string place, int depth) =>
        new(target.Span, [.. target.Items, .. items.Select(item => Copy(item, place, depth + 1)).OfType<JsonNode>()]);

    private JsonMember? Copy(JsonMember member, string place, int depth) =>
        Copy(member.Value, place, depth + 1) is { } value ? new JsonMember(member.Name, Shift(member.NameSpan), value) : null;

    /// <summary>Copies a value for each place that it is added to, so that a later action can select one of them; null where there is no room.</summary>
    private JsonNode? Copy(JsonNode node, string place, int depth)
    {
        if (IsFull)
        {
            return null;
        }

        if (depth + DepthOf(node) > JsonTree.MaxDepth)
        {
            faults.Add(node, $"the update of {place} makes the schema deeper than the {ConstraintMessages.Number(JsonTree.MaxDepth)} levels that SchemaGen reads, and is not applied");
            return null;
        }

        JsonNode copied = Copy(node);
        if (_added > MostAdded)
        {
            IsFull = true;
            faults.Add(node, $"the update of {place} makes the schema larger than SchemaGen reads; no action from here on is applied");
        }

        return IsFull ? null : copied;
    }

    private JsonNode Copy(JsonNode node)
    {
        _added++;
        JsonSpan span = Shift(node.Span);
        return node switch
        {
            JsonObject json => new JsonObject(span, json.Members.Select(member => new JsonMember(member.Name, Shift(member.NameSpan), Copy(member.Value))).ToList()),
            JsonArray array => new JsonArray(span, array.Items.Select(Copy).ToList()),
            JsonString text => new JsonString(span, text.Value),
            JsonNumber number => new JsonNumber(span, number.Text),
            JsonBoolean flag => new JsonBoolean(span, flag.Value),
            _ => new JsonNull(span),
        };
    }

    private JsonSpan Shift(JsonSpan span) => new(span.Start + offset, span.Length);

    private static int DepthOf(JsonNode node) => node switch
    {
        JsonObject json => 1 + json.Members.Select(static member => DepthOf(member.Value)).DefaultIfEmpty().Max(),
        JsonArray array => 1 + array.Items.Select(DepthOf).DefaultIfEmpty().Max(),
        _ => 0,
    };
}
