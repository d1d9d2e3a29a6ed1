using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Overlays;

/// <summary>Reads an overlay (OpenAPI Overlay Specification 1.0 and 1.1). An action that is broken is reported and left out, and the others are applied.</summary>
/// <param name="faults">Collects what is wrong.</param>
/// <param name="path">The path of the schema file beside it.</param>
/// <param name="file">The name of that file.</param>
internal sealed class OverlayReader(OverlayFaults faults, string path, string file)
{
    private const string Version = "overlay";
    private const string Info = "info";
    private const string InfoVersion = "version";
    private const string Actions = "actions";
    private const string Target = "target";
    private const string Update = "update";
    private const string Remove = "remove";
    private const string Copy = "copy";

    private static readonly string[] s_fields = [Version, Info, KeywordNames.Extends, Actions];
    private static readonly string[] s_actionFields = [Target, KeywordNames.Description, Update, Remove];

    /// <summary>Reads the overlay; null where nothing of it can be applied.</summary>
    public OverlayDocument? Read(JsonNode root)
    {
        if (root is not JsonObject overlay)
        {
            faults.Add(root, $"the overlay is {NodeWords.Describe(root)}, but it must be an object");
            return null;
        }

        ReportUnknown(overlay, "the overlay", s_fields);
        bool? isOfVersion10 = ReadVersion(overlay);
        CheckInfo(overlay);
        CheckExtends(overlay);
        List<OverlayAction> actions = ReadActions(overlay);
        return isOfVersion10 is { } version ? new OverlayDocument(version, actions) : null;
    }

    /// <summary>Whether the version is 1.0 (and not 1.1); null for others.</summary>
    private bool? ReadVersion(JsonObject overlay)
    {
        if (overlay[Version] is not { } version)
        {
            faults.Add(overlay, $"the overlay has no '{Version}', which must be its version, \"1.0.0\"");
            return null;
        }

        string? number = (version as JsonString)?.Value;
        bool isOfVersion10 = number is "1.0" || number?.StartsWith("1.0.", StringComparison.Ordinal) == true;
        if (isOfVersion10 || number is "1.1" || number?.StartsWith("1.1.", StringComparison.Ordinal) == true)
        {
            return isOfVersion10;
        }

        faults.Add(version, $"'{Version}' is {NodeWords.Describe(version)}, but SchemaGen reads overlays of version \"1.0.0\" and \"1.1.0\"");
        return null;
    }

    private void CheckInfo(JsonObject overlay)
    {
        if (overlay[Info] is not JsonObject info)
        {
            faults.Add(overlay[Info] ?? overlay, $"'{Info}' of the overlay {(overlay[Info] is { } other ? "is " + NodeWords.Describe(other) : "is missing")}, but it must be an object with '{KeywordNames.Title}' and '{InfoVersion}'");
            return;
        }

        foreach (string field in new[] { KeywordNames.Title, InfoVersion })
        {
            if (info[field] is not JsonString)
            {
                faults.Add(info[field] ?? info, $"'{field}' of '/{Info}' {(info[field] is { } value ? "is " + NodeWords.Describe(value) : "is missing")}, but it must be a string");
            }
        }
    }

    /// <summary>An overlay is applied to the file that it stands beside: one that says otherwise is misplaced.</summary>
    private void CheckExtends(JsonObject overlay)
    {
        if (overlay[KeywordNames.Extends] is not { } extends)
        {
            return;
        }

        if (extends is not JsonString reference)
        {
            faults.Add(extends, $"'{KeywordNames.Extends}' is {NodeWords.Describe(extends)}, but it must be a string");
            return;
        }

        // The address that a vendor publishes the file at says nothing of where it is here.
        Uri own = SchemaLibrary.AddressOf(path);
        if (Uri.TryCreate(own, reference.Value, out Uri? address) && address.Scheme == own.Scheme && address != own)
        {
            faults.Add(extends, $"'{KeywordNames.Extends}' is {NodeWords.Describe(extends)}, but the overlay is applied to '{file}', which it stands beside");
        }
    }

    private List<OverlayAction> ReadActions(JsonObject overlay)
    {
        List<OverlayAction> read = [];
        if (overlay[Actions] is not JsonArray { Items: { Count: > 0 } items })
        {
            faults.Add(overlay[Actions] ?? overlay, $"'{Actions}' of the overlay {(overlay[Actions] is { } other ? "is " + NodeWords.Describe(other) : "is missing")}, but it must be an array of at least one action");
            return read;
        }

        for (int i = 0; i < items.Count; i++)
        {
            string place = $"'/{Actions}/{ConstraintMessages.Number(i)}'";
            if (items[i] is not JsonObject action)
            {
                faults.Add(items[i], $"{place} is {NodeWords.Describe(items[i])}, but it must be an object with '{Target}' and '{Update}' or '{Remove}'");
            }
            else if (ReadAction(action, place) is { } valid)
            {
                read.Add(valid);
            }
        }

        return read;
    }

    private OverlayAction? ReadAction(JsonObject action, string place)
    {
        ReportUnknown(action, place, s_actionFields);
        if (action[Target] is not JsonString target)
        {
            faults.Add(action[Target] ?? action, $"'{Target}' of {place} {(action[Target] is { } other ? "is " + NodeWords.Describe(other) : "is missing")}, but it must be a JSONPath, \"$.properties.n\"");
            return null;
        }

        JsonPath? query = JsonPathParser.Parse(target.Value, out JsonPathFault? fault);
        if (fault is not null)
        {
            faults.Add(target, fault.Place, $"'{Target}' of {place} is {NodeWords.Describe(target)}, which is no JSONPath that SchemaGen reads: {fault.Message}");
        }

        JsonNode? removes = action[Remove];
        if (removes is not (null or JsonBoolean))
        {
            faults.Add(removes, $"'{Remove}' of {place} is {NodeWords.Describe(removes)}, but it must be true or false");
            return null;
        }

        bool isRemoval = removes is JsonBoolean { Value: true };
        if (!isRemoval && action[Update] is null)
        {
            if (action[Copy] is null)
            {
                faults.Add(action, $"{place} changes nothing: it has neither '{Update}' nor '{Remove}': true");
            }

            return null;
        }

        return query is null ? null : new OverlayAction(place, target, query, isRemoval ? null : action[Update]);
    }

    private void ReportUnknown(JsonObject json, string place, string[] fields)
    {
        foreach (JsonMember member in json.Members)
        {
            if (Array.IndexOf(fields, member.Name) < 0 && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                faults.Add(member, member.Name == Copy
                    ? $"'{Copy}' of {place} is not supported by SchemaGen"
                    : $"'{member.Name}' of {place} is no field of an overlay, and changes nothing{Offer(NearestText.Find(member.Name, fields))}");
            }
        }
    }

    private static string Offer(string? nearest) => ConstraintMessages.DidYouMean(nearest is null ? null : $"'{nearest}'");
}
