using System.Globalization;
using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>The seed's schema, damaged in every small way: never an exception, the verdict of System.Text.Json, and no flood of faults.</summary>
public class JsonMutationTests
{
    private const string Inserted = "{}[],:\"'\\/*#x1-+.eutn \n\r\t\0\u00A0\uFEFFé\uD83D\uDE00";

    /// <summary>One of each sort that the reader tells apart.</summary>
    private const string Telling = "{}[],:\"'\\/x1";

    private static readonly string Seed = SeedSchema.Text;

    [Fact]
    public void Truncated_anywhere_it_has_one_fault()
    {
        for (int length = 0; length < Seed.TrimEnd().Length; length++)
        {
            string text = Seed[..length];

            Assert.Single(Check(text).Diagnostics);
        }
    }

    [Fact]
    public void One_character_too_few_is_at_most_two_faults()
    {
        for (int i = 0; i < Seed.Length; i++)
        {
            AssertFewFaults(Seed.Remove(i, 1), most: 2);
        }
    }

    [Fact]
    public void One_character_too_many_is_at_most_three_faults()
    {
        for (int i = 0; i <= Seed.Length; i++)
        {
            foreach (char c in Telling)
            {
                AssertFewFaults(Seed.Insert(i, c.ToString()), most: 3);
            }
        }
    }

    [Fact]
    public void One_wrong_character_is_at_most_four_faults()
    {
        for (int i = 0; i < Seed.Length; i++)
        {
            foreach (char c in Telling)
            {
                AssertFewFaults(Seed.Remove(i, 1).Insert(i, c.ToString()), most: 4);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_at_random_it_never_fails_and_the_verdict_is_right(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 5000; i++)
        {
            string text = Seed;
            for (int edits = random.Next(1, 12); edits > 0; edits--)
            {
                text = Mutate(text, random);
            }

            Check(text);
        }
    }

    [Fact]
    public void Random_tokens_never_fail_and_the_verdict_is_right()
    {
        string[] tokens = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"", "1", "-", "01", "true", "null", "x", "'c'", "'", " ", "\n", "// c\n", "/*", "*/", "\\", "\\u00", "=", "\uFEFF"];
        var random = new Random(4);
        for (int i = 0; i < 100_000; i++)
        {
            Check(string.Concat(Enumerable.Range(0, random.Next(0, 14)).Select(_ => tokens[random.Next(tokens.Length)])));
        }
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(static i => Mutate(Seed, new Random(i))), "[TRUE, \u00A0 NULL, -1.5e3, I, ı, \u0001, \"\u0001\"]"];
        string[][] expected = [.. texts.Select(Describe)];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, texts.Select(Describe));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Describe(string text)
    {
        JsonReadResult result = JsonTree.Parse(text);
        return [.. FaultText.Show(text, result), result.Root is null ? "" : JsonText.Write(result.Root)];
    }

    private static void AssertFewFaults(string text, int most)
    {
        JsonReadResult result = Check(text);

        Assert.True(result.Diagnostics.Count(static fault => fault.Kind == JsonDiagnosticKind.Syntax) <= most, string.Join('\n', FaultText.Show(text, result)) + '\n' + text);
    }

    /// <summary>What must hold for the result of any text at all.</summary>
    private static JsonReadResult Check(string text)
    {
        JsonReadResult result = JsonTree.Parse(text);

        Assert.True(JsonOracle.IsValid(text) == result.IsValid, $"System.Text.Json is of another opinion (here valid: {result.IsValid}): {text}");
        Assert.Equal(result.IsValid, result.Diagnostics.All(static fault => fault.Kind != JsonDiagnosticKind.Syntax));
        int last = 0;
        foreach (JsonDiagnostic fault in result.Diagnostics)
        {
            Assert.True(fault.Span.Start >= last && fault.Span.Length >= 0 && fault.Span.End <= text.Length, $"{fault} in {text}");
            Assert.NotEmpty(fault.Message);
            last = fault.Span.Start;
        }

        if (result.IsValid)
        {
            Assert.True(JsonOracle.ReadsTheSame(text, result.Root!), text);
        }

        if (result.Root is not null)
        {
            string written = JsonText.Write(result.Root);
            Assert.True(JsonOracle.IsValid(written), $"{text} is written as {written}");
        }

        return result;
    }

    private static string Mutate(string text, Random random)
    {
        int start = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1, 12), text.Length - start);
        return random.Next(6) switch
        {
            0 => text.Remove(start, length),
            1 => text.Insert(start, Inserted[random.Next(Inserted.Length)].ToString()),
            2 => text.Remove(start, length).Insert(start, Inserted[random.Next(Inserted.Length)].ToString()),
            3 => text.Insert(random.Next(text.Length + 1), text.Substring(start, length)),
            4 => text.Insert(start, "\"" + (char)random.Next(0x20, 0x3000) + "\""),
            _ => random.Next(20) == 0 ? text[..start] : text.Remove(start, Math.Min(1, length)),
        };
    }
}
