using System.Text;
using System.Text.Json.Nodes;
using SchemaGen.CompilerServices;
using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Instances;
using Xunit;

namespace SchemaGen.Tests.Evaluation;

/// <summary>Instances that are known in part: nothing is said that a completion contradicts, and what can be said is.</summary>
public class PartialInstanceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_verdict_is_that_of_every_completion(int seed)
    {
        var random = new RandomJson(seed);
        var parts = new PartialValues(random, depth => Parse(random.Value(depth)));
        int certain = 0;
        int agreed = 0;
        for (int i = 0; i < 2000; i++)
        {
            JsonNode schema = random.Schema(3);
            SchemaEvaluator evaluator = SchemaEvaluator.Compile(Parse(schema));
            Instance whole = Parse(random.Value(3));
            Instance part = parts.Forget(whole);
            Verdict verdict = evaluator.Evaluate(part);
            Instance[] completions = [whole, .. Enumerable.Range(0, 12).Select(_ => parts.Complete(part))];
            Verdict[] verdicts = [.. completions.Select(evaluator.Evaluate)];

            Assert.DoesNotContain(Verdict.Unknown, verdicts);
            for (int j = 0; j < verdicts.Length; j++)
            {
                Assert.True(verdict == Verdict.Unknown || verdict == verdicts[j], $"{verdict} of a part of {InstanceText.Of(whole)}, but {verdicts[j]} of {InstanceText.Of(completions[j])}: {schema.ToJsonString()}");
            }

            certain += verdict == Verdict.Unknown ? 0 : 1;
            agreed += verdicts.Distinct().Count() == 1 ? 1 : 0;
        }

        output.WriteLine($"certain of {certain}, where the completions agree on {agreed}");
        Assert.True(certain > agreed / 2, $"certain of {certain}, where the completions agree on {agreed}");
    }

    [Theory]
    [InlineData("""{"dependentRequired":{"mask":["image"]}}""", "mask", "image", nameof(Verdict.Invalid))]
    [InlineData("""{"dependentRequired":{"mask":["image"]}}""", "mask", "", nameof(Verdict.Unknown))]
    [InlineData("""{"dependentRequired":{"mask":["image"]}}""", "", "mask", nameof(Verdict.Valid))]
    [InlineData("""{"dependentRequired":{"mask":["image"]}}""", "image", "", nameof(Verdict.Valid))]
    [InlineData("""{"not":{"required":["image","video"]}}""", "image video", "", nameof(Verdict.Invalid))]
    [InlineData("""{"not":{"required":["image","video"]}}""", "image", "video", nameof(Verdict.Valid))]
    [InlineData("""{"not":{"required":["image","video"]}}""", "image", "", nameof(Verdict.Unknown))]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "a b", "", nameof(Verdict.Invalid))]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "a", "b", nameof(Verdict.Valid))]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "", "a b", nameof(Verdict.Invalid))]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "a", "", nameof(Verdict.Valid))]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}""", "", "b c", nameof(Verdict.Invalid))]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}""", "b c", "", nameof(Verdict.Valid))]
    [InlineData("""{"required":["a","b"]}""", "", "b", nameof(Verdict.Invalid))]
    [InlineData("""{"properties":{"a":false}}""", "a", "", nameof(Verdict.Invalid))]
    [InlineData("""{"properties":{"b":false}}""", "a", "b", nameof(Verdict.Valid))]
    [InlineData("""{"additionalProperties":false,"properties":{"a":true}}""", "a b", "", nameof(Verdict.Invalid))]
    [InlineData("""{"minProperties":2}""", "a b", "", nameof(Verdict.Valid))]
    [InlineData("""{"maxProperties":1}""", "a b", "", nameof(Verdict.Invalid))]
    [InlineData("""{"propertyNames":{"maxLength":3}}""", "image", "", nameof(Verdict.Invalid))]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", "a", "b", nameof(Verdict.Invalid))]
    [InlineData("""{"type":"array"}""", "", "", nameof(Verdict.Invalid))]
    [InlineData("""{"const":{"a":1}}""", "b", "", nameof(Verdict.Invalid))]
    [InlineData("""{"properties":{"a":{"type":"string"}},"unevaluatedProperties":false,"anyOf":[{"properties":{"b":true}}]}""", "c", "", nameof(Verdict.Invalid))]
    public void Members_of_unknown_value_decide(string schema, string present, string absent, string expected)
    {
        string[] names = present.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Instance[] values = [.. names.Select(static _ => UnknownInstance.OfTypes(JsonValueTypes.Any))];
        var instance = new ObjectInstance(names, values, null, absent.Split(' ', StringSplitOptions.RemoveEmptyEntries), true, null);

        Assert.Equal(expected, SchemaEvaluator.Compile(Parse(schema)).Evaluate(instance).ToString());
    }

    /// <summary>The other members are not known; a question mark stands for a value that is not.</summary>
    [Theory]
    [InlineData("""{"if":{"properties":{"mode":{"const":"a"}},"required":["mode"]},"then":{"properties":{"size":{"maximum":4}}}}""", """{"mode":"a","size":9}""", nameof(Verdict.Invalid))]
    [InlineData("""{"if":{"properties":{"mode":{"const":"a"}},"required":["mode"]},"then":{"properties":{"size":{"maximum":4}}}}""", """{"mode":"b","size":9}""", nameof(Verdict.Valid))]
    [InlineData("""{"if":{"properties":{"mode":{"const":"a"}},"required":["mode"]},"then":{"properties":{"size":{"maximum":4}}}}""", """{"mode":"?","size":9}""", nameof(Verdict.Unknown))]
    [InlineData("""{"if":{"properties":{"mode":{"const":"a"}},"required":["mode"]},"then":{"properties":{"size":{"maximum":4}}}}""", """{"mode":"?","size":3}""", nameof(Verdict.Valid))]
    [InlineData("""{"properties":{"mode":{"enum":["a","b"]}}}""", """{"mode":"c"}""", nameof(Verdict.Invalid))]
    [InlineData("""{"properties":{"list":{"maxItems":1}}}""", """{"list":["?","?"]}""", nameof(Verdict.Invalid))]
    [InlineData("""{"properties":{"list":{"contains":{"const":5}}}}""", """{"list":["?",5]}""", nameof(Verdict.Valid))]
    [InlineData("""{"properties":{"list":{"uniqueItems":true}}}""", """{"list":[1,"?",1]}""", nameof(Verdict.Invalid))]
    [InlineData("""{"properties":{"list":{"items":{"type":"integer"}}}}""", """{"list":["?","x"]}""", nameof(Verdict.Invalid))]
    [InlineData("""{"oneOf":[{"properties":{"n":{"minimum":3}}},{"properties":{"n":{"maximum":4}}}]}""", """{"n":3,"m":"?"}""", nameof(Verdict.Invalid))]
    [InlineData("""{"properties":{"n":{"anyOf":[{"type":"string"},{"type":["null","boolean","number","array","object"]}]}}}""", """{"n":"?"}""", nameof(Verdict.Valid))]
    [InlineData("""{"properties":{"n":{"type":"string","not":{"type":"string"}}}}""", """{"n":"?"}""", nameof(Verdict.Invalid))]
    public void Known_values_decide(string schema, string members, string expected)
    {
        var known = (ObjectInstance)Open(Parse(members));

        Assert.Equal(expected, SchemaEvaluator.Compile(Parse(schema)).Evaluate(known).ToString());
    }

    [Theory]
    [InlineData("""{"maximum":4}""", 5L, 9L, nameof(Verdict.Invalid))]
    [InlineData("""{"maximum":4}""", 1L, 4L, nameof(Verdict.Valid))]
    [InlineData("""{"maximum":4}""", 1L, 5L, nameof(Verdict.Unknown))]
    [InlineData("""{"exclusiveMinimum":4}""", 1L, 4L, nameof(Verdict.Invalid))]
    [InlineData("""{"minimum":0.5}""", 1L, 4L, nameof(Verdict.Valid))]
    [InlineData("""{"multipleOf":0.5}""", 1L, 4L, nameof(Verdict.Valid))]
    [InlineData("""{"enum":[7,8,"x"]}""", 1L, 4L, nameof(Verdict.Invalid))]
    [InlineData("""{"not":{"type":"number"}}""", 1L, 4L, nameof(Verdict.Invalid))]
    [InlineData("""{"minLength":3}""", 1L, 4L, nameof(Verdict.Valid))]
    public void An_interval_decides(string schema, long minimum, long maximum, string expected)
    {
        var number = new NumberInstance(new NumberInterval(new NumberInstance(minimum), false, new NumberInstance(maximum), false), JsonValueTypes.Integer);

        Assert.Equal(expected, SchemaEvaluator.Compile(Parse(schema)).Evaluate(number).ToString());
    }

    private static Instance Open(Instance value) => value switch
    {
        StringInstance { Value: "?" } => UnknownInstance.OfTypes(JsonValueTypes.Any),
        ArrayInstance array => new ArrayInstance([.. array.Items.Select(Open)]),
        ObjectInstance members => new ObjectInstance(members.Names, [.. members.Values.Select(Open)], null, null, true, null),
        _ => value,
    };

    private static Instance Parse(JsonNode? node) => Parse(node?.ToJsonString() ?? "null");

    private static Instance Parse(string json) => InstanceReader.Parse(Encoding.UTF8.GetBytes(json));
}
