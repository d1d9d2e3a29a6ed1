using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Analyzers.Tests.Schemas.Resolving;
using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Suite;

/// <summary>
/// The required tests of the official JSON-Schema-Test-Suite, through the generated records: each schema as that of a member, many of one record, and, where it speaks of objects, as the input
/// itself. A schema that several drafts have with the same tests is run once: what differs between drafts is resolved before a record is made.
/// </summary>
public sealed partial class SuiteRecordTests(ITestOutputHelper output)
{
    private const int MembersOfOne = 20;

    [Fact]
    public void Records_by_the_letter() => Assert.Empty(Run(isStrict: true));

    /// <summary>The one leaning: <c>properties</c> and <c>items</c> without a <c>type</c> say what the value is, and a format is a constraint in all drafts.</summary>
    [Fact]
    public void Records_as_vendors_mean_them()
    {
        string[] unexplained = Run(isStrict: false).Where(static fault => !IsOfLeaning(fault)).ToArray();

        Assert.True(unexplained.Length == 0, string.Join("\n", unexplained.Take(40)));
    }

    private static bool IsOfLeaning(string fault) =>
        fault.StartsWith("valid, but refused", StringComparison.Ordinal)
        && (fault.Contains(" type: ", StringComparison.Ordinal) || fault.Contains("is only an annotation by default", StringComparison.Ordinal));

    private List<string> Run(bool isStrict)
    {
        SuiteGroup[] groups = SuiteGroup.All.DistinctBy(static group => (Undeclared(group.Schema), string.Join("\n", group.Tests))).Where(group => isStrict || !IsReadAlike(group)).ToArray();
        List<SchemaText> texts = [.. SuiteGroup.RemoteFiles.Select(static remote => new SchemaText(remote.Path, remote.Text) { Slug = remote.Path })];
        for (int i = 0; i < groups.Length; i++)
        {
            texts.Add(new SchemaText($"schemas/suite/g{Number(i)}.json", groups[i].Schema) { IsStrict = isStrict, IsInput = true });
        }

        List<List<int>> records = Records(groups, isStrict);
        texts.AddRange(records.Select((members, i) => new SchemaText($"schemas/suite/m{Number(i)}.json", Members(groups[members[0]].Draft, members.Select(static member => "g" + Number(member)))) { IsStrict = isStrict }));

        var models = new CompiledModels(GeneratorRun.OutputOf(texts));
        Dictionary<string, Type> types = models.Types.ToDictionary(static type => type.FullName!, StringComparer.Ordinal);
        List<string> faults = [];
        int inputs = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            int record = records.FindIndex(members => members.Contains(i));
            faults.AddRange(Faults(groups[i], "as a member", types.GetValueOrDefault($"Shop.Models.M{Number(record)}Input"), instance => $$"""{"g{{Number(i)}}":{{instance}}}"""));
            if (types.TryGetValue($"Shop.Models.G{Number(i)}Input", out Type? input))
            {
                inputs++;
                faults.AddRange(Faults(groups[i] with { Tests = [.. groups[i].Tests.Where(static test => test.Instance[0] == '{')] }, "as the input", input, static instance => instance));
            }
        }

        Assert.InRange(inputs, groups.Length / 5, groups.Length);
        output.WriteLine($"{groups.Length} schemas as members, {inputs} as inputs, {groups.Sum(static group => group.Tests.Count)} tests, {faults.Count} other verdicts");
        faults.ForEach(output.WriteLine);
        return faults;
    }

    private static IEnumerable<string> Faults(SuiteGroup group, string role, Type? record, Func<string, string> wrap)
    {
        if (record is null)
        {
            return [$"no record {role}: {group}"];
        }

        ModelReader reader = ModelReader.Of(record);
        return group.Tests.Select(test => (test, reader.Read(wrap(test.Instance)).Violations)).Where(static read => read.test.IsValid != (read.Violations.Count == 0))
            .Select(read => $"{(read.test.IsValid ? "valid, but refused" : "not valid, but taken")} {role}: {group}: {read.test.Description}: {read.test.Instance} {string.Join("; ", read.Violations.Select(static violation => violation.Keyword + ": " + violation))} by {group.Schema}");
    }

    /// <summary>
    /// Which schemas are members of one record: a record costs more than a member. None makes the record ask the evaluator where the others would not need it, and none has
    /// an identifier of another.
    /// </summary>
    private static List<List<int>> Records(SuiteGroup[] groups, bool isStrict)
    {
        List<List<int>> records = [];
        foreach (IGrouping<(string, bool), int> alike in Enumerable.Range(0, groups.Length).GroupBy(i => (groups[i].Draft, Model(groups[i], Member(groups[i]), isStrict) is { IsEvaluated: true })))
        {
            List<(List<int> Members, HashSet<string> Ids)> open = [];
            foreach (int i in alike)
            {
                string[] ids = [.. Identifier().Matches(groups[i].Schema).Select(static match => match.Value)];
                if (open.Find(record => record.Members.Count < MembersOfOne && !record.Ids.Overlaps(ids)) is not { Members: not null } record)
                {
                    open.Add(record = ([], []));
                }

                record.Members.Add(i);
                record.Ids.UnionWith(ids);
            }

            records.AddRange(open.Select(static record => record.Members));
        }

        return records;
    }

    /// <summary>Whether the record is the same by the letter and otherwise: one of them is enough then.</summary>
    private static bool IsReadAlike(SuiteGroup group) =>
        Equals(Model(group, Member(group), isStrict: true), Model(group, Member(group), isStrict: false)) && Equals(Model(group, group.Schema, isStrict: true), Model(group, group.Schema, isStrict: false));

    private static InputModel? Model(SuiteGroup group, string schema, bool isStrict)
    {
        var library = new SchemaLibrary([.. SuiteGroup.RemoteFiles.Select(static remote => new LibraryFile(remote.Path, () => remote.Text)), new LibraryFile("schemas/suite/g.json", () => group.Schema)]);
        return SchemaReader.Read(schema, path: "schemas/suite/read.json", library: library, isStrict: isStrict).Model;
    }

    private static string Member(SuiteGroup group) => Members(group.Draft, ["g"]);

    private static string Members(string draft, IEnumerable<string> names) =>
        $$"""{ "$schema": "{{SuiteGroup.Dialects[draft]}}", "type": "object", "properties": { {{string.Join(", ", names.Select(static name => $$"""
        "{{name}}": { "$ref": "{{name}}.json" }
        """))}} } }""";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        "\$?id":"[^"]*"
        """)]
    private static partial Regex Identifier();

    private static string Undeclared(string schema)
    {
        JsonNode? node = JsonNode.Parse(schema);
        if (node is JsonObject json && SuiteGroup.Dialects.Values.Contains((string?)json["$schema"]))
        {
            json.Remove("$schema");
        }

        return node?.ToJsonString() ?? "";
    }
}
