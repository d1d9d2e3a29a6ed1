using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

public sealed class LazinessTests
{
    [Theory]
    [InlineData("list.Take(2)", true)]
    [InlineData("list.Where(predicate)", true)]
    [InlineData("list.OrderBy(x => x)", true)]
    [InlineData("list.AsEnumerable()", true)]
    [InlineData("list.Cast<object>()", true)]
    [InlineData("array.Append(\"a\")", true)]
    [InlineData("list.AsReadOnly()", true)]
    [InlineData("Array.AsReadOnly(array)", true)]
    [InlineData("list.Take(2).ToArray()", false)]
    [InlineData("list.ToList()", false)]
    [InlineData("list.Count()", false)]
    [InlineData("new[] { query }.First()", false)]
    [InlineData("Enumerable.Repeat(\"a\", 2)", false)]
    [InlineData("Enumerable.Repeat(query, 2)", false)]
    [InlineData("Enumerable.Range(1, 2)", false)]
    [InlineData("Enumerable.Empty<string>()", false)]
    [InlineData("frozen.Select(x => x)", false)]
    [InlineData("list.GetRange(0, 1)", false)]
    [InlineData("ImmutableArray.CreateRange(list)", false)]
    public void A_query_and_a_view_see_what_happens_later(string call, bool expected)
    {
        LibraryProgram program = LibraryProgram.Compile(LibraryTest.Parameters, call);
        IInvocationOperation invocation = program.Result.DescendantsAndSelf().OfType<IInvocationOperation>().First();
        Assert.Equal(expected, LibraryCalls.IsLazy(invocation.TargetMethod, program.Types));
    }
}
