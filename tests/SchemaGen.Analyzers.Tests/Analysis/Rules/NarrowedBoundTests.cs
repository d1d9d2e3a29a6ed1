using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>A value that an update of the schema shut out is reported with the bound that let it in.</summary>
public sealed class NarrowedBoundTests
{
    [Theory]
    [InlineData("N = {|#0:4|}", "SG1001", "'n' is 4, but model 'shop' allows 1 to 3 (4 before the last update)")]
    [InlineData("Both = {|#0:9|}", "SG1001", "'both' is 9, but model 'shop' allows 2 to 3 (1 to 4 before the last update)")]
    [InlineData("Tags = {|#0:[\"a\", \"b\", \"c\"]|}", "SG1002", "'tags' has 3 items, but model 'shop' allows at most 2 (14 before the last update)")]
    [InlineData("Text = {|#0:\"abcd\"|}", "SG1003", "'text' has 4 characters, but model 'shop' allows at most 3 (5 before the last update)")]
    [InlineData("Tags = [{|#0:\"abcdef\"|}]", "SG1003", "an item of 'tags' has 6 characters, but model 'shop' allows at most 5")]
    public Task The_message_names_it(string member, string id, string message) =>
        ValueTest.FileAsync(
            $$"""
            using System.Collections.Generic;
            using System.ComponentModel.DataAnnotations;
            using System.Text.Json.Serialization;
            using SchemaGen;

            [ModelInput("shop")]
            sealed record ShopInput
            {
                [JsonPropertyName("n"), Range(1, 3), NarrowedBound("maximum", "4"), NarrowedBound("other", "9")] public int? N { get; init; }
                [JsonPropertyName("both"), Range(2, 3), NarrowedBound("maximum", "4"), NarrowedBound("minimum", "1")] public int? Both { get; init; }
                [JsonPropertyName("tags"), ItemCount(0, 2), TextLength(0, 5), NarrowedBound("maxItems", "14")] public IReadOnlyList<string>? Tags { get; init; }
                [JsonPropertyName("text"), TextLength(0, 3), NarrowedBound("maxLength", "5")] public string? Text { get; init; }
            }

            class Program
            {
                object Make() => new ShopInput { {{member}} };
            }
            """,
            DiagnosticResult.CompilerError(id).WithLocation(0).WithMessage(message));
}
