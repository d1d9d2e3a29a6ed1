using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>The laws of the order of known values.</summary>
public sealed class LatticeTests
{
    private const int Rounds = 10_000;

    public static TheoryData<SampleKind> Kinds => [.. Enum.GetValues<SampleKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_join_stands_for_what_either_stands_for(SampleKind kind)
    {
        var values = new AnySample(new Sample(401), kind);
        for (int i = 0; i < Rounds; i++)
        {
            (AbstractValue a, object? x) = values.Next();
            (AbstractValue b, object? y) = values.Next();
            foreach (AbstractValue joined in (AbstractValue[])[ValueLattice.Join(a, b), ValueLattice.Join(b, a), ValueLattice.Widen(a, b), ValueLattice.Widen(b, a)])
            {
                Stands.Assert(joined, x, () => Pair(a, b));
                Stands.Assert(joined, y, () => Pair(a, b));
                Stands.True(ValueLattice.Subsumes(joined, a), () => Pair(a, b));
                Stands.True(ValueLattice.Subsumes(joined, b), () => Pair(a, b));
            }

            Assert.Equal(ValueLattice.Join(a, b), ValueLattice.Join(b, a));
            Assert.Equal(a, ValueLattice.Join(a, a));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_meet_stands_for_what_both_stand_for(SampleKind kind)
    {
        var values = new AnySample(new Sample(402), kind);
        for (int i = 0; i < Rounds; i++)
        {
            (AbstractValue a, object? x) = values.Next();
            (AbstractValue b, object? y) = values.Next();
            AbstractValue? common = ValueLattice.Meet(a, b);
            foreach (object? member in (object?[])[x, y])
            {
                if (Stands.For(a, member) && Stands.For(b, member))
                {
                    Stands.Assert(common, member, () => Pair(a, b));
                }
            }

            Assert.Equal(common, ValueLattice.Meet(b, a));
            Stands.True(common is null || (Stands.Keeps(a, common) && Stands.Keeps(b, common)), () => Pair(a, b));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_covers_another_stands_for_its_members(SampleKind kind)
    {
        var values = new AnySample(new Sample(403), kind);
        for (int i = 0; i < Rounds; i++)
        {
            (AbstractValue a, _) = values.Next();
            (AbstractValue b, object? y) = values.Next();
            if (ValueLattice.Subsumes(a, b))
            {
                Stands.Assert(a, y, () => Pair(a, b));
                Assert.Equal(a, ValueLattice.Widen(a, b));
                Stands.True(a.Equals(b) || !ValueLattice.Subsumes(b, a), () => Pair(a, b));
            }

            Stands.True(!a.Equals(b) || a.GetHashCode() == b.GetHashCode(), () => Pair(a, b));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Widening_comes_to_an_end(SampleKind kind)
    {
        var values = new AnySample(new Sample(404), kind);
        for (int i = 0; i < Rounds / 100; i++)
        {
            (AbstractValue widened, _) = values.Next();
            int changes = 0;
            for (int round = 0; round < 100; round++)
            {
                AbstractValue next = ValueLattice.Widen(widened, values.Next().Known);
                changes += next.Equals(widened) ? 0 : 1;
                widened = next;
            }

            Assert.InRange(changes, 0, 8);
        }
    }

    private static string Pair(AbstractValue a, AbstractValue b) => $"{Stands.Show(a)} and {Stands.Show(b)}";
}
