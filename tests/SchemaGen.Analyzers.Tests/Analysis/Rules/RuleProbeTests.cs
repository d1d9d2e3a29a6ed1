using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using SchemaGen.Analyzers.Tests.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>Programs that were written to make a rule between members say something false, or to keep it silent where the violation is certain.</summary>
public sealed class RuleProbeTests
{
    [Theory]
    [InlineData("""_ = new SentInput { Other = "o" };""")]
    [InlineData("""_ = new SentInput { Other = "o", Name = null };""")]
    [InlineData("""_ = new SentInput { Other = "o", Note = null };""")]
    [InlineData("""_ = new SentInput { Inner = new SentInner { B = "b" } };""")]
    [InlineData("""_ = new SentInput { Inner = new SentInner { A = null, B = "b" } };""")]
    public Task What_is_sent_though_unset_is_not_missing(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new EditInput { Prompt = "a", Image = "i", Video = default(Named).Name };""")]
    [InlineData("""Named named = new(); _ = new EditInput { Prompt = "a", Image = "i", Video = named.Title };""")]
    [InlineData("""Named named = default; var video = named.Name; _ = new EditInput { Prompt = "a", Image = "i", Video = video };""")]
    [InlineData("""(string A, string B) pair = default; _ = new EditInput { Prompt = "a", Image = "i", Video = pair.A };""")]
    [InlineData("""var array = new string[1]; _ = new EditInput { Prompt = "a", Image = "i", Video = array[0] };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Image = "i", Video = maybe! };""")]
    [InlineData("""string? video = "v"; Action act = () => video = null; act(); _ = new EditInput { Prompt = "a", Image = "i", Video = video };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Image = "i", Video = new Dictionary<string, string>().GetValueOrDefault("a") };""")]
    public Task What_may_be_null_whatever_its_type_says_is_not_given(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new SentInput { Camera = "teleX" };""")]
    [InlineData("""_ = new SentInput { Camera = text };""")]
    [InlineData("""_ = new SentInput { Camera = default(SentCamera) };""")]
    [InlineData("""_ = new SentInput { Ratio = 0.1f };""")]
    [InlineData("""_ = new SentInput { Ratio = 0.1 + 0.2 };""")]
    [InlineData("""_ = new SentInput { Ratio = double.NaN };""")]
    [InlineData("""_ = new SentInput { Ratio = double.PositiveInfinity };""")]
    [InlineData("""_ = new SentInput { Ratio = n + 0.05 };""")]
    [InlineData("""_ = new SentInput { Items = new[] { "a", "b", "b" }.Distinct().ToList() };""")]
    [InlineData("""_ = new SentInput { Items = new HashSet<string> { text, text, "b" }.ToList() };""")]
    [InlineData("""var items = new List<string> { "a", "b" }; if (flag) { items.Add("c"); } _ = new SentInput { Items = items, Text = flag ? "abc" : null };""")]
    [InlineData("""_ = new SentInput { Items = ["a", maybe] };""")]
    [InlineData("""_ = new SentInput { Value = text };""")]
    [InlineData("""_ = new SentInput { Value = new long[] { 1 } };""")]
    [InlineData("""_ = new SentInput { Text = "😀😀😀" };""")]
    public Task Values_that_are_near_the_rule_do_not_break_it(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = EditMode.Fast, Steps = 50 } with { Mode = null };""")]
    [InlineData("""var draft = new EditInput { Prompt = "a", Mode = EditMode.Fast, Steps = 50 }; if (flag) { draft = draft with { Mode = EditMode.Slow }; } else { draft = draft with { Steps = 3 }; } return draft;""")]
    [InlineData("""for (int i = 1; i < 50; i++) { _ = new EditInput { Prompt = "a", Mode = i > 20 ? EditMode.Slow : EditMode.Fast, Steps = i }; }""")]
    [InlineData("""var (m, s) = flag ? (EditMode.Fast, 10) : (EditMode.Slow, 50); _ = new EditInput { Prompt = "a", Mode = m, Steps = s };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = any, Steps = any switch { EditMode.Fast => 20, null => 70, _ => 50 } };""")]
    [InlineData("""var fast = mode == EditMode.Fast; _ = new EditInput { Prompt = "a", Mode = mode, Steps = fast ? 20 : 50 };""")]
    [InlineData("""int? steps = null; if (mode == EditMode.Slow) { steps = 50; } _ = new EditInput { Prompt = "a", Mode = mode, Steps = steps };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Image = string.IsNullOrEmpty(maybe) ? null : maybe, Video = string.IsNullOrEmpty(maybe) ? text : null };""")]
    [InlineData("""_ = list.Select((x, i) => new EditInput { Prompt = x, Image = i == 0 ? x : null, Video = i == 0 ? null : x }).ToList();""")]
    [InlineData("""int i = 0; EditInput current = new() { Prompt = "a" }; while (i++ < 3) { current = i % 2 == 0 ? current with { Image = "x", Video = null } : current with { Image = null, Video = "v" }; }""")]
    public Task What_depends_on_one_condition_is_evaluated_together(string statements) => RuleTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new SentInput { {|SG1015:Camera = "tele"|} };""")]
    [InlineData("""var camera = "te" + "le"; _ = new SentInput { {|SG1015:Camera = camera|} };""")]
    [InlineData("""_ = new SentInput { Camera = "tele", {|SG1015:Text = null!|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Level = (SentLevel)3|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Ratio = 0.3|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Items = ["a", null]|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Value = "s"|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Value = new long[] { 1, 2 }|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Text = "😀😀"|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Code = "\"\"\""|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Code = "c\\d"|} };""")]
    [InlineData("""_ = new SentInput { {|SG1015:Code = "\u2028"|} };""")]
    [InlineData("""var items = new List<string>(); for (int i = 0; i < 3; i++) { items.Add("x"); } _ = new SentInput { {|SG1015:Items = items|} };""")]
    [InlineData("""var items = new List<string> { "a", "b" }; if (flag) { items.Add("c"); } _ = new SentInput { {|SG1115:Items = items|} };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Image = "i", {|SG1015:Video = maybe ?? throw new Exception()|} };""")]
    [InlineData("""_ = new EditInput { Prompt = "a", Mode = default(EditMode), {|SG1015:Steps = 50|} };""")]
    [InlineData("""var draft = new EditInput { Prompt = "a", Mode = EditMode.Fast }; _ = draft with { Steps = 10 }; _ = draft with { {|SG1015:Steps = 50|} };""")]
    public Task What_is_certain_is_reported(string statements) => RuleTest.StatementsAsync(statements);

    [Fact]
    public void What_two_keywords_say_alike_is_stated_once()
    {
        string record = GeneratorRun.Of("""
            {
              "type": "object",
              "properties": { "mask": { "type": "string" }, "image": { "type": "string" }, "video": { "type": "string" } },
              "dependentRequired": { "mask": ["image"] },
              "allOf": [{ "if": { "required": ["mask"] }, "then": { "required": ["image"] } }, { "not": { "required": ["image", "video"] } }, { "not": { "required": ["image", "video"] } }],
              "additionalProperties": false
            }
            """).RecordFile;

        Assert.Equal(2, record.Split("SchemaGen.ModelRule(").Length - 1);
    }
}
