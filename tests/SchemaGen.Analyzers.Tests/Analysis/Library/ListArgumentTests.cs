using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Collections;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

public sealed class ListArgumentTests
{
    private const string Methods = """
        static class Mine
        {
            public static void Query(IEnumerable<string> list) { }
            public static void Plain(System.Collections.IEnumerable list) { }
            public static void Show(IReadOnlyList<string> list) { }
            public static void Count(IReadOnlyCollection<string> list) { }
            public static void Span(ReadOnlySpan<string> list) { }
            public static void Extend(this IEnumerable<string> list, int more) { }

            public static void Whole(List<string> list) { }
            public static void Interface(IList<string> list) { }
            public static void Collection(ICollection<string> list) { }
            public static void Old(System.Collections.IList list) { }
            public static void Object(object list) { }
            public static void Dynamic(dynamic list) { }
            public static void Generic<T>(T list) { }
            public static void Several<T>(params T[] list) { }
            public static void In(in List<string> list) { }
            public static void Ref(ref List<string> list) { }
            public static void Out(out List<string> list) => list = null;
            public static void Array(string[] list) { }
            public static void Writable(Span<string> list) { }
        }
        """;

    [Theory]
    [InlineData("Mine.Query(list)")]
    [InlineData("Mine.Plain(list)")]
    [InlineData("Mine.Show(list)")]
    [InlineData("Mine.Count(list)")]
    [InlineData("Mine.Span(array)")]
    [InlineData("list.Extend(5)")]
    [InlineData("list.Take(5)")]
    [InlineData("list.ToList()")]
    [InlineData("string.Join(\",\", list)", 1)]
    [InlineData("string.Concat(list)")]
    [InlineData("string.Concat(thing)")]
    [InlineData("some.AddRange(list)")]
    [InlineData("Console.WriteLine(thing)")]
    [InlineData("object.ReferenceEquals(list, null)")]
    [InlineData("object.Equals(list, null)")]
    [InlineData("some.Equals(list)")]
    [InlineData("ArgumentNullException.ThrowIfNull(list)")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(list)")]
    [InlineData("ImmutableArray.CreateRange(list)")]
    public void A_method_that_only_reads_is_trusted(string call, int ordinal = 0) => Assert.False(MayChange(call, ordinal));

    [Theory]
    [InlineData("Mine.Whole(list)")]
    [InlineData("Mine.Interface(list)")]
    [InlineData("Mine.Collection(list)")]
    [InlineData("Mine.Old(list)")]
    [InlineData("Mine.Object(list)")]
    [InlineData("Mine.Dynamic(list)")]
    [InlineData("Mine.Generic(list)")]
    [InlineData("Mine.Generic<IEnumerable<string>>(list)")]
    [InlineData("Mine.Several(list)")]
    [InlineData("Mine.In(list)")]
    [InlineData("Mine.Ref(ref list)")]
    [InlineData("Mine.Out(out list)")]
    [InlineData("Mine.Array(array)")]
    [InlineData("Mine.Writable(array)")]
    [InlineData("new List<List<string>>().Add(list)")]
    [InlineData("Enumerable.Repeat(list, 2)")]
    [InlineData("Array.Resize(ref array, 5)")]
    [InlineData("Array.Reverse(array)")]
    [InlineData("System.Threading.Tasks.Task.FromResult(list)")]
    [InlineData("System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list).Clear()", 0, true)]
    public void Any_other_method_may_change_it(string call, int ordinal = 0, bool isReceiver = false) => Assert.True(MayChange(call, ordinal, isReceiver));

    private static bool MayChange(string call, int ordinal, bool isReceiver = false)
    {
        LibraryProgram program = LibraryProgram.Compile(LibraryTest.Parameters, call, Methods, returns: "void");
        IInvocationOperation invocation = Assert.IsAssignableFrom<IInvocationOperation>(program.Result);
        invocation = isReceiver ? Assert.IsAssignableFrom<IInvocationOperation>(invocation.Instance) : invocation;
        return ListArguments.MayChange(invocation.TargetMethod.Parameters[ordinal], program.Types);
    }
}
