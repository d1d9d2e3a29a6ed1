using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Declarations;

public sealed class SG0013CannotCompleteTests
{
    private const string Attribute = "[ModelInput(\"flash-image\")]";

    [Theory]
    [InlineData("record {|#0:Flash|};", "it is not partial")]
    [InlineData("partial record {|#0:Flash|}<T>;", "it is generic")]
    [InlineData("partial class {|#0:Flash|};", "it is a class, not a record")]
    [InlineData("abstract partial record {|#0:Flash|};", "it is abstract")]
    [InlineData("file partial record {|#0:Flash|};", "it is local to its file")]
    [InlineData("partial record {|#0:Flash|}(int N);", "it has no constructor without parameters")]
    [InlineData("partial record {|#0:Flash|} { public Flash(int n) { } }", "it has no constructor without parameters")]
    [InlineData("static class {|#0:Flash|};", "it is a class, not a record; it is not partial")]
    public Task The_message_says_why(string declaration, string reason) => DeclarationTest.RunAsync(
        $"{Attribute} {declaration}",
        DiagnosticResult.CompilerError("SG0013").WithLocation(0).WithMessage($"SchemaGen cannot complete 'Flash': {reason}"));

    [Theory]
    [InlineData("class Outer", "it is nested in 'Outer', which is not partial")]
    [InlineData("struct Outer", "it is nested in 'Outer', which is not partial")]
    [InlineData("file partial class Outer", "it is nested in 'Outer', which is local to its file")]
    [InlineData("partial class Outer<T>", "it is nested in 'Outer', which is generic")]
    public Task Nor_can_a_type_be_completed_inside_one_that_cannot(string outer, string reason) => DeclarationTest.RunAsync(
        $$"""{{outer}} { {{Attribute}} partial record {|#0:Flash|}; }""",
        DiagnosticResult.CompilerError("SG0013").WithLocation(0).WithMessage($"SchemaGen cannot complete 'Flash': {reason}"));

    [Fact]
    public Task A_record_struct_is_refused_by_the_compiler_too() => DeclarationTest.RunAsync(
        "[{|CS0592:ModelInput|}(\"flash-image\")] partial record struct {|#0:Flash|};",
        DiagnosticResult.CompilerError("SG0013").WithLocation(0)
            .WithMessage("SchemaGen cannot complete 'Flash': it is a record struct, not a record class"));

    [Theory]
    [InlineData("partial record Flash;")]
    [InlineData("public sealed partial record Flash;")]
    [InlineData("internal sealed partial record class Flash { public int Own { get; init; } }")]
    [InlineData("partial record Flash();")]
    [InlineData("partial record Flash { public Flash() { } public Flash(int n) { } }")]
    [InlineData("sealed partial record Flash; sealed partial record Flash { }")]
    public Task A_partial_record_can_be_completed(string declaration) => DeclarationTest.RunAsync($"{Attribute} {declaration}");

    [Theory]
    [InlineData("partial class Outer")]
    [InlineData("static partial class Outer")]
    [InlineData("partial interface Outer")]
    [InlineData("partial record struct Outer")]
    [InlineData("namespace Outer")]
    public Task So_can_one_inside_what_is_partial(string outer) =>
        DeclarationTest.RunAsync($$"""{{outer}} { {{Attribute}} partial record Flash; }""");

    [Theory]
    [InlineData("record Flash;")]
    [InlineData("[ModelObject(\"flash-image\")] record Flash;")]
    [InlineData("abstract class Flash<T>(int n) { int N => n; }")]
    public Task What_asks_for_nothing_is_left_alone(string source) => DeclarationTest.RunAsync(source);
}
