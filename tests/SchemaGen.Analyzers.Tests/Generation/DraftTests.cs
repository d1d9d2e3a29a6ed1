using System.Text.RegularExpressions;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>When a record has a draft, and what is generated for it.</summary>
public sealed class DraftTests
{
    private const string Class = "public sealed partial class Draft : ";

    private static readonly string s_schema = Schemas.Of(
        """
        "prompt": { "type": "string", "minLength": 1, "maxLength": 10 }, "n": { "type": "integer", "minimum": 1, "maximum": 4, "default": 2 }, "count": { "type": "integer", "minimum": 3, "maximum": 9 },
        "mask_url": { "type": "string", "format": "uri" }, "tags": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 2 }, "box": { "type": "object", "properties": { "x": { "type": "integer" } }, "required": ["x"] },
        "boxes": { "type": "array", "items": { "$ref": "#/properties/box" } }, "mode": { "type": "string", "enum": ["fast", "slow"], "default": "slow" }
        """,
        """ "required": ["prompt", "count", "mode"], "dependentRequired": { "mask_url": ["tags"] }, "additionalProperties": { "type": "integer" } """);

    /// <summary>The declaration, then the item, then the project.</summary>
    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("", "true", "", true)]
    [InlineData("", "", "true", true)]
    [InlineData("", "", "Yes", true)]
    [InlineData("", "off", "on", false)]
    [InlineData("", "false", "true", false)]
    [InlineData("(\"model\", Draft = true)", "", "", true)]
    [InlineData("(\"model\", Draft = true, TypeName = \"Own\")", "false", "", true)]
    [InlineData("(\"model\", Draft = false)", "true", "true", false)]
    [InlineData("(\"model\")", "true", "", true)]
    [InlineData("(\"model\")", "", "true", true)]
    [InlineData("(\"model\")", "", "", false)]
    [InlineData("(Shop.Models.ModelSlugs.Model, Draft = true)", "", "", true)]
    public void There_is_one_where_it_is_asked_for(string declaration, string metadata, string property, bool isThere)
    {
        GeneratorRun run = GeneratorRun.Start(
            [new SchemaText("schemas/model.json", s_schema) { Draft = metadata }],
            declaration.Length == 0 ? "" : $"[SchemaGen.ModelInput{declaration}] public sealed partial record OwnInput;",
            properties: ("SchemaGenDrafts", property));

        // The input, and the object in it.
        Assert.Equal(isThere ? 2 : 0, run.RecordFile.Split(Class).Length - 1);
        Assert.Equal(isThere, run.RecordFile.Contains("Draft", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_items_of_a_file_each_say_whether_they_have_one()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("schemas/model.json", s_schema) { Items = "Slug=a&Draft=true|Slug=b&Draft=" }]);

        Assert.Contains(Class, run.Files["a.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(Class, run.Files["b.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_of_a_draft()
    {
        GeneratorRun run = Run("");

        Snapshot.Matches("Draft", run.RecordFile);
        PipelineAssert.NothingRanAgain(run.Edit("class Other { }").Steps);
    }

    /// <summary>What a draft adds stands by itself: without it, the record is the same to the letter.</summary>
    [Fact]
    public void The_record_is_the_same_without_it()
    {
        // From its first method to the end of the class.
        string with = Regex.Replace(Run("").RecordFile, @"\n\n    /// <summary>Copies the record into a draft.*?\n    }(?=\n)", "", RegexOptions.Singleline);
        string without = GeneratorRun.Of(s_schema).RecordFile;

        Assert.Equal(without, with);
    }

    [Fact]
    public void The_drafts_of_all_shapes_compile_without_a_warning()
    {
        IEnumerable<SchemaText> schemas = ShapeTests.Shapes.Select(static row => new SchemaText($"schemas/{row.Data.Item1}.json", Schemas.Of(row.Data.Item2)))
            .Concat(ShapeTests.Shapes.Select(static row => new SchemaText($"schemas/all/{row.Data.Item1}.json", $$"""{ "type": "object", "properties": { {{row.Data.Item2}} }, "required": [{{string.Join(", ", Names(row.Data.Item2))}}] }""") { Slug = "all/" + row.Data.Item1 }));

        _ = new CompiledModels(GeneratorRun.OutputOf(schemas, ("SchemaGenDrafts", "true")));

        static IEnumerable<string> Names(string properties)
        {
            using var json = System.Text.Json.JsonDocument.Parse("{" + properties + "}");
            return json.RootElement.EnumerateObject().Select(static member => $"\"{member.Name}\"").ToList();
        }
    }

    [Fact]
    public void Members_make_room_for_those_of_the_draft()
    {
        GeneratorRun run = Start(
            Schemas.Of(""" "draft": { "type": "string" }, "to_draft": { "type": "string" }, "to_input": { "type": "string" }, "try_to_input": { "type": "string" }, "violations": { "type": "array", "items": { "type": "string" } }, "wire_name": { "type": "string" }, "build": { "type": "string" } """),
            """
            public static class User
            {
                public static object Run()
                {
                    var draft = new Shop.Models.ModelInput.Draft { DraftValue = "a", ToDraftValue = "b", ToInputValue = "c", TryToInputValue = "d", Violations = ["e"], WireName = "f", Build = "g" };
                    return SchemaGen.ModelInputExtensions.ToJson(draft.ToInput().ToDraft().ToInput());
                }
            }
            """);

        Assert.Equal("""{"draft":"a","to_draft":"b","to_input":"c","try_to_input":"d","violations":["e"],"wire_name":"f","build":"g"}""", new CompiledModels(run).Run());
    }

    [Fact]
    public void One_that_holds_itself_begins_empty()
    {
        GeneratorRun run = Start(
            """{ "type": "object", "properties": { "name": { "type": "string" }, "left": { "$ref": "#" }, "more": { "type": "array", "items": { "$ref": "#" } }, "named": { "type": "object", "additionalProperties": { "$ref": "#" } } }, "required": ["name"], "additionalProperties": false }""",
            """
            using Draft = Shop.Models.ModelInput.Draft;
            public static class User
            {
                public static object Run() => SchemaGen.ModelInputExtensions.ToJson(new Draft
                {
                    Name = "a",
                    Left = new() { Name = "b", Left = new() },
                    More = [new() { Name = "c" }, new() { Name = "d", Left = new() { Name = "e" } }],
                    Named = { ["x"] = new() { Name = "f" } },
                }.ToInput().ToDraft().ToInput());
            }
            """);

        Assert.Equal(
            """{"name":"a","left":{"name":"b"},"more":[{"name":"c"},{"name":"d","left":{"name":"e"}}],"named":{"x":{"name":"f"}}}""",
            new CompiledModels(run).Run());
    }

    /// <summary>No value of such a schema has an end, so it has no valid input; the record is there all the same.</summary>
    [Fact]
    public void One_that_requires_itself_can_be_made()
    {
        GeneratorRun run = Start(
            """{ "type": "object", "properties": { "next": { "$ref": "#/$defs/a" } }, "required": ["next"], "$defs": { "a": { "type": "object", "properties": { "b": { "$ref": "#/$defs/b" } }, "required": ["b"] }, "b": { "type": "object", "properties": { "a": { "$ref": "#/$defs/a" } }, "required": ["a"] } } }""",
            "public static class User { public static object Run() => new Shop.Models.ModelInput.Draft().TryToInput(out _, out _); }");

        Assert.Equal(false, new CompiledModels(run).Run());
    }

    /// <summary>Objects in lists and maps are drafts, with null where they may be null; deeper ones are records.</summary>
    [Fact]
    public void Objects_are_drafts_wherever_they_are_held()
    {
        const string frame = """{ "type": ["object", "null"], "properties": { "at": { "type": "integer" } }, "required": ["at"], "additionalProperties": false }""";
        GeneratorRun run = Start(
            Schemas.Of(
                $$""" "list": { "type": "array", "items": {{frame}} }, "map": { "type": "object", "additionalProperties": {{frame}} }, "deep": { "type": "array", "items": { "type": "array", "items": {{frame}} } }, "sent": {{frame}}, "lists": { "type": ["array", "null"], "items": { "type": "string" } } """,
                $$""" "required": ["sent", "lists"], "additionalProperties": {{frame}} """),
            """
            using Shop.Models;
            public static class User
            {
                public static object Run()
                {
                    var draft = new ModelInput.Draft { List = [new() { At = 1 }, null], Map = { ["a"] = new() { At = 2 }, ["b"] = null }, AdditionalProperties = { ["x"] = new() { At = 4 }, ["y"] = null } };
                    draft.Deep.Add([null, new() { At = 3 }]);
                    string json = SchemaGen.ModelInputExtensions.ToJson(draft.ToInput().ToDraft().ToInput());
                    draft.AdditionalProperties["x"]!.At = null;
                    draft.TryToInput(out _, out var violations);
                    return json + violations[0].Pointer;
                }
            }
            """);

        Assert.Equal("""{"list":[{"at":1},null],"map":{"a":{"at":2},"b":null},"deep":[[null,{"at":3}]],"sent":null,"lists":null,"x":{"at":4},"y":null}/x/at""", new CompiledModels(run).Run());
    }

    /// <summary>Whether the project refers to configuration is a bit of the settings: an edit of the code changes nothing.</summary>
    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, "false", false)]
    [InlineData(false, "", false)]
    public void Members_have_keys_of_configuration_where_the_project_knows_it(bool isKnown, string property, bool isThere)
    {
        string source = isKnown ? "namespace Microsoft.Extensions.Configuration { public sealed class ConfigurationKeyNameAttribute(string name) : System.Attribute { public string Name => name; } }" : "";
        GeneratorRun run = GeneratorRun.Start([new SchemaText("schemas/model.json", s_schema)], source, properties: ("SchemaGenConfigurationKeys", property));

        // 'n' and 'prompt' are their names in C#, in another case.
        Assert.Equal(isThere ? ["(\"mask_url\")"] : [], run.RecordFile.Split("[global::Microsoft.Extensions.Configuration.ConfigurationKeyName").Skip(1).Select(static text => text[..text.IndexOf(']')]));
        _ = new CompiledModels(run);
        PipelineAssert.NothingRanAgain(run.Edit(source + " class Other { }").Steps);
        if (!isThere)
        {
            Assert.Equal(GeneratorRun.Of(s_schema).RecordFile, run.RecordFile);
        }
    }

    private static GeneratorRun Run(string source) => Start(s_schema, source);

    private static GeneratorRun Start(string schema, string source) => GeneratorRun.Start([new SchemaText("schemas/model.json", schema) { Draft = "true" }], source);
}
