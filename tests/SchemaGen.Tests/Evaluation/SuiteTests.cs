using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Instances;
using Xunit;

namespace SchemaGen.Tests.Evaluation;

/// <summary>The official JSON-Schema-Test-Suite, draft 2020-12, on the evaluator itself.</summary>
public class SuiteTests(ITestOutputHelper output)
{
    private const string NoSuite = "The JSON-Schema-Test-Suite is not beside the repository.";

    /// <summary>Required tests that the evaluator does not pass, each with the reason.</summary>
    private static readonly Dictionary<string, Func<SuiteTest, bool>> s_exceptions = new()
    {
        ["format is asserted here, which the specification leaves to the implementation"] = static test => test.File == "format" && test.Test.Contains("annotation", StringComparison.Ordinal),
        ["the metaschema of the draft is not among the documents"] = static test => test.SchemaText.Contains("\"$ref\": \"https://json-schema.org/", StringComparison.Ordinal),
    };

    [Fact]
    public void All_required_tests_are_passed()
    {
        Assert.SkipWhen(TestSuite.Folder is null, NoSuite);
        Assert.Empty(Run(TestSuite.Read().Where(static test => !s_exceptions.Values.Any(exception => exception(test)))));
    }

    [Theory]
    [InlineData("bignum")]
    [InlineData("ecmascript-regex")]
    [InlineData("float-overflow")]
    [InlineData("non-bmp-regex")]
    [InlineData("dynamicRef")]
    [InlineData("refOfUnknownKeyword")]
    [InlineData("unknownKeyword")]
    [InlineData("anchor")]
    [InlineData("id")]
    public void Optional_tests_are_passed(string file)
    {
        Assert.SkipWhen(TestSuite.Folder is null, NoSuite);
        Assert.Empty(Run(TestSuite.Read("optional", file + ".json")));
    }

    [Fact]
    public void Formats_are_asserted()
    {
        Assert.SkipWhen(TestSuite.Folder is null, NoSuite);
        Assert.Empty(Run(TestSuite.Read("optional", "format")));
    }

    private List<string> Run(IEnumerable<SuiteTest> tests)
    {
        IReadOnlyDictionary<string, Instance> remotes = TestSuite.Remotes();
        var failures = new List<string>();
        foreach (IGrouping<string, SuiteTest> file in tests.GroupBy(static test => test.File))
        {
            List<string> failed = [];
            foreach (SuiteTest test in file)
            {
                Verdict verdict = SchemaEvaluator.Compile(test.Schema, remotes).Evaluate(test.Data, out var violations);
                if (verdict != (test.IsValid ? Verdict.Valid : Verdict.Invalid) || violations.Count > 0 == test.IsValid)
                {
                    failed.Add($"{test.File}: {test.Group}: {test.Test}: {verdict}, {violations.Count} violations");
                }
            }

            output.WriteLine($"{file.Key,-28}{file.Count() - failed.Count,5} of {file.Count(),5}");
            failures.AddRange(failed);
        }

        foreach (string failure in failures)
        {
            output.WriteLine(failure);
        }

        return failures;
    }
}
