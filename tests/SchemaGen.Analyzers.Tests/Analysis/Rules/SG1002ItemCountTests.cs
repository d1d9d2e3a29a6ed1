using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1002ItemCountTests
{
    [Theory]
    [InlineData("""ImageUrls = {|#0:["a", "b", "c", "d"]|}""", "4 items")]
    [InlineData("""ImageUrls = {|#0:[]|}""", "0 items")]
    [InlineData("""ImageUrls = {|#0:["a", "b", "c", "d", ..urls]|}""", "at least 4 items")]
    [InlineData("""ImageUrls = {|#0:new string[15]|}""", "15 items")]
    public Task The_message_counts(string member, string found) => ValueTest.InitializerAsync(
        member,
        DiagnosticResult.CompilerError("SG1002").WithLocation(0).WithMessage($"'image_urls' has {found}, but model 'flash-image' allows 1 to 3"));

    [Theory]
    [InlineData("""new[] { "a", "b", "c", text }""")]
    [InlineData("""new string[] { "a", "b", "c", text }""")]
    [InlineData("""new string[4] { "a", "b", "c", text }""")]
    [InlineData("""(string[])["a", "b", "c", text]""")]
    [InlineData("""(IReadOnlyList<string>)new[] { "a", "b", "c", text }""")]
    [InlineData("""new string[Five]""")]
    [InlineData("""new string[0]""")]
    [InlineData("""new string[] { }""")]
    [InlineData("""new List<string> { "a", "b", "c", text }""")]
    [InlineData("""new List<string>(10) { "a", "b", "c", text }""")]
    [InlineData("""new List<string>(urls) { "a", "b", "c", text }""")]
    [InlineData("""new List<string>(["a", "b", "c"]) { text }""")]
    [InlineData("""new List<string>()""")]
    [InlineData("""new List<string>(4)""")]
    [InlineData("""new List<string> { Capacity = 4 }""")]
    [InlineData("""Array.Empty<string>()""")]
    [InlineData("""ImmutableArray<string>.Empty""")]
    [InlineData("""ImmutableArray.Create<string>()""")]
    [InlineData("""ImmutableArray.Create("a", "b", "c", text)""")]
    [InlineData("""ImmutableArray.Create("a", "b", "c", "d", text)""")]
    [InlineData("""ImmutableArray.Create(new[] { "a", "b", "c", text })""")]
    [InlineData("""(ImmutableArray<string>)["a", "b", "c", text]""")]
    [InlineData("""["a", ..new[] { "b", "c", "d" }]""")]
    [InlineData("""["a", ..(string[])["b", "c", "d"], ..rest]""")]
    [InlineData("""[..Array.Empty<string>()]""")]
    [InlineData("""Enumerable.Repeat("a", 9).ToArray()""")]
    [InlineData("""new List<string> { "a", "b", "c", "d" }.AsReadOnly()""")]
    [InlineData("""new[] { "a", "b", "c", "d" } as IReadOnlyList<string>""")]
    public Task A_collection_written_in_place_is_an_error(string value) => ValueTest.InitializerAsync($"ImageUrls = {{|SG1002:{value}|}}");

    [Theory]
    [InlineData("""["a"]""")]
    [InlineData("""["a", "b", "c"]""")]
    [InlineData("""["a", "b", "c", ..urls]""")]
    [InlineData("""[..urls]""")]
    [InlineData("""[..Array.Empty<string>(), ..urls]""")]
    [InlineData("""urls""")]
    [InlineData("""null""")]
    [InlineData("""default""")]
    [InlineData("""new string[n]""")]
    [InlineData("""new string[3]""")]
    [InlineData("""new[] { "a" }""")]
    [InlineData("""new List<string> { "a" }""")]
    [InlineData("""new List<string>(urls)""")]
    [InlineData("""new List<string>(urls) { "a" }""")]
    [InlineData("""new List<string>(n) { "a" }""")]
    [InlineData("""new[] { "a", "b", "c", "d" }.Take(2).ToArray()""")]
    [InlineData("""ImmutableArray.Create(urls)""")]
    [InlineData("""ImmutableArray.Create(urls, 0, 1)""")]
    [InlineData("""ImmutableArray.Create(new[] { "a", "b", "c", "d" }, 0, 1)""")]
    [InlineData("""ImmutableArray.Create("a")""")]
    [InlineData("""(ImmutableArray<string>)["a", text]""")]
    [InlineData("""default(ImmutableArray<string>)""")]
    [InlineData("""(System.Collections.Generic.HashSet<string>)["a", "a", "a", "a"] as IReadOnlyList<string>""")]
    [InlineData("""(ImmutableSortedSet<string>)["a", "a", "a", "a"]""")]
    [InlineData("""any""")]
    public Task A_count_within_or_unknown_is_not(string value) => ValueTest.InitializerAsync("ImageUrls = " + value);

    [Fact]
    public Task A_count_outside_on_some_path_is_a_warning() => ValueTest.InitializerAsync("ImageUrls = {|SG1102:flag ? [] : urls|}");

    [Fact]
    public Task Extension_methods_called_Add_add_what_they_like() => ValueTest.FileAsync("""
        using System.Collections.Generic;
        using Shop.Models;

        static class Extensions
        {
            public static void Add(this List<string> list, int count)
            {
            }

            public static FlashImageInput Create() => new() { Prompt = "a", ImageUrls = new List<string> { 1, 2, 3, 4 } };
        }
        """);

    [Fact]
    public Task Types_of_the_same_name_are_not_known() => ValueTest.FileAsync("""
        using System.Collections.Generic;
        using Shop.Models;

        class Array
        {
            public static string[] Empty<T>() => ["a"];
        }

        class List<T> : System.Collections.Generic.List<T>
        {
            public List() => Add(default!);
        }

        static class Program
        {
            public static FlashImageInput First() => new() { Prompt = "a", ImageUrls = new List<string>() };

            public static FlashImageInput Second() => new() { Prompt = "a", ImageUrls = Array.Empty<string>() };
        }
        """);
}
