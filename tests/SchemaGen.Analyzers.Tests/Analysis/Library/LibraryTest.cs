using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>Asks what an expression is, with parameters of all kinds: <c>n</c> is 3 to 7, <c>z</c> is -2 to 2, <c>d</c> is 0.5 to 2.5, <c>s</c> is a text of 3 to 5
/// units, <c>choice</c> is "ab" or "abc", <c>four</c> is an array of four known items, <c>some</c> a list of 2 to 6; the other ones are not known.</summary>
internal static class LibraryTest
{
    public const string Parameters =
        "int n, int z, int any, uint word, double d, double real, string s, string choice, string text, char c, string[] four, List<string> some, "
        + "string[] array, List<string> list, IEnumerable<string> query, ImmutableArray<string> frozen, ImmutableList<string> ice, object thing, "
        + "int? maybe, string[] empty, Func<string, bool> predicate, decimal money, List<int> numbers";

    public static readonly (string, AbstractValue)[] Values =
    [
        ("n", IntegerValue.Between(3, 7)),
        ("z", IntegerValue.Between(-2, 2)),
        ("d", RealValue.Between(0.5, 2.5, mayBeNaN: false)),
        ("s", TextValue.OfUnits(3, 5)),
        ("choice", TextValue.OneOf(["ab", "abc"])),
        ("four", KnownItems.Of("a", "b", "b", "d")),
        ("some", new CollectionValue(2, 6, [])),
        ("frozen", KnownItems.Of("a", "b")),
        ("ice", KnownItems.Of("a", "b")),
        ("empty", CollectionValue.Empty),
    ];

    public static void AssertIs(string expression, string expected, string declarations = "") =>
        Assert.Equal(expected, ValueText.Of(LibraryProgram.Compile(Parameters, expression, declarations).Evaluate(Values)));
}
