using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

public sealed class CollectionCheckTests
{
    [Theory]
    [InlineData(15, 15, "15 items")]
    [InlineData(15, 19, "15 to 19 items")]
    [InlineData(15, null, "at least 15 items")]
    [InlineData(0, 1, "at most 1 item")]
    [InlineData(0, 0, "0 items")]
    [InlineData(1, 1, "1 item")]
    [InlineData(14, 15, null)]
    [InlineData(1, 2, null)]
    [InlineData(0, null, null)]
    [InlineData(14, null, null)]
    public void No_count_of_the_interval_is_allowed(int minimum, int? maximum, string? found)
    {
        Finding? finding = new ItemCountCheck(2, 14).Check(new CollectionValue(minimum, maximum, ImmutableArray<CollectionItem>.Empty));

        Assert.Equal(found, finding?.Found);
        Assert.Equal(found is null ? null : "2 to 14", finding?.Allowed);
    }

    [Fact]
    public void Only_exact_items_can_be_duplicates()
    {
        Assert.Equal("\"a\"", Duplicate(TextValue.Exactly("a"), TextValue.Exactly("a")));
        Assert.Equal("5", Duplicate(IntegerValue.Exactly(5), IntegerValue.Exactly(5)));
        Assert.Equal("-0", Duplicate(RealValue.Exactly(0.0), RealValue.Exactly(-0.0)));
        Assert.Equal("true", Duplicate(new BooleanValue(true), new BooleanValue(true)));
        Assert.Equal("null", Duplicate(AbstractValue.Null, AbstractValue.Null));
        Assert.Null(Duplicate(TextValue.OneOf(["a", "b"]), TextValue.OneOf(["a", "b"])));
        Assert.Null(Duplicate(IntegerValue.Between(5, 6), IntegerValue.Between(5, 6)));
        Assert.Null(Duplicate(RealValue.Between(0, 1, mayBeNaN: false), RealValue.Between(0, 1, mayBeNaN: false)));
        Assert.Null(Duplicate(AbstractValue.NotNull, AbstractValue.NotNull));
        Assert.Null(Duplicate(AbstractValue.Unknown, AbstractValue.Unknown));
    }

    private static string? Duplicate(AbstractValue first, AbstractValue second)
    {
        ExpressionSyntax firstPlace = SyntaxFactory.ParseExpression("first");
        ExpressionSyntax secondPlace = SyntaxFactory.ParseExpression("second");
        Finding? finding = new UniqueItemsCheck([]).Check(new CollectionValue(2, 2, [new(first, firstPlace), new(second, secondPlace)]));

        Assert.Same(finding is null ? null : secondPlace, finding?.Place);
        return finding?.Found;
    }
}
