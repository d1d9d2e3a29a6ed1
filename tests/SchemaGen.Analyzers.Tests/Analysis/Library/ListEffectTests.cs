using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Collections;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>A list of the items "a" and "b", and what a call leaves of it.</summary>
public sealed class ListEffectTests
{
    private const string Kept = "kept";

    [Theory]
    [InlineData("list.Add(\"c\")", "3 items: \"a\", \"b\", \"c\"")]
    [InlineData("list.AddRange(four)", "6 items: \"a\", \"b\", \"a\", \"b\", \"b\", \"d\"")]
    [InlineData("list.AddRange(query)", "2.. items: \"a\", \"b\"")]
    [InlineData("list.AddRange(Enumerable.Repeat(\"x\", 2))", "4 items: \"a\", \"b\", \"x\", \"x\"")]
    [InlineData("list.AddRange((ReadOnlySpan<string>)four)", "6 items: \"a\", \"b\", \"a\", \"b\", \"b\", \"d\"")]
    [InlineData("list.InsertRange(0, (ReadOnlySpan<string>)four)", "6 items: \"a\", \"b\", \"b\", \"d\", \"a\", \"b\"")]
    [InlineData("list.Insert(1, \"c\")", "3 items: \"a\", \"c\", \"b\"")]
    [InlineData("list.Insert(any, \"c\")", "3 items: \"a\", \"b\"")]
    [InlineData("list.InsertRange(2, four.Take(1))", "3 items: \"a\", \"b\", \"a\"")]
    [InlineData("list.Clear()", "0 items")]
    [InlineData("list.Remove(\"a\")", "1 items: \"b\"")]
    [InlineData("list.Remove(\"x\")", "2 items: \"a\", \"b\"")]
    [InlineData("list.Remove(text)", "1..2 items")]
    [InlineData("list.RemoveAt(0)", "1 items: \"b\"")]
    [InlineData("list.RemoveAt(list.Count - 1)", "1 items")]
    [InlineData("list.RemoveRange(0, 2)", "0 items")]
    [InlineData("list.RemoveRange(0, any)", "0..2 items")]
    [InlineData("list.RemoveAll(x => true)", "0..2 items")]
    [InlineData("list.Reverse()", "2 items: \"b\", \"a\"")]
    [InlineData("list.Reverse(0, 2)", "2 items in any order: \"a\", \"b\"")]
    [InlineData("list.Sort()", "2 items in any order: \"a\", \"b\"")]
    [InlineData("list.Sort((x, y) => 0)", "2 items in any order: \"a\", \"b\"")]
    [InlineData("((ICollection<string>)list).Add(\"c\")", "3 items: \"a\", \"b\", \"c\"")]
    [InlineData("((IList<string>)list).Insert(0, \"c\")", "3 items: \"c\", \"a\", \"b\"")]
    [InlineData("((ICollection<string>)list).Clear()", "0 items")]
    public void A_change_is_followed(string call, string expected) => Assert.Equal(expected, After(call));

    [Theory]
    [InlineData("list.Contains(\"a\")")]
    [InlineData("list.IndexOf(\"a\")")]
    [InlineData("list.ForEach(x => { })")]
    [InlineData("list.CopyTo(array)")]
    [InlineData("list.ToArray()")]
    [InlineData("list.AsReadOnly()")]
    [InlineData("list.EnsureCapacity(9)")]
    [InlineData("list.TrimExcess()")]
    [InlineData("list.ToString()")]
    [InlineData("list.Equals(four)")]
    [InlineData("list.GetEnumerator()")]
    [InlineData("((IEnumerable<string>)list).GetEnumerator()")]
    [InlineData("((System.Collections.IEnumerable)list).GetEnumerator()")]
    [InlineData("list.Take(1)")]
    [InlineData("list.ToList()")]
    [InlineData("list.First()")]
    public void A_read_changes_nothing(string call) => Assert.Equal(Kept, After(call));

    [Theory]
    [InlineData("((System.Collections.IList)list).Add(\"c\")")]
    [InlineData("list.Add()", "static class Mine { public static void Add(this List<string> all) => all.Clear(); }")]
    [InlineData("list.Swap()", "static class Mine { public static void Swap(this List<string> all) { } }")]
    public void After_an_unknown_method_the_list_is_unknown(string call, string declarations = "") => Assert.Equal("?", After(call, declarations));

    private static string After(string call, string declarations = "")
    {
        CollectionValue list = KnownItems.Of("a", "b");
        LibraryProgram program = LibraryProgram.Compile(LibraryTest.Parameters, call, declarations, returns: "void");
        program.Evaluate([.. LibraryTest.Values, ("list", list)]);
        IInvocationOperation invocation = Assert.IsAssignableFrom<IInvocationOperation>(program.Result);
        ListEffect effect = ListEffects.Of(invocation.TargetMethod, list, program.Arguments(invocation.Arguments), program.Types);
        return effect.IsKept ? Kept : effect.IsUnknown ? "?" : ValueText.Of(effect.After);
    }
}
