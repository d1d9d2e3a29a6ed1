using System.Text.Json;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Prose;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Prose;

/// <summary>A description of a vendor's, with the rules that a person read in it.</summary>
/// <param name="Source">The file, and the member.</param>
/// <param name="Property">The wire name of the member.</param>
/// <param name="Found">The rules that are read.</param>
/// <param name="Labels">The rules that it states.</param>
internal sealed record ProseSample(string Source, string Property, IReadOnlyList<ProseRule> Found, IReadOnlyList<ProseLabel> Labels)
{
    private static readonly string s_folder = RepositoryRoot.Beside("prose");

    /// <summary>All descriptions of the sample. The test is skipped, and says so, where there is none.</summary>
    public static IEnumerable<ProseSample> Read()
    {
        string labels = Path.Combine(s_folder, "labels-A.jsonl");
        Assert.SkipUnless(File.Exists(labels), "The labelled sample does not stand beside the repository: precision and recall were not measured.");
        var documents = new Dictionary<string, SchemaDocument>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(labels))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            yield return Read(row.RootElement, documents);
        }
    }

    private static ProseSample Read(JsonElement row, Dictionary<string, SchemaDocument> documents)
    {
        string source = row.GetProperty("source").GetString()!;
        string property = row.GetProperty("property").GetString()!;
        string description = row.GetProperty("description").GetString()!;
        HashSet<string> names = [.. row.GetProperty("siblings").EnumerateArray().Select(static name => name.GetString()!), property];
        string file = Path.Combine(s_folder, "schemas", source.Split('#')[0] + ".json");
        SchemaDocument document = File.Exists(file) ? Load(file, documents) : Document(Stub(row, property, description, names));
        JsonObject? of = ObjectsOf(document.Root).FirstOrDefault(one => one["properties"] is JsonObject members
            && members[property] is JsonObject member && member["description"] is JsonString { Value: var text } && text == description && members.Members.All(other => names.Contains(other.Name)));
        Assert.NotNull(of);
        return new ProseSample(
            source,
            property,
            [.. ProseRules.Of(document, of).Rules.Where(rule => rule.Property == property)],
            [.. row.GetProperty("rules").EnumerateArray().Select(label => ProseLabel.Read(label, property)).Where(static label => label.IsOfKnownKind)]);
    }

    /// <summary>The object as far as the row tells it, where its file is not a part of the sample.</summary>
    private static string Stub(JsonElement row, string property, string description, IEnumerable<string> names)
    {
        var self = new Dictionary<string, object?> { ["description"] = description };
        if (row.GetProperty("type") is { ValueKind: JsonValueKind.String } type)
        {
            self["type"] = type;
        }

        foreach (JsonProperty keyword in row.GetProperty("keywords").EnumerateObject())
        {
            self[keyword.Name] = keyword.Value.Clone();
        }

        return JsonSerializer.Serialize(new { properties = names.ToDictionary(static name => name, name => name == property ? self : []) });
    }

    private static SchemaDocument Load(string file, Dictionary<string, SchemaDocument> documents)
    {
        if (!documents.TryGetValue(file, out SchemaDocument? document))
        {
            documents[file] = document = Document(File.ReadAllText(file));
        }

        return document;
    }

    private static SchemaDocument Document(string text) => new(JsonTree.Parse(text).Root!, new DiagnosticBag(text));

    private static IEnumerable<JsonObject> ObjectsOf(JsonNode node) => node switch
    {
        JsonObject json => json.Members.SelectMany(static member => ObjectsOf(member.Value)).Prepend(json),
        JsonArray array => array.Items.SelectMany(ObjectsOf),
        _ => [],
    };
}
