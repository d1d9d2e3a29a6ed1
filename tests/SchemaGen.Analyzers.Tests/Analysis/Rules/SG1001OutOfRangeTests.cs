using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1001OutOfRangeTests
{
    [Theory]
    [InlineData("N = {|#0:5|}", "n", "5", "1 to 4")]
    [InlineData("N = {|#0:-1|}", "n", "-1", "1 to 4")]
    [InlineData("Offset = {|#0:9|}", "offset", "9", "at least 10")]
    [InlineData("Strength = {|#0:1.5|}", "strength", "1.5", "more than 0 and at most 1")]
    [InlineData("Guidance = {|#0:1.5|}", "guidance", "1.5", "at least 0.5 and less than 1.5")]
    [InlineData("Seed = {|#0:4294967296|}", "seed", "4294967296", "0 to 4294967295")]
    public Task The_message_names_the_wire_name_the_value_the_bounds_and_the_model(string member, string wireName, string found, string allowed) =>
        ValueTest.InitializerAsync(
            member,
            DiagnosticResult.CompilerError("SG1001").WithLocation(0).WithMessage($"'{wireName}' is {found}, but model 'flash-image' allows {allowed}"));

    /// <summary>The compiler says that the number does not fit; what it breaks is said of the number as it is written.</summary>
    [Theory]
    [InlineData("N = {|CS0266:{|#0:5000000000|}|}", "5000000000")]
    [InlineData("N = {|CS0266:{|#0:-5000000000L|}|}", "-5000000000")]
    [InlineData("N = {|CS0266:{|#0:4.5|}|}", "4.5")]
    public Task A_constant_of_another_type_is_shown_as_it_is_written(string member, string found) => ValueTest.InitializerAsync(
        member, DiagnosticResult.CompilerError("SG1001").WithLocation(0).WithMessage($"'n' is {found}, but model 'flash-image' allows 1 to 4"));

    [Theory]
    [InlineData("Layers = [1, {|#0:10|}]", "'layers'", "10", "0 to 9")]
    public Task An_item_is_called_one(string member, string list, string found, string allowed) => ValueTest.InitializerAsync(
        member, DiagnosticResult.CompilerError("SG1001").WithLocation(0).WithMessage($"an item of {list} is {found}, but model 'flash-image' allows {allowed}"));

    [Theory]
    [InlineData("N = {|SG1001:0|}")]
    [InlineData("N = {|SG1001:Five|}")]
    [InlineData("N = {|SG1001:Five - 5|}")]
    [InlineData("N = {|SG1001:(5)|}")]
    [InlineData("N = {|SG1001:int.MaxValue|}")]
    [InlineData("N = {|SG1001:'A'|}")]
    [InlineData("N = {|SG1001:(int)5.9|}")]
    [InlineData("Steps = {|SG1001:51|}")]
    [InlineData("Steps = {|SG1001:(int?)0|}")]
    [InlineData("Seed = {|SG1001:-1|}")]
    [InlineData("Strength = {|SG1001:0|}")]
    [InlineData("Strength = {|SG1001:double.NaN|}")]
    [InlineData("Strength = {|SG1001:double.PositiveInfinity|}")]
    [InlineData("Guidance = {|SG1001:2|}")]
    [InlineData("Layers = [1, {|SG1001:10|}, {|SG1001:-1|}]")]
    [InlineData("Layers = new[] { 1, {|SG1001:10|} }")]
    [InlineData("Layers = new List<int> { {|SG1001:10|}, n }")]
    [InlineData("Layers = ImmutableArray.Create({|SG1001:10|}, 1, 2, 3, 4, 5)")]
    [InlineData("Weights = [{|SG1001:2|}, 0.5, {|SG1001:1.01|}]")]
    [InlineData("Options = new() { N = {|SG1001:5|} }")]
    [InlineData("Options = { N = {|SG1001:5|} }")]
    [InlineData("Options = new FlashImageOptions() with { N = {|SG1001:5|} }")]
    public Task A_constant_outside_is_an_error(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("FlashImageInput target = new() { Prompt = text, N = {|SG1001:5|} };")]
    [InlineData("_ = input with { N = {|SG1001:5|} };")]
    [InlineData("_ = new FlashImageInput { Prompt = text } with { N = {|SG1001:5|} };")]
    [InlineData("const int local = 5; _ = input with { N = {|SG1001:local|} };")]
    [InlineData("Func<FlashImageInput> lambda = () => input with { N = {|SG1001:5|} };")]
    [InlineData("FlashImageInput Local() => input with { N = {|SG1001:5|} };")]
    [InlineData("_ = flag ? new FlashImageInput { Prompt = text, N = {|SG1001:5|} } : input;")]
    [InlineData("_ = new[] { input with { N = {|SG1001:5|} } };")]
    [InlineData("_ = input with { Options = input.Options with { N = {|SG1001:5|} } };")]
    public Task In_every_kind_of_initialiser(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("N = 1")]
    [InlineData("N = 4")]
    [InlineData("N = n")]
    [InlineData("N = n + 5")]
    [InlineData("N = Math.Min(n, 4)")]
    [InlineData("Steps = null")]
    [InlineData("Steps = default")]
    [InlineData("N = {|SG1001:default(int)|}")]
    [InlineData("Steps = 50")]
    [InlineData("Steps = (int?)real")]
    [InlineData("Seed = 4294967295")]
    [InlineData("Seed = uint.MaxValue")]
    [InlineData("Offset = long.MaxValue")]
    [InlineData("Strength = 1")]
    [InlineData("Strength = double.Epsilon")]
    [InlineData("Strength = real")]
    [InlineData("Guidance = 1.4999999")]
    [InlineData("Guidance = 0.5")]
    [InlineData("Layers = [0, 9, n, ..new[] { n }]")]
    [InlineData("Layers = new int[3]")]
    [InlineData("Weights = [0, 1, real]")]
    [InlineData("Options = { N = 4 }")]
    [InlineData("Options = new() { N = n }")]
    public Task A_value_at_the_bound_or_unknown_is_not(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("_ = input is { N: 5 };")]
    [InlineData("_ = input switch { { N: > 4 } => 5, _ => 0 };")]
    [InlineData("_ = new { N = 5, Steps = 99 };")]
    [InlineData("var (a, N) = (1, 5);")]
    [InlineData("_ = nameof(FlashImageInput.N) + 5;")]
    [InlineData("_ = input.N == 5;")]
    [InlineData("_ = new FlashImageInput { Prompt = text, N = 5 } with { N = 4 };")]
    [InlineData("_ = new FlashImageInput { Prompt = text, N = 5 } with { N = n };")]
    [InlineData("_ = (flag ? new FlashImageInput { Prompt = text, N = 5 } : input) with { N = n };")]
    [InlineData("_ = (n switch { 1 => new FlashImageInput { Prompt = text, N = 5 }, _ => input }) with { N = n };")]
    [InlineData("_ = input with { Options = new() { N = 5 } } with { Options = new() };")]
    public Task What_is_no_input_is_not(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("ModelInput", "Other.Range(1, 4)")]
    [InlineData("ModelInput", "System.ComponentModel.DataAnnotations.Range(typeof(int), \"1\", \"4\")")]
    [InlineData("ModelInput", "System.ComponentModel.Description(\"1 to 4\")")]
    [InlineData("Other.ModelInput", "System.ComponentModel.DataAnnotations.Range(1, 4)")]
    [InlineData("System.Serializable", "System.ComponentModel.DataAnnotations.Range(1, 4)")]
    public Task Other_types_and_other_attributes_are_not(string onType, string onProperty) => ValueTest.FileAsync($$"""
        using SchemaGen;

        namespace Other
        {
            class RangeAttribute(int minimum, int maximum) : System.Attribute;

            class ModelInputAttribute(string slug = "") : System.Attribute;
        }

        [{{onType}}{{(onType == "ModelInput" ? "(\"other\")" : "")}}]
        partial record Own
        {
            [{{onProperty}}]
            public int N { get; init; }

            public static Own Five { get; } = new() { N = 5 };
        }
        """);

    [Fact]
    public Task An_assignment_outside_of_an_initialiser_is_not() => ValueTest.FileAsync("""
        using SchemaGen;
        using System.ComponentModel.DataAnnotations;

        [ModelInput("other")]
        partial record Own
        {
            [Range(1, 4)]
            public int N { get; set; }

            public Own() => N = 0;

            public static void Change(Own own) => own.N = 5;
        }
        """);

    [Fact]
    public Task In_fields_properties_iterators_and_async_methods() => ValueTest.FileAsync("""
        using Shop.Models;

        class Fields
        {
            private readonly FlashImageInput _field = new() { Prompt = "a", N = {|SG1001:5|} };

            public FlashImageInput Property { get; } = new() { Prompt = "a", N = {|SG1001:5|} };

            public System.Collections.Generic.IEnumerable<FlashImageInput> Iterate()
            {
                yield return new() { Prompt = "a", N = {|SG1001:5|} };
            }

            public async System.Threading.Tasks.Task<FlashImageInput> WaitAsync(System.Threading.Tasks.Task task)
            {
                await task;
                return new() { Prompt = "a", N = {|SG1001:5|} };
            }
        }
        """);

    [Theory]
    [InlineData("""N = {|SG1101:flag ? 5 : 1|}""")]
    public Task A_value_outside_on_some_path_is_a_warning(string member) => ValueTest.InitializerAsync(member);
}
