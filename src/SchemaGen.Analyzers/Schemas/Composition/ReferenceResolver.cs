using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Composition;

/// <summary>Finds what a <c>$ref</c> leads to (Core, 8.2), or reports why it leads nowhere (SG0003). Nothing is ever fetched.</summary>
internal sealed class ReferenceResolver(SchemaDocument document)
{
    private SchemaResources? _resources;

    private HashSet<JsonNode>? _targets;

    private SchemaResources Resources => _resources ??= SchemaResources.Read(document.Root, document.Dialect);

    /// <param name="keyword">The <c>$ref</c>.</param>
    /// <returns>The schema: an object, or true or false; null where it was reported that there is none.</returns>
    public JsonNode? Resolve(JsonMember keyword)
    {
        if (keyword.Value is not JsonString reference)
        {
            document.Faults.AddImpossible(keyword.Value, $"'$ref' of {PlaceOf(keyword)} is {NodeWords.Describe(keyword.Value)}, but it must be a string");
            return null;
        }

        (JsonNode? target, string? obstacle) = Find(reference);
        if (target is JsonObject or JsonBoolean)
        {
            return target;
        }

        ReportUnresolved(keyword, obstacle ?? $"is {NodeWords.Describe(target!)}, and no schema");
        return null;
    }

    /// <summary>Whether some reference of the document leads to the schema, so that it is met in several places.</summary>
    public bool IsTarget(JsonObject schema)
    {
        _targets ??= [.. References.In(document.Root).Select(reference => Find(reference).Target).OfType<JsonNode>()];
        return _targets.Contains(schema);
    }

    /// <summary>SG0003.</summary>
    /// <param name="keyword">The <c>$ref</c>.</param>
    /// <param name="obstacle">What is wrong with where it leads, in words that follow "which".</param>
    public void ReportUnresolved(JsonMember keyword, string obstacle) =>
        document.Faults.AddUnresolved(keyword.Value, $"'$ref' of {PlaceOf(keyword)} is {NodeWords.Describe(keyword.Value)}, which {obstacle}");

    private string PlaceOf(JsonMember keyword) => SchemaPlace.At(document.Root, keyword.NameSpan).Quoted();

    private (JsonNode? Target, string? Obstacle) Find(JsonString reference)
    {
        string text = reference.Value;
        int hash = text.IndexOf('#');
        string address = hash < 0 ? text : text.Substring(0, hash);
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(text.Substring(hash + 1));
        JsonNode? resource = Resources.Find(address, reference.Span);
        if (resource is null)
        {
            return (null, LeadsOut(address));
        }

        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return Resources.FindAnchor(resource, fragment) is { } anchored
                ? (anchored, null)
                : (null, "no $anchor of this file has as its name" + Offer("#", NearestText.Find(fragment, Resources.Anchors)));
        }

        return JsonPointer.Resolve(resource, fragment) is { } target ? (target, null) : (null, "leads nowhere" + Offer("", Nearest(resource, fragment)));
    }

    private static string LeadsOut(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? "is a network address: SchemaGen fetches nothing, so the schema has to be in this file"
            : "leads out of this file: SchemaGen reads references within one file";

    private static string Offer(string prefix, string? nearest) => nearest is null ? "" : $"; did you mean '{prefix}{nearest}'?";

    /// <summary>The pointer with the first name that is not there replaced by the one most like it, where that leads somewhere.</summary>
    private static string? Nearest(JsonNode resource, string pointer)
    {
        if (JsonPointer.Parse(pointer) is not { } tokens)
        {
            return null;
        }

        JsonNode node = resource;
        string found = "#";
        for (int i = 0; i < tokens.Count; i++)
        {
            if (node is not JsonObject json)
            {
                return null;
            }

            string? name = json[tokens[i]] is not null ? tokens[i] : NearestText.Find(tokens[i], json.Members.Select(static member => member.Name));
            if (name is null)
            {
                return null;
            }

            node = json[name]!;
            found = JsonPointer.Append(found, name);
        }

        return found;
    }
}
