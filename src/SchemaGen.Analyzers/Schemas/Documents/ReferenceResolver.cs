using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Resolves a <c>$ref</c> (Core, 8.2), or reports why it leads nowhere (SG0003). Nothing is ever fetched.</summary>
internal sealed class ReferenceResolver(SchemaDocument document)
{
    /// <summary>The most diagnostics that suggest another name. Searching thousands of names takes a while, and the first diagnostics are corrected first.</summary>
    private const int MostOffers = 20;

    private static readonly char[] s_ofAddresses = ['#', '/', ':'];

    private SchemaResources? _resources;
    private int _offers;

    private HashSet<JsonNode>? _targets;
    private HashSet<JsonMember>? _unresolved;

    /// <summary>Gets the resources of the document. They are searched for where there is a reference, and not before.</summary>
    public SchemaResources Resources => _resources ??= new SchemaResources(document.Documents);

    /// <param name="keyword">The <c>$ref</c>, or another keyword that refers to a schema.</param>
    /// <returns>The schema: an object, or true or false; null where a missing one was reported.</returns>
    public JsonNode? Resolve(JsonMember keyword)
    {
        if (keyword.Value is not JsonString reference)
        {
            document.Diagnostics.AddImpossible(keyword.Value, $"'{keyword.Name}' of {LocationOf(keyword)} is {NodeWords.Describe(keyword.Value)}, but it must be a string");
            return null;
        }

        JsonNode? target = Find(reference);
        if (target is JsonObject or JsonBoolean)
        {
            return target;
        }

        if (!(_unresolved ??= []).Add(keyword))
        {
            return null;
        }

        ReportUnresolved(keyword, target is null ? Obstacle(reference) : $"is {NodeWords.Describe(target)}, and no schema");
        return null;
    }

    /// <summary>Whether any reference of the document leads to the schema, so that it is met at several locations.</summary>
    public bool IsTarget(JsonObject schema)
    {
        if (_targets is null)
        {
            _targets = [];
            foreach (JsonString reference in References.In(document.Root))
            {
                if (Find(reference) is { } target)
                {
                    _targets.Add(target);
                }
            }
        }

        return _targets.Count > 0 && _targets.Contains(schema);
    }

    /// <summary>Reports SG0003.</summary>
    /// <param name="keyword">The <c>$ref</c>.</param>
    /// <param name="obstacle">What is wrong with its target, in words that follow "which".</param>
    public void ReportUnresolved(JsonMember keyword, string obstacle) =>
        document.Diagnostics.AddUnresolved(keyword.Value, $"'{keyword.Name}' of {LocationOf(keyword)} is {NodeWords.Describe(keyword.Value)}, which {obstacle}");

    private string LocationOf(JsonMember keyword) => document.LocationOf(keyword.NameSpan).Quoted();

    /// <summary>What a reference leads to; null where that is nothing. It may be any value, and no schema.</summary>
    public JsonNode? Find(JsonString reference)
    {
        if (FindByName(reference) is { } named)
        {
            return named;
        }

        (string address, string fragment) = Split(reference.Value);
        if (Resources.Find(address, reference.Span) is not { } resource)
        {
            return null;
        }

        JsonNode? target = IsAnchor(fragment) ? resource.FindAnchor(fragment) : JsonPointer.Resolve(resource.Schema, fragment);
        document.Documents.AddReference(reference.Span, resource, target);
        return target;
    }

    /// <summary>The schema that Google's API Discovery documents refer to by its bare name, which stands among the document's <c>schemas</c>.</summary>
    private JsonNode? FindByName(JsonString reference) =>
        reference.Value.IndexOfAny(s_ofAddresses) < 0 && document.Documents.Of(reference.Span).Root is JsonObject root && root["schemas"] is JsonObject schemas ? schemas[reference.Value] : null;

    /// <summary>Why the reference leads nowhere, in words that follow "which".</summary>
    private string Obstacle(JsonString reference)
    {
        (string address, string fragment) = Split(reference.Value);
        if (Resources.Find(address, reference.Span) is not { Schema: var resource })
        {
            return LeadsOut(address, reference.Span);
        }

        bool isOffering = ++_offers <= MostOffers;
        return IsAnchor(fragment)
            ? "no $anchor of this file has as its name" + Offer(isOffering ? NearestText.Find(fragment, Resources.Anchors) : null)
            : "leads nowhere" + Offer(isOffering ? NearestPointer.Find(resource, fragment) : null);
    }

    /// <summary>The parts of a reference before and after the <c>#</c>.</summary>
    public static (string Address, string Fragment) Split(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? (reference, "") : (reference.Substring(0, hash), Uri.UnescapeDataString(reference.Substring(hash + 1)));
    }

    /// <summary>Whether a fragment is a name and not a pointer.</summary>
    private static bool IsAnchor(string fragment) => fragment.Length > 0 && fragment[0] != '/';

    private string LeadsOut(string address, JsonSpan reference) =>
        Uri.TryCreate(document.Documents.Of(reference).Address, address, out Uri? file) && document.Documents.IsBroken(file) ? "leads to a file that is no valid JSON"
        : Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? "is a network address: SchemaGen fetches nothing: add the file to the project's schemas, with that $id"
            : "no schema file of this project has as its path or its $id";

    private static string Offer(string? nearest) => ConstraintMessages.DidYouMean(nearest is null ? null : $"'#{nearest}'");
}
