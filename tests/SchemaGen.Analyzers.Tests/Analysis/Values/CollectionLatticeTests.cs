using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>The order of collections: their counts, and the items that are certainly in them.</summary>
public sealed class CollectionLatticeTests
{
    private static readonly SyntaxNode s_first = SyntaxFactory.ParseExpression("first");
    private static readonly SyntaxNode s_second = SyntaxFactory.ParseExpression("second");
    private static readonly CollectionItem s_a = new(TextValue.Exactly("a"), s_first);
    private static readonly CollectionItem s_b = new(TextValue.Exactly("b"), s_second);

    [Fact]
    public void A_join_has_the_items_of_both()
    {
        Assert.Equal(Each(["a", "b"], 1, 2, s_a), ValueLattice.Join(Of(2, 2, s_a, s_b), Of(1, 1, s_a)));
        Assert.Equal(Of(1, null, s_a), ValueLattice.Join(Of(1, 1, s_a), Of(2, null, s_b, s_a)));
        Assert.Equal(Each(["a"], 1, 2, s_a), ValueLattice.Join(Of(2, 2, s_a, s_a), Of(1, 1, s_a)));
        Assert.Equal(Each(["a", "b"], 1, 1), ValueLattice.Join(Of(1, 1, s_a), Of(1, 1, s_b)));
    }

    [Fact]
    public void The_order_of_the_items_counts()
    {
        Assert.Equal(Each(["a", "b"], 2, 2, s_a), ValueLattice.Join(Of(2, 2, s_a, s_b), Of(2, 2, s_b, s_a)));
        Assert.False(ValueLattice.Subsumes(Of(2, 2, s_a, s_b), Of(2, 2, s_b, s_a)));
        Assert.True(ValueLattice.Subsumes(Of(2, 3, s_a, s_b), Of(3, 3, s_a, s_a, s_b)));
    }

    [Fact]
    public void Items_of_one_place_are_joined()
    {
        AbstractValue joined = ValueLattice.Join(Of(1, 1, s_a), Of(1, 1, s_a with { Value = TextValue.Exactly("c") }));

        Assert.Equal(Each(["a", "c"], 1, 1, s_a with { Value = TextValue.OneOf(["a", "c"]) }), joined);
    }

    [Fact]
    public void Widening_opens_the_ends_that_move()
    {
        Assert.Equal(Each(["a"], 0, null), ValueLattice.Widen(Of(0, 0), Of(1, 1, s_a)));
        Assert.Equal(ValueLattice.Widen(TextValue.Exactly("a"), TextValue.Exactly("b")), Assert.IsType<CollectionValue>(ValueLattice.Widen(Of(1, 1, s_a), Of(2, 2, s_a, s_b))).Each);
        Assert.Equal(Each(["a", "b"], 0, 2), ValueLattice.Widen(Of(2, 2, s_a, s_b), Of(1, 1, s_a)));
        Assert.Equal(Of(1, 3), ValueLattice.Widen(Of(1, 3), Of(2, 2, s_a, s_b)));
    }

    [Fact]
    public void A_wide_one_covers_what_has_its_items_and_a_count_of_its_own()
    {
        Assert.True(ValueLattice.Subsumes(Of(1, 3, s_a), Of(2, 2, s_b, s_a)));
        Assert.True(ValueLattice.Subsumes(CollectionValue.Anything, Of(2, 2, s_b, s_a)));
        Assert.False(ValueLattice.Subsumes(Of(1, 3, s_a), Of(2, 2, s_b)));
        Assert.False(ValueLattice.Subsumes(Of(1, 3, s_a, s_a), Of(2, 2, s_a)));
        Assert.False(ValueLattice.Subsumes(Of(1, 3), Of(1, null)));
        Assert.False(ValueLattice.Subsumes(Of(1, 3), Of(0, 2)));
    }

    [Fact]
    public void A_meet_has_a_count_that_both_allow()
    {
        Assert.Equal(Of(2, 3, s_a), ValueLattice.Meet(Of(2, null), Of(1, 3, s_a)));
        Assert.Equal(Of(2, 3, s_a), ValueLattice.Meet(Of(1, 3, s_a), Of(2, null)));
        Assert.Null(ValueLattice.Meet(Of(1, 3, s_a), Of(4, null)));
        Assert.Equal(Of(1, 3, s_a), ValueLattice.Meet(AbstractValue.NotNull, Of(1, 3, s_a)));
        Assert.Null(ValueLattice.Meet(AbstractValue.Null, Of(1, 3, s_a)));
    }

    [Fact]
    public void With_another_kind_only_null_is_distinguished()
    {
        Assert.Same(AbstractValue.NotNull, ValueLattice.Join(Of(1, 1), TextValue.Exactly("a")));
        Assert.Same(AbstractValue.Unknown, ValueLattice.Join(Of(1, 1), AbstractValue.Null));
        Assert.Same(AbstractValue.Null, ValueLattice.Join(AbstractValue.Null, AbstractValue.Null));
    }

    [Fact]
    public void Without_an_order_each_item_counts_once()
    {
        var unordered = new CollectionValue(2, 2, [s_b, s_a]) { IsUnordered = true };
        Assert.True(ValueLattice.Subsumes(unordered, Of(2, 2, s_a, s_b)));
        Assert.False(ValueLattice.Subsumes(Of(2, 2, s_a, s_b), unordered));
        Assert.False(ValueLattice.Subsumes(new CollectionValue(2, 2, [s_a, s_a]) { IsUnordered = true }, Of(2, 2, s_a, s_b)));
        Assert.Equal(2, Assert.IsType<CollectionValue>(ValueLattice.Join(unordered, Of(2, 2, s_a, s_b))).Items.Length);
    }

    [Fact]
    public void Items_that_are_equal_stay_so_only_where_both_have_them_equal()
    {
        CollectionItem one = s_a with { Value = AbstractValue.NotNull, Identity = 1 };
        CollectionItem other = one with { Identity = 2 };
        Assert.False(ValueLattice.Subsumes(Of(2, 2, one, one), Of(2, 2, one, other)));
        Assert.Null(Assert.IsType<CollectionValue>(ValueLattice.Join(Of(1, 1, one), Of(1, 1, other))).Items[0].Identity);
        Assert.Equal(1, Assert.IsType<CollectionValue>(ValueLattice.Join(Of(1, 1, one), Of(1, 2, one))).Items[0].Identity);
    }

    private static CollectionValue Each(string[] texts, int minimum, int? maximum, params CollectionItem[] items) =>
        new(minimum, maximum, [.. items]) { Each = TextValue.OneOf(texts) };

    private static CollectionValue Of(int minimum, int? maximum, params CollectionItem[] items) => new(minimum, maximum, [.. items]);
}
