using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SchemaGen.CompilerServices;
using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Instances;
using Xunit;

namespace SchemaGen.Tests.Evaluation;

/// <summary>Schemas and values that are bounded in time, memory and depth: nothing crashes, and what cannot be decided is unknown.</summary>
public class HostileSchemaTests
{
    /// <summary>Far more than any of these takes, on a machine that does other things too.</summary>
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("""{"allOf":[""", "]}")]
    [InlineData("""{"anyOf":[{"type":"null"},""", "]}")]
    [InlineData("""{"oneOf":[""", "]}")]
    [InlineData("""{"not":""", "}")]
    [InlineData("""{"if":""", ""","then":false}""")]
    [InlineData("""{"unevaluatedProperties":""", "}")]
    [InlineData("""{"properties":{"a":""", "}}")]
    [InlineData("""{"dependentSchemas":{"a":""", "}}")]
    public void Ten_thousand_nested_applicators_are_unknown_at_worst(string start, string end)
    {
        string schema = string.Concat(Enumerable.Repeat(start, 10_000)) + """{"maximum":4}""" + string.Concat(Enumerable.Repeat(end, 10_000));

        Verdict verdict = Evaluate(schema, "5");

        Assert.Equal(start.Contains("\"a\"", StringComparison.Ordinal) || start.Contains("unevaluated", StringComparison.Ordinal) ? Verdict.Valid : Verdict.Unknown, verdict);
        Evaluate(schema, """{"a":1}""");
    }

    [Fact]
    public void A_value_of_ten_thousand_levels_is_read_and_evaluated()
    {
        string value = new string('[', 10_000) + new string(']', 10_000);

        Assert.Equal(Verdict.Unknown, Evaluate("""{"items":{"$ref":"#"},"minItems":0,"uniqueItems":true,"maxItems":1}""", value));
        Assert.Equal(Verdict.Unknown, Evaluate("""{"const":""" + value + "}", value));
        Assert.Equal(Verdict.Unknown, Evaluate("""{"enum":[1,2,3,4,5,""" + value + "]}", value));
        Assert.Equal(Verdict.Invalid, Evaluate("""{"type":"object"}""", value));
    }

    [Fact]
    public void A_value_of_64_levels_is_decided_by_the_usual_type_of_any_value()
    {
        string value = string.Concat(Enumerable.Repeat("""{"a":[""", 32)) + "1.5" + string.Concat(Enumerable.Repeat("]}", 32));
        string schema = """
            {"$ref":"#/$defs/Any","$defs":{"Any":{"anyOf":[{"type":"null"},{"type":"boolean"},{"type":"integer"},{"type":"string"},
             {"type":"array","items":{"$ref":"#/$defs/Any"}},{"type":"object","additionalProperties":{"$ref":"#/$defs/Any"}}]}}}
            """;

        Assert.Equal(Verdict.Invalid, Evaluate(schema, value));
        Assert.Equal(Verdict.Valid, Evaluate(schema, value.Replace("1.5", "1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}""")]
    [InlineData("""{"allOf":[{"$ref":"#"},{"$ref":"#"},{"$ref":"#"}]}""")]
    [InlineData("""{"anyOf":[{"$ref":"#"},{"$ref":"#"}]}""")]
    [InlineData("""{"not":{"$ref":"#"}}""")]
    [InlineData("""{"$dynamicRef":"#x","$dynamicAnchor":"x"}""")]
    [InlineData("""{"$dynamicAnchor":"x","anyOf":[{"$dynamicRef":"#x"},{"$dynamicRef":"#x"}],"unevaluatedProperties":false}""")]
    [InlineData("""{"anyOf":[{"$ref":"#"},{"$ref":"#"}],"unevaluatedProperties":false}""")]
    [InlineData("""{"$ref":"#/nowhere"}""")]
    public void A_reference_that_never_ends_is_unknown(string schema) => Assert.Equal(Verdict.Unknown, Evaluate(schema, """{"a":1}"""));

    [Fact]
    public void Alternatives_that_double_at_every_level_are_evaluated_once()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 60).Select(static i => $$"""
            "d{{i}}":{"anyOf":[{"allOf":[{"$ref":"#/$defs/d{{i + 1}}"}]},{"allOf":[{"$ref":"#/$defs/d{{i + 1}}"}],"title":"x"}]}
            """));

        Assert.Equal(Verdict.Invalid, Evaluate("""{"$ref":"#/$defs/d0","$defs":{""" + definitions + ""","d60":{"type":"string"}}}""", "5"));
    }

    [Fact]
    public void A_pattern_that_takes_forever_is_unknown()
    {
        Assert.Equal(Verdict.Unknown, Evaluate("""{"items":{"pattern":"^(a+)+$"}}""", JsonSerializer.Serialize(Enumerable.Repeat(new string('a', 60) + "!", 50))));
    }

    [Fact]
    public void Twenty_thousand_objects_are_compared_by_hash()
    {
        string[] items = [.. Enumerable.Range(0, 20_000).Select(static i => $$"""{"a":{{i}},"b":[{{i % 7}},"x"]}""")];

        Assert.Equal(Verdict.Valid, Evaluate("""{"uniqueItems":true}""", "[" + string.Join(",", items) + "]"));
        Assert.Equal(Verdict.Invalid, Evaluate("""{"uniqueItems":true}""", "[" + string.Join(",", items) + """,{"b":[5.0,"x"],"a":5}]"""));
    }

    [Fact]
    public void An_enum_of_a_hundred_thousand_objects_is_a_table()
    {
        string values = string.Join(",", Enumerable.Range(0, 100_000).Select(static i => $$"""{"a":{{i}}}"""));
        string schema = """{"items":{"enum":[""" + values + "]}}";

        Assert.Equal(Verdict.Valid, Evaluate(schema, "[" + values + "]"));
        Assert.Equal(Verdict.Invalid, Evaluate(schema, """[{"a":100000}]"""));
    }

    [Theory]
    [InlineData("""{"multipleOf":0.0001}""", "1e308", nameof(Verdict.Valid))]
    [InlineData("""{"multipleOf":0.0001}""", "1e2147483640", nameof(Verdict.Valid))]
    [InlineData("""{"multipleOf":3}""", "1e2147483640", nameof(Verdict.Invalid))]
    [InlineData("""{"multipleOf":1e-2147483640}""", "0.1", nameof(Verdict.Valid))]
    [InlineData("""{"multipleOf":0.1}""", "0.3", nameof(Verdict.Valid))]
    [InlineData("""{"multipleOf":0}""", "5", nameof(Verdict.Valid))]
    [InlineData("""{"multipleOf":-2}""", "5", nameof(Verdict.Valid))]
    [InlineData("""{"maximum":1e400}""", "1e399", nameof(Verdict.Valid))]
    [InlineData("""{"maximum":1e400}""", "1e401", nameof(Verdict.Invalid))]
    [InlineData("""{"maximum":9007199254740992}""", "9007199254740993", nameof(Verdict.Invalid))]
    [InlineData("""{"maximum":0.1}""", "0.10000000000000000000000001", nameof(Verdict.Invalid))]
    [InlineData("""{"const":1.0}""", "1", nameof(Verdict.Valid))]
    [InlineData("""{"const":100000000000000000000}""", "1e20", nameof(Verdict.Valid))]
    [InlineData("""{"type":"integer"}""", "1.0", nameof(Verdict.Valid))]
    [InlineData("""{"type":"integer"}""", "-0.0", nameof(Verdict.Valid))]
    [InlineData("""{"type":["intger"],"minLength":-1,"maxItems":"x","required":5,"pattern":7,"properties":[],"enum":{}}""", "1", nameof(Verdict.Valid))]
    public void Numbers_are_exact_and_impossible_keywords_are_absent(string schema, string value, string expected) => Assert.Equal(expected, Evaluate(schema, value).ToString());

    /// <summary>Evaluates on a thread with a small stack, in bounded time.</summary>
    private static Verdict Evaluate(string schema, string value)
    {
        Verdict verdict = Verdict.Unknown;
        Exception? exception = null;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(Run, 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Null(exception);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_bound);
        return verdict;

        void Run()
        {
            try
            {
                SchemaEvaluator evaluator = SchemaEvaluator.Compile(InstanceReader.Parse(Encoding.UTF8.GetBytes(schema), int.MaxValue));
                verdict = evaluator.Evaluate(InstanceReader.Parse(Encoding.UTF8.GetBytes(value), int.MaxValue), out _);
            }
            catch (Exception caught)
            {
                exception = caught;
            }
        }
    }
}
