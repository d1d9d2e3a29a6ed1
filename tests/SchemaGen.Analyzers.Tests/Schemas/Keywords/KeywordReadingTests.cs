using System.Text.Json.Nodes;
using SchemaGen.Diagnostics;
using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Keywords;

/// <summary>Each keyword of the table is read where the table says so, told where nothing reads it, and silent where it forbids nothing.</summary>
public sealed class KeywordReadingTests
{
    public static TheoryData<string> Constraining { get; } = [.. KeywordExamples.Constraining];

    public static TheoryData<string> Silent { get; } = [.. KeywordExamples.Silent];

    public static TheoryData<string> Bounds { get; } = [.. KeywordTable.All.Where(static keyword => (keyword.Readers & KeywordReaders.Bounds) != 0).Select(static keyword => keyword.Name)];

    [Theory]
    [MemberData(nameof(Constraining))]
    public void What_constrains_is_read_or_told(string keyword)
    {
        (JsonObject with, JsonObject without) = KeywordExamples.Of(keyword);
        (InputModel model, bool isTold) = Read(with.ToJsonString(), keyword);

        bool isRead = KeywordTable.Find(keyword)!.Readers != KeywordReaders.None;
        Assert.Equal(isRead, model != Read(without.ToJsonString(), keyword).Model);
        Assert.Equal(!isRead, isTold);
    }

    [Theory]
    [MemberData(nameof(Constraining))]
    public void What_constrains_is_told_where_the_type_is_open(string keyword)
    {
        (JsonObject with, _) = KeywordExamples.Of(keyword);
        if (keyword != "type")
        {
            with.Remove("type");
        }

        // The keyword alone, and what belongs to it: nothing says of what type the value is.
        foreach ((string name, _) in with.ToList())
        {
            if (name != keyword && !(KeywordTable.AdjacentTo(keyword) ?? []).Contains(name))
            {
                with.Remove(name);
            }
        }

        (InputModel model, bool isTold) = Read(with.ToJsonString(), keyword);
        Assert.True(isTold || model != Read("{}", keyword).Model);
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void A_bound_in_a_condition_is_read(string keyword)
    {
        Keyword row = KeywordTable.Find(keyword)!;
        (JsonObject with, JsonObject without) = KeywordExamples.Of(keyword);
        var asked = (JsonObject)with.DeepClone();
        asked.Remove("type");

        // Of an item that may be anything, nothing can be asked.
        var member = keyword == "items" ? (JsonObject)JsonNode.Parse("""{ "type": "array", "items": { "type": "string" } }""")! : without;
        (bool isRead, ConditionRule? rule) = ReadCondition(member, asked);
        Assert.Equal(row.Types != JsonTypes.Object, isRead);
        Assert.Equal(isRead, rule is not null && rule.Where != ReadCondition(member, []).Rule!.Where);

        // Of a value of another type it says nothing.
        (isRead, rule) = ReadCondition((JsonObject)JsonNode.Parse("""{ "type": "boolean" }""")!, asked);
        Assert.True(isRead);
        Assert.Equal(new GivenCondition("m"), rule!.Where);
    }

    [Theory]
    [MemberData(nameof(Constraining))]
    public void What_nothing_reads_is_told_in_a_condition_too(string keyword)
    {
        (JsonObject with, JsonObject without) = KeywordExamples.Of(keyword);
        if (KeywordTable.Find(keyword)!.Readers == KeywordReaders.None)
        {
            Assert.False(ReadCondition(without, with).IsRead);
        }
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void What_forbids_nothing_is_silent_and_changes_no_shape(string keyword)
    {
        string member = $"\"{keyword}\": {KeywordExamples.ValueOf(keyword)}";
        SchemaReadResult result = SchemaReader.Read($$"""{ "type": "object", "properties": { "p": { "type": "string", "maxLength": 3, {{member}} } } }""");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(new TextShape(MaxLength: 3), Assert.Single(result.Model!.Root.Properties).Shape);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void What_forbids_nothing_does_not_keep_alternatives_or_conditions_from_being_read(string keyword)
    {
        string member = $"\"{keyword}\": {KeywordExamples.ValueOf(keyword)}";
        SchemaReadResult result = SchemaReader.Read($$"""
            { "type": "object",
              "properties": { "p": { "oneOf": [{ "type": "string" }, { "type": "integer" }], {{member}} }, "q": { "type": "string", "not": { "const": "b", {{member}} } } },
              "if": { "properties": { "q": { "const": "a", {{member}} } }, "required": ["q"], {{member}} },
              "then": { "required": ["p"], {{member}} } }
            """);

        // A discriminator, a default and an example are read where they stand, and there must fit.
        Assert.DoesNotContain(result.Diagnostics, static fault => fault.Id == DiagnosticIds.UnknownKeyword || fault.Message.StartsWith("'oneOf'", StringComparison.Ordinal) || fault.Message.StartsWith("'not'", StringComparison.Ordinal) || fault.Message.StartsWith("'if'", StringComparison.Ordinal));
        Assert.IsType<UnionShape>(result.Model!.Root.Properties[0].Shape);
        Assert.Single(result.Model.Root.Properties[1].Conditions);
        Assert.Single(result.Model.Root.Conditions);
    }

    private static (InputModel Model, bool IsTold) Read(string schema, string keyword)
    {
        SchemaReadResult result = SchemaReader.Read($$"""{ "type": "object", "properties": { "p": {{schema}} }, "$defs": { "x": { "type": "string", "maxLength": 3 } } }""");
        Assert.DoesNotContain(result.Diagnostics, static fault => fault.Id is not DiagnosticIds.ConstraintNotEnforced);
        
        // Whatever stands in the schema stands in the resolved one: what else is made of it?
        return (result.Model! with { ResolvedSchema = "" }, result.Diagnostics.Any(fault => fault.Message.StartsWith($"'{keyword}' of '/properties/p", StringComparison.Ordinal)));
    }

    /// <summary>An input that asks for one member where another satisfies a schema.</summary>
    private static (bool IsRead, ConditionRule? Rule) ReadCondition(JsonObject member, JsonObject asked)
    {
        SchemaReadResult result = SchemaReader.Read($$"""
            { "type": "object", "properties": { "m": {{member.ToJsonString()}}, "z": {} }, "if": { "properties": { "m": {{asked.ToJsonString()}} }, "required": ["m"] }, "then": { "required": ["z"] } }
            """);
        SchemaDiagnostic? told = result.Diagnostics.FirstOrDefault(static fault => fault.Message.StartsWith("'if' of", StringComparison.Ordinal));
        return (told is null, result.Model!.Root.Conditions.FirstOrDefault());
    }
}
