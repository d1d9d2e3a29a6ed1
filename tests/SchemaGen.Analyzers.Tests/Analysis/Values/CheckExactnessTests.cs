using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>A check finds something in a value exactly when it finds something in each of those that the value stands for.</summary>
public sealed class CheckExactnessTests
{
    private static readonly (string Name, ValueCheck Check)[] s_numberChecks =
    [
        ("1 to 4", Range(1L, 4L, isExclusive: false)),
        ("more than 1 and less than 4", Range(1L, 4L, isExclusive: true)),
        ("1.5 to 4.5", Range(1.5, 4.5, isExclusive: false)),
        ("more than -3.0 and less than -1.0", Range(-3.0, -1.0, isExclusive: true)),
        ("1.25 to 1.75", Range(1.25, 1.75, isExclusive: false)),
        ("at least 7", new RangeCheck(new RangeBound(7L, isExclusive: false), null)),
        ("less than -2", new RangeCheck(null, new RangeBound(-2.0, isExclusive: true))),
        ("contradictory", Range(4L, 1L, isExclusive: false)),
        ("multiples of 3", new MultipleOfCheck(3)),
        ("multiples of 0.5", new MultipleOfCheck(0.5)),
        ("multiples of 2.5", new MultipleOfCheck(2.5)),
        ("multiples of 1e20", new MultipleOfCheck(1e20)),
        ("multiples of 1e-20", new MultipleOfCheck(1e-20)),
        ("5 or 10", new AllowedValuesCheck([IntegerValue.Exactly(5), RealValue.Exactly(10), AbstractValue.Null])),
        ("nothing allowed", new AllowedValuesCheck([])),
        ("an enum", new DefinedEnumCheck([new(-1, "a"), new(3, "b"), new(8, "c")])),
    ];

    private static readonly (string Name, ValueCheck Check)[] s_textChecks =
    [
        ("1 to 2 characters", new TextLengthCheck(1, 2)),
        ("at least 3 characters", new TextLengthCheck(3, int.MaxValue)),
        ("^[a-z]*$", new TextPatternCheck("^[a-z]*$")),
        ("^.$", new TextPatternCheck("^.$")),
        ("a or emoji", new AllowedValuesCheck([TextValue.Exactly("a"), TextValue.Exactly("😀")])),
        ("a reference", new MediaReferenceCheck("image/*")),
        ("a URI", AbsoluteUriCheck.Instance),
    ];

    [Fact]
    public void In_intervals_of_integers()
    {
        foreach ((string name, ValueCheck check) in s_numberChecks)
        {
            for (long minimum = -8; minimum <= 12; minimum++)
            {
                bool isBroken = true;
                for (long maximum = minimum; maximum <= 24; maximum++)
                {
                    isBroken &= check.Check(IntegerValue.Exactly(maximum)) is not null;
                    Stands.True((check.Check(IntegerValue.Between(minimum, maximum)) is not null) == isBroken, () => $"{name}: {minimum} to {maximum}");
                }
            }
        }
    }

    [Fact]
    public void In_intervals_of_doubles_of_each_member()
    {
        var sample = new Sample(601);
        int found = 0;
        for (int i = 0; i < 50_000; i++)
        {
            (string name, ValueCheck check) = sample.Of(s_numberChecks);
            (AbstractValue known, double member) = sample.KnownDouble(isSingle: false);
            if (check.Check(known) is not null && !(check is MultipleOfCheck && !double.IsFinite(member)))
            {
                found++;
                Stands.True(check.Check(RealValue.Exactly(member)) is not null, () => $"{name}: {Stands.Show(known)}, {member:R}");
            }
        }

        Assert.InRange(found, 5_000, 45_000);
    }

    [Fact]
    public void In_sets_of_texts()
    {
        var sample = new Sample(602);
        for (int i = 0; i < 10_000; i++)
        {
            (string name, ValueCheck check) = sample.Of(s_textChecks);
            string[] texts = [.. Enumerable.Range(0, 1 + sample.Below(4)).Select(_ => sample.Text())];
            bool isBroken = texts.All(text => check.Check(TextValue.Exactly(text)) is not null);

            Stands.True((check.Check(TextValue.OneOf(texts)) is not null) == isBroken, () => $"{name}: {Stands.Show(TextValue.OneOf(texts))}");
        }
    }

    [Fact]
    public void In_texts_of_a_length_of_each_member()
    {
        var sample = new Sample(603);
        for (int i = 0; i < 20_000; i++)
        {
            (string name, ValueCheck check) = sample.Of(s_textChecks);
            (AbstractValue known, string member) = sample.KnownText();
            if (check.Check(known) is not null)
            {
                Stands.True(check.Check(TextValue.Exactly(member)) is not null, () => $"{name}: {Stands.Show(known)}, {member.Length} units");
            }
        }
    }

    private static RangeCheck Range(long minimum, long maximum, bool isExclusive) => new(new RangeBound(minimum, isExclusive), new RangeBound(maximum, isExclusive));

    private static RangeCheck Range(double minimum, double maximum, bool isExclusive) => new(new RangeBound(minimum, isExclusive), new RangeBound(maximum, isExclusive));
}
