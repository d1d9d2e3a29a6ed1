using SchemaGen.Shared;
using SchemaGen.Tool.Drift;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Drift.Reports;
using Xunit;

namespace SchemaGen.Tool.Tests.Drift;

/// <summary>Compares schemas that a test writes.</summary>
internal static class Drifts
{
    public const string Slug = "acme/model";

    /// <summary>The seed's schema, which most users meet first.</summary>
    public static string Seed => RepositoryRoot.Read("schemas", "gemini-2-5-flash-image-preview-official.json");

    public static DriftReport Of(string before, string after) =>
        SchemaDrift.Compare(new DriftSource(Slug, "old.json", before), new DriftSource(Slug, "new.json", after));

    /// <summary>Compares two inputs that differ in the schema of a member.</summary>
    public static DriftReport OfMember(string before, string after, string name = "m") => Of(Input(name, before), Input(name, after));

    public static string Input(string name, string schema) => $$"""{ "type": "object", "additionalProperties": false, "properties": { "{{name}}": {{schema}} } }""";

    /// <summary>The change of a kind; the report is shown where there is none, or several.</summary>
    public static Change The(this DriftReport report, ChangeKind kind)
    {
        Change[] changes = [.. report.Changes.Where(change => change.Kind == kind)];
        Assert.True(changes.Length == 1, TextReport.Write(report));
        return changes[0];
    }
}
