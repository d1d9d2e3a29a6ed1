using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>The constraints of a list's items, as they are emitted, and in the form of single values: a referenced assembly may have either.</summary>
public sealed class ItemConstraintTests
{
    [Theory]
    [InlineData("ItemTextLength(1, 4)", "string", """ "a", {|SG1003:"abcde"|} """)]
    [InlineData("TextLength(1, 4)", "string", """ "a", {|SG1003:"abcde"|} """)]
    [InlineData("ItemTextPattern(\"^[a-z]\")", "string", """ "a", {|SG1004:"5"|} """)]
    [InlineData("TextPattern(\"^[a-z]\")", "string", """ "a", {|SG1004:"5"|} """)]
    [InlineData("ItemIntegerRange(1, 4)", "long", "1, {|SG1001:5|}")]
    [InlineData("IntegerRange(1, 4)", "long", "1, {|SG1001:5|}")]
    [InlineData("ItemIntegerRange(\"1\", \"18446744073709551614\")", "ulong", "1, {|SG1001:0|}, 18446744073709551614")]
    [InlineData("IntegerRange(\"1\", \"18446744073709551614\")", "ulong", "1, {|SG1001:0|}, 18446744073709551614")]
    [InlineData("ItemNumberRange(0, 1, MaximumIsExclusive = true)", "double", "0, {|SG1001:1|}")]
    [InlineData("NumberRange(0, 1, MaximumIsExclusive = true)", "double", "0, {|SG1001:1|}")]
    public Task Each_item_is_checked(string attribute, string type, string items) => ValueTest.FileAsync(
        $$"""
        using System.Collections.Generic;
        using SchemaGen;

        [ModelInput("own")]
        public partial record Own
        {
            [{{attribute}}]
            public IReadOnlyList<{{type}}>? Values { get; init; }
        }

        static class Program
        {
            public static Own Some() => new() { Values = [{{items}}] };
        }
        """);
}
