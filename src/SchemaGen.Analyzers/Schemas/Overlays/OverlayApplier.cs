using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Overlays;

/// <summary>Applies an overlay: each action to the result of the one before it.</summary>
/// <param name="faults">Collects what cannot be applied.</param>
/// <param name="merger">Merges updates.</param>
/// <param name="file">The name of the schema file.</param>
internal sealed class OverlayApplier(OverlayFaults faults, OverlayMerger merger, string file)
{
    /// <summary>The changed document.</summary>
    public JsonNode Apply(JsonNode root, OverlayDocument overlay)
    {
        foreach (OverlayAction action in overlay.Actions)
        {
            JsonNode changed = Apply(root, action, overlay.IsOfVersion10);
            if (merger.IsFull)
            {
                break;
            }

            root = changed;
        }

        return root;
    }

    private JsonNode Apply(JsonNode root, OverlayAction action, bool isOfVersion10)
    {
        var evaluator = new JsonPathEvaluator(root);
        List<JsonNode> selected = evaluator.Select(action.Path);
        if (evaluator.IsExhausted)
        {
            faults.Add(action.Target, $"{Describe(action)}, which looks at more values of '{file}' than SchemaGen follows; nothing is changed");
            return root;
        }

        if (selected.Count == 0)
        {
            ReportMiss(root, action);
            return root;
        }

        if (action.Update is not null)
        {
            return new NodeRewriter(selected, (node, depth) => merger.Update(node, action, depth, isOfVersion10)).Rewrite(root) ?? root;
        }

        if (selected.Contains(root))
        {
            faults.Add(action.Target, $"{Describe(action)}, which is the whole of '{file}', and cannot be removed");
            return root;
        }

        return new NodeRewriter(selected, static (_, _) => null).Rewrite(root) ?? root;
    }

    private static string Describe(OverlayAction action) => $"'target' of {action.Place} is {NodeWords.Describe(action.Target)}";

    /// <summary>The specification lets it pass; here it is a slip, or the vendor has changed the file.</summary>
    private void ReportMiss(JsonNode root, OverlayAction action)
    {
        string message = $"{Describe(action)}, which selects nothing in '{file}'";
        JsonNode node = root;
        foreach (JsonPathSegment segment in action.Path.Segments)
        {
            if (segment is not { IsDescendant: false, Selectors: [NameSelector name] } || node is not JsonObject json)
            {
                break;
            }

            if (json[name.Name] is not { } found)
            {
                string? nearest = NearestText.Find(name.Name, json.Members.Select(static member => member.Name));
                faults.Add(action.Target, name.Place, message + ConstraintMessages.DidYouMean(nearest is null ? null : $"'{nearest}'"));
                return;
            }

            node = found;
        }

        faults.Add(action.Target, message);
    }
}
