using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1006NotAllowedTests
{
    [Theory]
    [InlineData("Size = {|#0:(AspectRatio)99|}", "'size'", "99", "\"auto\", \"1:1\", \"16:9\"")]
    [InlineData("Quality = {|#0:3|}", "'quality'", "3", "1, 2, 4")]
    [InlineData("Scale = {|#0:0.25|}", "'scale'", "0.25", "0.5, 1")]
    [InlineData("Widths = [256, {|#0:300|}]", "an item of 'widths'", "300", "256, 512")]
    [InlineData("Sizes = [size, {|#0:(AspectRatio)7|}]", "an item of 'sizes'", "7", "\"auto\", \"1:1\", \"16:9\"")]
    [InlineData("Factor = {|#0:3|}", "'factor'", "3", "1, 2")]
    public Task The_message_lists_what_is_allowed(string member, string subject, string found, string allowed) => ValueTest.InitializerAsync(
        member,
        DiagnosticResult.CompilerError("SG1006").WithLocation(0).WithMessage($"{subject} is {found}, but model 'flash-image' allows only {allowed}"));

    [Theory]
    [InlineData("Size = {|SG1006:(AspectRatio)(-1)|}")]
    [InlineData("Size = {|SG1006:AspectRatio.Ratio16x9 + 1|}")]
    [InlineData("Size = {|SG1006:(AspectRatio)Five|}")]
    [InlineData("FallbackSize = {|SG1006:(AspectRatio)99|}")]
    [InlineData("Quality = {|SG1006:0|}")]
    [InlineData("Scale = {|SG1006:2|}")]
    [InlineData("Scale = {|SG1006:double.NaN|}")]
    [InlineData("Widths = new[] { {|SG1006:1|}, 512 }")]
    public Task A_constant_that_is_not_listed_is_an_error(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("Size = default")]
    [InlineData("Quality = default")]
    [InlineData("Size = 0")]
    [InlineData("Size = AspectRatio.Ratio16x9")]
    [InlineData("Size = (AspectRatio)2")]
    [InlineData("Size = (AspectRatio)n")]
    [InlineData("Size = size")]
    [InlineData("Size = size + 99")]
    [InlineData("FallbackSize = null")]
    [InlineData("FallbackSize = default")]
    [InlineData("FallbackSize = size")]
    [InlineData("FallbackSize = AspectRatio.Auto")]
    [InlineData("Quality = 4")]
    [InlineData("Quality = n")]
    [InlineData("Scale = 1")]
    [InlineData("Scale = 0.5f")]
    [InlineData("Scale = null")]
    [InlineData("Sizes = [AspectRatio.Auto, size, default]")]
    [InlineData("Factor = 2")]
    [InlineData("Factor = null")]
    [InlineData("Widths = [256, 512, n]")]
    [InlineData("Widths = []")]
    public Task A_listed_or_unknown_value_is_not(string member) => ValueTest.InitializerAsync(member);

    [Fact]
    public Task An_enum_of_numbers_allows_those_of_its_members() => ValueTest.FileAsync(
        """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using SchemaGen;

        [ModelObject("m")]
        public sealed record Part
        {
            [JsonPropertyName("mode"), EnumDataType(typeof(Speed))]
            public Speed? Mode { get; init; }

            [JsonPropertyName("modes"), UniqueItems]
            public IReadOnlyList<Speed>? Modes { get; init; }

            public static Part Make(int n) => new() { Mode = {|#0:(Speed)9|}, Modes = [Speed.Fast, {|#1:(Speed)1|}] };

            public static Part Right(int n) => new() { Mode = (Speed)(-5), Modes = [Speed.Fast, (Speed)n, (Speed)(-5)] };

            public static Part Twice() => new() { Modes = [Speed.Fast, {|#2:Speed.Fast|}] };
        }

        public enum Speed
        {
            Fast = 70,
            Slow = -5,
        }
        """,
        DiagnosticResult.CompilerError("SG1006").WithLocation(0).WithMessage("'mode' is 9, but model 'm' allows only 70, -5"),
        DiagnosticResult.CompilerError("SG1006").WithLocation(1).WithMessage("an item of 'modes' is 1, but model 'm' allows only 70, -5"),
        DiagnosticResult.CompilerError("SG1008").WithLocation(2).WithMessage("'modes' has 70 more than once, but model 'm' allows no duplicates"));
}
