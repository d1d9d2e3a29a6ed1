using Xunit;

namespace SchemaGen.CodeFixes.Tests;

public sealed class AddPartialCodeFixTests
{
    [Theory]
    [InlineData("record {|SG0013:Flash|};", "partial record Flash;")]
    [InlineData("public sealed record {|SG0013:Flash|};", "public sealed partial record Flash;")]
    [InlineData("internal record class {|SG0013:Flash|} { }", "internal partial record class Flash { }")]
    [InlineData("/* kept */ record /* too */ {|SG0013:Flash|};", "/* kept */ partial record /* too */ Flash;")]
    [InlineData("public /* kept */ sealed // too\n    record {|SG0013:Flash|};", "public /* kept */ sealed // too\n    partial record Flash;")]
    public Task Partial_is_the_last_modifier_and_trivia_stays(string declaration, string fixedDeclaration) => RunAsync(
        $"[SchemaGen.ModelInput(\"flash-image\")] {declaration}", $"[SchemaGen.ModelInput(\"flash-image\")] {fixedDeclaration}");

    [Fact]
    public Task Documentation_and_attributes_stay_where_they_are() => RunAsync(
        """
        using SchemaGen;

        /// <summary>Mine.</summary>
        [ModelInput("flash-image")]
        // a remark
        record {|SG0013:Flash|};
        """,
        """
        using SchemaGen;

        /// <summary>Mine.</summary>
        [ModelInput("flash-image")]
        // a remark
        partial record Flash;
        """);

    [Fact]
    public Task The_types_around_it_become_partial_too() => RunAsync(
        """
        static class Outer
        {
            public class Inner
            {
                [SchemaGen.ModelInput("flash-image")]
                public sealed record {|SG0013:First|};

                [SchemaGen.ModelInput("flash-image")]
                partial record {|SG0013:Second|};
            }
        }
        """,
        """
        static partial class Outer
        {
            public partial class Inner
            {
                [SchemaGen.ModelInput("flash-image")]
                public sealed partial record First;

                [SchemaGen.ModelInput("flash-image")]
                partial record Second;
            }
        }
        """);

    [Theory]
    [InlineData("record {|SG0013:Flash|}<T>;")]
    [InlineData("class {|SG0013:Flash|};")]
    [InlineData("record {|SG0013:Flash|}(int N);")]
    [InlineData("partial class {|SG0013:Flash|};")]
    public Task Nothing_is_offered_where_partial_would_not_do(string declaration)
    {
        string source = "[SchemaGen.ModelInput(\"flash-image\")] " + declaration;
        return RunAsync(source, source);
    }

    private static Task RunAsync(string source, string fixedSource) => DeclarationFixTest<AddPartialCodeFix>.RunAsync(source, fixedSource);
}
