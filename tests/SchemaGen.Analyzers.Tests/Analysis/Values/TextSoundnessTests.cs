using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>What C# makes of texts is always among what the operations say; surrogate pairs are cut and put together.</summary>
public sealed class TextSoundnessTests
{
    private const int Rounds = 25_000;

    [Fact]
    public void Of_concatenation()
    {
        var sample = new Sample(301);
        for (int i = 0; i < Rounds; i++)
        {
            (AbstractValue left, string? a) = Operand(sample);
            (AbstractValue right, string? b) = Operand(sample);
            (AbstractValue last, string? c) = Operand(sample);
            AbstractValue result = TextOperations.Concat(TextOperations.Concat(left, right), last);

            Stands.Assert(result, a + b + c, () => $"{Stands.Show(left)} + {Stands.Show(right)} + {Stands.Show(last)}");
        }
    }

    [Fact]
    public void Of_Length()
    {
        var sample = new Sample(302);
        for (int i = 0; i < Rounds; i++)
        {
            (AbstractValue text, string? a) = Operand(sample);
            int least = sample.Below(5);
            int most = least + sample.Below(3);
            string Context() => $"{Stands.Show(text)}, units {least} to {most}";

            if (a is null)
            {
                continue;
            }

            Stands.Assert(TextOperations.Units(text), (Int128)a.Length, Context);
            if (a.Length >= least && a.Length <= most)
            {
                Stands.Assert(TextOperations.WithUnits(text, least, most), a, Context);
            }
        }
    }

    [Fact]
    public void Of_lengths_that_go_together()
    {
        Assert.Equal(TextValue.Exactly(""), TextValue.OfUnits(0, 0));
        Assert.Equal(TextValue.Exactly(""), TextValue.OfCodePoints(0, 0));
        Assert.Same(AbstractValue.NotNull, TextValue.OfUnits(0, null));
        Assert.Null(TextValue.OfLengths(21, null, 0, 10));
        Assert.Null(TextValue.OfLengths(0, 5, 6, null));
        var text = Assert.IsType<TextValue>(TextValue.OfLengths(5, 20, 0, 8));
        Assert.Equal((5, 16, 3, 8), (text.MinimumUnits, text.MaximumUnits, text.MinimumCodePoints, text.MaximumCodePoints));
    }

    [Fact]
    public void A_text_that_grows_is_known_by_its_length_in_the_end()
    {
        AbstractValue text = TextValue.Exactly("ab");
        for (int i = 0; i < 40; i++)
        {
            text = TextOperations.Concat(text, text);
        }

        var grown = Assert.IsType<TextValue>(text);
        Assert.True(grown.Values.IsDefault);
        Assert.Equal(int.MaxValue, grown.MinimumUnits);
        Assert.Null(grown.MaximumUnits);
    }

    private static (AbstractValue Known, string? Member) Operand(Sample sample)
    {
        (AbstractValue known, string text) = sample.KnownText();
        return sample.Below(10) switch
        {
            0 => (AbstractValue.Null, null),
            1 => (AbstractValue.Unknown, null),
            2 => (AbstractValue.Unknown, text),
            _ => (known, text),
        };
    }
}
