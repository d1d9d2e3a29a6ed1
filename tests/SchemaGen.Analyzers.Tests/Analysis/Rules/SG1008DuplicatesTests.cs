using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1008DuplicatesTests
{
    [Theory]
    [InlineData("""Keywords = ["a", "b", {|#0:"a"|}]""", "keywords", "\"a\"")]
    [InlineData("""Keywords = [null, "b", {|#0:null|}]""", "keywords", "null")]
    [InlineData("""Keywords = ["a", text, {|#0:text|}]""", "keywords", "'text'")]
    [InlineData("""Shades = [1, {|#0:1.0|}]""", "shades", "1")]
    [InlineData("""Ratios = [AspectRatio.Ratio16x9, size, {|#0:AspectRatio.Ratio16x9|}]""", "ratios", "\"16:9\"")]
    [InlineData("""Flags = [true, false, {|#0:true|}]""", "flags", "true")]
    public Task The_message_names_the_item(string member, string wireName, string found) => ValueTest.InitializerAsync(
        member,
        DiagnosticResult.CompilerError("SG1008").WithLocation(0)
            .WithMessage($"'{wireName}' has {found} more than once, but model 'flash-image' allows no duplicates"));

    [Theory]
    [InlineData("""Keywords = new[] { "a", {|SG1008:"a"|} }""")]
    [InlineData("""Keywords = new List<string?> { "a", {|SG1008:"a"|} }""")]
    [InlineData("""Keywords = new List<string?>(urls) { "a", {|SG1008:"a"|} }""")]
    [InlineData("""Keywords = ["", text, {|SG1008:Empty|}, ..urls]""")]
    [InlineData("""Keywords = ["a", ..new[] { "b", {|SG1008:"a"|} }]""")]
    [InlineData("""Keywords = ImmutableArray.Create("a", {|SG1008:"a"|})""")]
    [InlineData("""Keywords = ["a", {|SG1008:"a"|}, "a", "a"]""")]
    [InlineData("""Keywords = ["a", "b", {|SG1008:"b"|}, "a"]""")]
    [InlineData("""Keywords = [text, {|SG1008:text|}]""")]
    [InlineData("""Keywords = [text, "a", ..new[] { {|SG1008:text|} }]""")]
    [InlineData("""Keywords = new List<string?> { maybe, {|SG1008:maybe|} }""")]
    [InlineData("""Keywords = Enumerable.Repeat({|SG1008:text|}, 2).ToArray()""")]
    [InlineData("""Keywords = Enumerable.Repeat({|SG1008:urls[n]|}, 3).ToList()""")]
    [InlineData("""Keywords = new[] { "a", "A" }.Select(x => {|SG1008:x.ToLowerInvariant()|}).ToArray()""")]
    [InlineData("""Ratios = [size, {|SG1008:size|}]""")]
    [InlineData("""Shades = [0.0, {|SG1008:-0.0|}]""")]
    [InlineData("""Shades = [0.5, {|SG1008:0.5f|}]""")]
    [InlineData("""Shades = [9007199254740992, {|SG1008:9007199254740993|}]""")]
    [InlineData("""Ratios = [AspectRatio.Auto, {|SG1008:default|}]""")]
    [InlineData("""Ratios = [AspectRatio.Ratio1x1, {|SG1008:(AspectRatio)1|}]""")]
    public Task The_second_of_two_equal_constants_is_an_error(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("""Keywords = ["a", "b"]""")]
    [InlineData("""Keywords = ["a", "A"]""")]
    [InlineData("""Keywords = ["a", "a "]""")]
    [InlineData("""Keywords = ["é", "e\u0301"]""")]
    [InlineData("""Keywords = ["1", null]""")]
    [InlineData("""Keywords = ["null", null]""")]
    [InlineData("""Keywords = []""")]
    [InlineData("""Keywords = ["a"]""")]
    [InlineData("""Keywords = null""")]
    [InlineData("""Keywords = ["a", text, maybe]""")]
    [InlineData("""Keywords = [$"{text}", $"{text}"]""")]
    [InlineData("""Keywords = ["a", ..urls]""")]
    [InlineData("""Keywords = [..urls, ..urls]""")]
    [InlineData("""Keywords = new string[2]""")]
    [InlineData("""Keywords = urls""")]
    [InlineData("""Keywords = (ImmutableSortedSet<string>)["a", "a"]""")]
    [InlineData("""Keywords = new[] { "a", "a" }.Distinct().ToArray()""")]
    [InlineData("""Shades = [1, 1.5, 2]""")]
    [InlineData("""Shades = [real, real]""")]
    [InlineData("""Ratios = [AspectRatio.Auto, AspectRatio.Ratio1x1]""")]
    [InlineData("""Ratios = [size, AspectRatio.Auto]""")]
    [InlineData("""Keywords = [text, text + ""]""")]
    [InlineData("""Keywords = [text, text = urls[0], text = urls[1]]""")]
    [InlineData("""Flags = [true, false]""")]
    [InlineData("""Flags = [flag, !flag]""")]
    [InlineData("""Pages = [new(), new()]""")]
    [InlineData("""Tags = ["a", "a"]""")]
    public Task Items_that_differ_or_are_unknown_are_not(string member) => ValueTest.InitializerAsync(member);

    [Fact]
    public Task What_a_conversion_of_the_users_gives_is_unknown() => ValueTest.FileAsync("""
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using SchemaGen;

        [ModelInput("own")]
        public sealed partial record Own
        {
            [UniqueItems]
            public IReadOnlyList<Ticket>? Tickets { get; init; }

            public static Own First() => new() { Tickets = [1, 1] };

            public static Own Second() => new() { Tickets = new Ticket[] { 1, 1 } };

            public static Own Third() => new() { Tickets = ImmutableArray.Create<Ticket>(1, 1) };
        }

        public sealed class Ticket
        {
            public static implicit operator Ticket(int number) => new();
        }
        """);

    [Fact]
    public Task Duplicates_on_some_path_are_a_warning() => ValueTest.InitializerAsync(
        "Keywords = flag ? [\"a\", {|#0:\"a\"|}] : urls",
        DiagnosticResult.CompilerWarning("SG1108").WithLocation(0).WithMessage("'keywords' has on some path \"a\" more than once, but model 'flash-image' allows no duplicates"));
}
