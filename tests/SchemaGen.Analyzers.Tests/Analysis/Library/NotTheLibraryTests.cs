using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>Functions of the user's that are called like those of .NET do what they like.</summary>
public sealed class NotTheLibraryTests
{
    [Theory]
    [InlineData("Math.Clamp(any, 5, 9)", "static class Math { public static int Clamp(int value, int low, int high) => 1; }")]
    [InlineData("System.Math.Clamp(any, 5, 9)", "namespace System { static class Math { public static int Clamp(int value, int low, int high) => 1; } }")]
    [InlineData("Enumerable.Empty<string>()", "static class Enumerable { public static string[] Empty<T>() => new string[9]; }")]
    [InlineData("Array.Empty<string>()", "class Array { public static string[] Empty<T>() => new string[9]; }")]
    [InlineData("ImmutableArray.Create(\"a\")", "static class ImmutableArray { public static string[] Create(string text) => new string[9]; }")]
    [InlineData("new List<string>()", "class List<T> : System.Collections.Generic.List<T> { public List() => Add(default); }")]
    [InlineData("new Outer.List<string>().Count", "class Outer { public class List<T> { public int Count => -1; } }")]
    [InlineData("four.Take(n)", "static class Mine { public static string[] Take(this string[] all, int count) => all; }")]
    [InlineData("some.ToArray(1)", "static class Mine { public static string[] ToArray(this List<string> all, int more) => null; }")]
    [InlineData("@string.IsNullOrEmpty(\"\")", "static class @string { public static bool IsNullOrEmpty(string text) => false; }")]
    [InlineData("String.Join(\"a\", \"b\")", "static class String { public static string Join(string a, string b) => null; }")]
    [InlineData("s.Trim(9)", "static class Mine { public static string Trim(this string text, int length) => null; }")]
    [InlineData("new Mine().Length", "class Mine { public int Length => -1; }")]
    [InlineData("Mine.Empty", "class Mine { public static string Empty = \"a\"; }")]
    [InlineData("new Mine().Clear()", "class Mine : List<string> { public new int Clear() => 1; }")]
    public void Types_and_extensions_of_the_same_name(string expression, string declarations) =>
        LibraryTest.AssertIs(expression, ValueText.Nothing, declarations);

    [Theory]
    [InlineData("Missing.Clamp(any, 5, 9)")]
    [InlineData("Math.Clamp(any, 5)")]
    [InlineData("Math.Clamp()")]
    [InlineData("new List<string>(4, 5, 6)")]
    [InlineData("Enumerable.Repeat()")]
    [InlineData("new string()")]
    [InlineData("string.Join()")]
    [InlineData("four.Take().First(1, 2)")]
    public void Code_that_does_not_compile(string expression) =>
        Assert.Null(LibraryProgram.Compile(LibraryTest.Parameters, expression, mustCompile: false).Evaluate(LibraryTest.Values));
}
