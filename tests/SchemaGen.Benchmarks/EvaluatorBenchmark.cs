extern alias runtime;

using System.Text;
using BenchmarkDotNet.Attributes;
using NJsonSchema;
using runtime::SchemaGen.CompilerServices;
using runtime::SchemaGen.Evaluation;
using runtime::SchemaGen.Evaluation.Instances;

namespace SchemaGen.Benchmarks;

/// <summary>Evaluating a valid input against its schema, compiled once. Budget: three times as fast as NJsonSchema in the same run.</summary>
[MemoryDiagnoser]
public class EvaluatorBenchmark
{
    private const string RuleSchema = """
        {"type":"object","required":["mode"],"properties":{"mode":{"enum":["a","b"]},"tags":{"type":"array","uniqueItems":true,"items":{"type":"string","maxLength":20}}},
         "oneOf":[{"required":["image"]},{"required":["video"]}],"not":{"required":["seed","seeds"]},
         "anyOf":[{"properties":{"size":{"type":"string"}}},{"properties":{"size":{"type":"object","required":["width","height"],"properties":{"width":{"type":"integer","minimum":64,"maximum":2048},"height":{"type":"integer","minimum":64,"maximum":2048}}}}}]}
        """;

    private const string RuleJson = """{"mode":"a","image":"https://example.com/1.png","tags":["one","two","three"],"size":{"width":512,"height":768},"seed":5}""";

    private static readonly byte[] s_json = Encoding.UTF8.GetBytes(Seed.Json);
    private static readonly byte[] s_ruleJson = Encoding.UTF8.GetBytes(RuleJson);

    private readonly SchemaEvaluator _evaluator = SchemaEvaluator.Compile(InstanceReader.Parse(Encoding.UTF8.GetBytes(Seed.Schema)));
    private readonly SchemaEvaluator _rules = SchemaEvaluator.Compile(InstanceReader.Parse(Encoding.UTF8.GetBytes(RuleSchema)));
    private readonly Instance _instance = InstanceReader.Parse(s_json);
    private readonly Instance _ruleInstance = InstanceReader.Parse(s_ruleJson);
    private readonly Newtonsoft.Json.Linq.JToken _token = Newtonsoft.Json.Linq.JToken.Parse(Seed.Json);
    private readonly Newtonsoft.Json.Linq.JToken _ruleToken = Newtonsoft.Json.Linq.JToken.Parse(RuleJson);

    private JsonSchema _schema = null!;
    private JsonSchema _ruleSchema = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _schema = await JsonSchema.FromJsonAsync(Seed.Schema);
        _ruleSchema = await JsonSchema.FromJsonAsync(RuleSchema);
        _evaluator.Evaluate(_instance, out var violations);
        _rules.Evaluate(_ruleInstance, out var ruleViolations);
        string[] problems =
        [
            .. violations.Concat(ruleViolations).Select(static violation => violation.ToMessage(Seed.Slug)),
            .. _schema.Validate(_token).Concat(_ruleSchema.Validate(_ruleToken)).Select(static error => error.ToString()),
        ];
        if (problems.Length > 0)
        {
            throw new InvalidOperationException("The inputs are valid, but: " + string.Join("; ", problems));
        }
    }

    [Benchmark]
    public bool Evaluator() => _evaluator.Evaluate(_instance) == Verdict.Valid;

    [Benchmark(Baseline = true)]
    public int NJsonSchema() => _schema.Validate(_token).Count;

    [Benchmark]
    public bool Evaluator_with_reading() => _evaluator.Evaluate(InstanceReader.Parse(s_json)) == Verdict.Valid;

    [Benchmark]
    public int NJsonSchema_with_reading() => _schema.Validate(Seed.Json).Count;

    [Benchmark]
    public bool Evaluator_rules() => _rules.Evaluate(_ruleInstance) == Verdict.Valid;

    [Benchmark]
    public int NJsonSchema_rules() => _ruleSchema.Validate(_ruleToken).Count;
}
