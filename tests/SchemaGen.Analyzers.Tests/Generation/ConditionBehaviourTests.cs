using System.Text.Json.Nodes;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Agreement.Fuzzing;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Rules between members, held against every combination of values.</summary>
public sealed class ConditionBehaviourTests
{
    private static readonly string?[] Texts = [null, "\"x\"", "\"y\""];
    private static readonly string?[] Numbers = [null, "1", "2"];

    [Theory]
    [InlineData("not", """ "not": { "required": ["a", "b"] } """, "input", "it is not so that ('a' is given and 'b' is given)")]
    [InlineData("anyOf", """ "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] """, "input", "'a' is given or 'b' is given")]
    [InlineData("oneOf", """ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }, { "required": ["mode"] }] """, "input", "exactly one of these holds: 'a' is given; 'b' is given; 'mode' is given")]
    [InlineData("if", """ "if": { "properties": { "mode": { "const": "x" } }, "required": ["mode"] }, "then": { "required": ["a"] }, "else": { "not": { "required": ["b"] } } """, "input", null)]
    [InlineData("dependent", """ "dependentSchemas": { "a": { "properties": { "b": { "enum": [1] }, "mode": { "not": { "const": "y" } } } } } """, "input", null)]
    public void Every_combination(string rule, string more, string name, string? words)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """ "mode": { "enum": ["x", "y"] }, "a": { "type": "string" }, "b": { "type": "integer", "minimum": 0, "maximum": 9 } """, more + ", \"additionalProperties\": false")));
        ModelReader reader = ModelReader.Of(models.Type("Shop.Models.ModelInput"));
        foreach (string? mode in Texts)
        {
            foreach (string? a in Texts)
            {
                foreach (string? b in Numbers)
                {
                    string json = "{" + string.Join(",", new[] { ("mode", mode), ("a", a), ("b", b) }.Where(static member => member.Item2 is not null).Select(static member => $"\"{member.Item1}\":{member.Item2}")) + "}";
                    (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = reader.Read(json);

                    Assert.True(Holds(rule, mode, a, b) == input is not null, $"{json}: {string.Join("; ", violations)}");
                    Assert.All(violations, violation => Assert.StartsWith($"model 'model' asks of '{name}' that {words}", violation.Message, StringComparison.Ordinal));
                    Assert.All(violations, static violation => Assert.Equal("", violation.Pointer));
                }
            }
        }
    }

    /// <summary>What the keywords say, written out.</summary>
    private static bool Holds(string rule, string? mode, string? a, string? b) => rule switch
    {
        "not" => a is null || b is null,
        "anyOf" => a is not null || b is not null,
        "oneOf" => new[] { mode, a, b }.Count(static value => value is not null) == 1,
        "if" => mode == "\"x\"" ? a is not null : b is null,
        _ => a is null || (b is null or "1" && mode is not "\"y\""),
    };

    /// <summary>A default is sent, so it counts as given; in a nested object the pointer says which.</summary>
    [Fact]
    public void Defaults_and_nested_objects()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """ "o": { "type": "object", "properties": { "mode": { "enum": ["x", "y"], "default": "x" }, "open": { "anyOf": [{ "enum": ["k"] }, { "type": "string" }] }, "n": { "type": ["number", "null"] } }, "if": { "properties": { "mode": { "const": "x" }, "open": { "enum": ["k", "other"] } } }, "then": { "required": ["n"] } } """)));
        ModelReader reader = ModelReader.Of(models.Type("Shop.Models.ModelInput"));

        Assert.Equal(["/o"], reader.Read("""{"o":{}}""").Violations.Select(static violation => violation.Pointer));
        Assert.Equal(["/o"], reader.Read("""{"o":{"open":"other"}}""").Violations.Select(static violation => violation.Pointer));
        Assert.Empty(reader.Read("""{"o":{"open":"more"}}""").Violations);
        Assert.Empty(reader.Read("""{"o":{"mode":"y"}}""").Violations);
        Assert.Empty(reader.Read("""{"o":{"n":1.5}}""").Violations);
        Assert.Equal("model 'model' asks of 'o' that 'n' is given, where (('mode' is left out or is \"x\") and ('open' is left out or is \"k\" or \"other\"))", Assert.Single(reader.Read("""{"o":{}}""").Violations).Message);
    }

    [Fact]
    public void A_format_in_a_condition()
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(
            """ "to": { "type": "string" }, "name": { "type": "string" } """, """ "if": { "properties": { "to": { "format": "ipv4" } }, "required": ["to"] }, "then": { "required": ["name"] }, "additionalProperties": false """));
        ModelReader reader = ModelReader.Of(new CompiledModels(run).Type("Shop.Models.ModelInput"));

        Assert.Empty(reader.Read("""{"to":"host"}""").Violations);
        Assert.Empty(reader.Read("""{"to":"127.0.0.1","name":"x"}""").Violations);
        Assert.Equal("model 'model' asks of 'input' that 'name' is given, where 'to' is an IPv4 address", Assert.Single(reader.Read("""{"to":"127.0.0.1"}""").Violations).Message);
    }

    /// <summary>A default is not sent where a rule may forbid it.</summary>
    [Theory]
    [InlineData("""{"a":1}""", true)]
    [InlineData("""{"b":1}""", true)]
    [InlineData("{}", false)]
    [InlineData("""{"a":1,"b":1}""", false)]
    public void A_default_of_a_member_that_may_be_forbidden(string json, bool isValid)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(""" "a": { "type": "integer" }, "b": { "type": "integer", "default": 1 } """, """ , "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] """)));

        Assert.Equal(isValid, ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read(json).Input is not null);
    }

    /// <summary>What is asked of a value is told at the value, in words, and not asked where it is left out.</summary>
    [Theory]
    [InlineData("{}", null, null)]
    [InlineData("""{"style":"vivid","steps":0,"name":"ab"}""", null, null)]
    [InlineData("""{"style":"none"}""", "/style not", "model 'model' asks of 'style' that it is not \"none\"")]
    [InlineData("""{"steps":5}""", "/steps anyOf", "model 'model' asks of 'steps' that it is at least 10 or it is 0")]
    [InlineData("""{"name":"abcd"}""", "/name then", "model 'model' asks of 'name' that it is null or it has at most 3 characters, where it matches the pattern \"^a\"")]
    [InlineData("""{"name":null}""", null, null)]
    public void What_is_asked_of_a_value(string json, string? violation, string? message)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """
            "style": { "type": "string", "not": { "const": "none" } },
            "steps": { "type": "integer", "anyOf": [{ "minimum": 10 }, { "const": 0 }] },
            "name": { "type": ["string", "null"], "if": { "type": "string", "pattern": "^a" }, "then": { "maxLength": 3 } }
            """)));

        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read(json);

        Assert.Equal(violation is null, input is not null);
        Assert.Equal(violation is null ? [] : [violation], violations.Select(static one => one.Pointer + " " + one.Keyword));
        Assert.Equal(message, violations.FirstOrDefault()?.Message);
    }

    /// <summary>Where all members are always there, their number is known.</summary>
    [Fact]
    public void The_number_of_members()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """ "all": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "default": 1, "type": "integer" } }, "required": ["a"], "additionalProperties": false, "minProperties": 1, "maxProperties": 2 }, "n": { "type": ["integer", "null"] } """,
            """ , "minProperties": 1, "maxProperties": 2 """)));
        ModelReader reader = ModelReader.Of(models.Type("Shop.Models.ModelInput"));

        Assert.Equal([" minProperties"], reader.Read("{}").Violations.Select(static one => one.Pointer + " " + one.Keyword));
        Assert.Equal([" maxProperties"], reader.Read("""{"n":1,"x":2,"y":3}""").Violations.Select(static one => one.Pointer + " " + one.Keyword));
        Assert.StartsWith("model 'model' asks of 'input' that at least 1 member is given", reader.Read("""{"n":null}""").Violations[0].Message, StringComparison.Ordinal);
        Assert.Empty(reader.Read("""{"all":{"a":"x"}}""").Violations);
    }

    /// <summary>Items that a list must have, also in lists of lists and below a condition.</summary>
    [Theory]
    [InlineData("""{"tags":["x","a"]}""", null, null)]
    [InlineData("""{"tags":["x"]}""", "/tags contains", "'tags' has 0 items where it is \"a\", but model 'model' asks for at least 1")]
    [InlineData("""{"tags":["a","a","a"]}""", "/tags maxContains", "'tags' has 3 items where it is \"a\", but model 'model' asks for 1 to 2")]
    [InlineData("""{"rows":[[1,5],[7]]}""", null, null)]
    [InlineData("""{"rows":[[1,5],[1]]}""", "/rows/1 contains", "'rows' has 0 items where it is at least 5, but model 'model' asks for at least 1")]
    [InlineData("""{"sizes":["big","big"]}""", null, null)]
    [InlineData("""{"sizes":["big"]}""", "/sizes minContains", "'sizes' has 1 item where it is \"big\", but model 'model' asks for at least 2")]
    [InlineData("""{"x-a":1}""", null, null)]
    [InlineData("""{"y":1}""", "/y propertyNames", null)]
    public void Items_that_a_list_contains_and_names_of_others(string json, string? violation, string? message)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """
            "tags": { "type": "array", "items": { "type": "string" }, "contains": { "const": "a" }, "maxContains": 2 },
            "rows": { "type": "array", "items": { "type": "array", "items": { "type": "integer" }, "contains": { "minimum": 5 } } },
            "sizes": { "type": "array", "items": { "enum": ["big", "small"] }, "contains": { "const": "big" }, "minContains": 2 }
            """,
            """ , "propertyNames": { "pattern": "^(x-|tags|rows|sizes)" } """)));

        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read(json);

        Assert.Equal(violation is null, input is not null);
        Assert.Equal(violation is null ? [] : [violation], violations.Select(static one => one.Pointer + " " + one.Keyword));
        Assert.True(message is null || violations[0].Message.StartsWith(message.Split(" but ")[0], StringComparison.Ordinal), violations.Count == 0 ? "" : violations[0].Message);
    }

    /// <summary>An input that is one of several objects is one record, which takes what the specification takes.</summary>
    [Theory]
    [InlineData("oneOf", false)]
    [InlineData("oneOf", true)]
    [InlineData("anyOf", true)]
    public void An_input_of_several_objects(string keyword, bool isClosed)
    {
        string others = isClosed ? ", \"additionalProperties\": false" : "";
        string schema = $$"""
            { "{{keyword}}": [
                { "type": "object", "properties": { "model": { "const": "fast" }, "duration": { "type": "integer", "minimum": 4, "maximum": 8 }, "seed": { "type": "integer" } }, "required": ["model", "seed"]{{others}} },
                { "type": "object", "properties": { "model": { "const": "good" }, "duration": { "type": "integer", "minimum": 5, "maximum": 10 }, "image": { "type": "object", "properties": { "url": { "type": "string" } }, "required": ["url"] } }, "required": ["model"]{{others}} }
            ] }
            """;
        JsonNode specification = JsonNode.Parse(schema)!;
        ModelReader reader = ModelReader.Of(new CompiledModels(GeneratorRun.Of(schema)).Type("Shop.Models.ModelInput"));
        string?[] models = [null, "\"fast\"", "\"good\"", "\"other\""];
        string?[] durations = [null, "3", "4", "8", "9", "10", "11"];
        string?[] seeds = [null, "1"];
        string?[] images = [null, """{"url":"a"}""", "{}"];
        int valid = 0;
        foreach ((string? model, string? duration, string? seed, string? image) in models.SelectMany(m => durations.SelectMany(d => seeds.SelectMany(s => images.Select(i => (m, d, s, i))))))
        {
            string json = "{" + string.Join(",", new[] { ("model", model), ("duration", duration), ("seed", seed), ("image", image) }.Where(static member => member.Item2 is not null).Select(static member => $"\"{member.Item1}\":{member.Item2}")) + "}";

            bool isValid = Specification.IsValid(specification, JsonNode.Parse(json));
            Assert.True(isValid == reader.Read(json).Input is not null, $"{json}: {isValid}; {string.Join("; ", reader.Read(json).Violations)}");
            valid += isValid ? 1 : 0;
        }

        Assert.InRange(valid, 5, 100);
    }
}
