using SchemaGen.Analyzers.Tests.Agreement;
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
        Assert.Equal("model 'model' asks of 'o' that 'n' is given, where (('mode' is left out or 'mode' is \"x\") and ('open' is left out or 'open' is \"k\" or \"other\"))", Assert.Single(reader.Read("""{"o":{}}""").Violations).Message);
    }
}
