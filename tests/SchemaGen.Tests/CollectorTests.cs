using SchemaGen.CompilerServices;
using Xunit;

namespace SchemaGen.Tests;

/// <summary>Forms of the checks that the generated records of these tests do not use.</summary>
public class CollectorTests
{
    private delegate void Check(ref ViolationCollector violations);

    [Fact]
    public void Integers_are_held_to_bounds_and_factors()
    {
        None((ref ViolationCollector v) => v.Range("x", (int?)null, 1, 4));
        None((ref ViolationCollector v) => v.Range("x", (long?)null, 1, 4));
        One((ref ViolationCollector v) => v.Range("x", (int?)5, 1, 4), "/x maximum 'x' is 5, but model 'm' allows 1 to 4");
        One((ref ViolationCollector v) => v.Range("x", -5, -1, int.MaxValue), "/x minimum 'x' is -5, but model 'm' allows at least -1");
        One((ref ViolationCollector v) => v.Range("x", [5, 9], int.MinValue, 5), "/x/1 maximum an item of 'x' is 9, but model 'm' allows at most 5");
        None((ref ViolationCollector v) => v.Range("x", int.MinValue, int.MinValue, int.MaxValue));
        One((ref ViolationCollector v) => v.Range("x", -5L, -1, long.MaxValue), "/x minimum 'x' is -5, but model 'm' allows at least -1");
        One((ref ViolationCollector v) => v.Range("x", [1, 9], 1, 4), "/x/1 maximum an item of 'x' is 9, but model 'm' allows 1 to 4");
        One((ref ViolationCollector v) => v.Range("x", [1L, 9L], long.MinValue, 4), "/x/1 maximum an item of 'x' is 9, but model 'm' allows at most 4");
        None((ref ViolationCollector v) => v.MultipleOf("x", 16L, 8));
        None((ref ViolationCollector v) => v.MultipleOf("x", (long?)null, 8));
        One((ref ViolationCollector v) => v.MultipleOf("x", 17, 8), "/x multipleOf 'x' is 17, but model 'm' allows only multiples of 8");
        One((ref ViolationCollector v) => v.MultipleOf("x", (long?)17, 8), "/x multipleOf 'x' is 17, but model 'm' allows only multiples of 8");
        One((ref ViolationCollector v) => v.MultipleOf("x", (ValueList<int>)[8, 9], 8), "/x/1 multipleOf an item of 'x' is 9, but model 'm' allows only multiples of 8");
        One((ref ViolationCollector v) => v.MultipleOf("x", (ValueList<long>)[8, 9], 8), "/x/1 multipleOf an item of 'x' is 9, but model 'm' allows only multiples of 8");
    }

    [Fact]
    public void Items_and_values_are_not_null()
    {
        None((ref ViolationCollector v) => v.NoNulls("x", (ValueList<string>?)null, "a text"));
        None((ref ViolationCollector v) => v.NoNulls("x", (ValueList<string>)["a"], "a text"));
        One((ref ViolationCollector v) => v.NoNulls("x", (ValueList<string>)["a", null!], "a text"), "/x/1 type an item of 'x' is null, but model 'm' asks for a text");
        None((ref ViolationCollector v) => v.NoNulls("x", (ValueDictionary<string>?)null, "a text"));
        One(
            (ref ViolationCollector v) => v.NoNulls("x", ValueDictionary<string>.CopyOf(new Dictionary<string, string> { ["a"] = "b", ["c/d"] = null! }), "a text"),
            "/x/c~1d type a value of 'x' is null, but model 'm' asks for a text");
    }

    [Fact]
    public void Numbers_are_held_to_bounds_and_factors_and_must_be_finite()
    {
        None((ref ViolationCollector v) => v.Finite("x", (double?)null));
        None((ref ViolationCollector v) => v.Range("x", (double?)null, 1, 4));
        None((ref ViolationCollector v) => v.Range("x", double.NaN, 1, 4));
        None((ref ViolationCollector v) => v.MultipleOf("x", double.PositiveInfinity, 1));
        One((ref ViolationCollector v) => v.Finite("x", (double?)double.NaN), "/x type 'x' is NaN, but model 'm' allows only finite numbers");
        One((ref ViolationCollector v) => v.Range("x", 0.5, double.NegativeInfinity, 0.5, maximumIsExclusive: true), "/x exclusiveMaximum 'x' is 0.5, but model 'm' allows less than 0.5");
        One((ref ViolationCollector v) => v.Range("x", (double?)0.5, 1, 2), "/x minimum 'x' is 0.5, but model 'm' allows 1 to 2");
        One((ref ViolationCollector v) => v.Range("x", (ValueList<double>)[1, 3], 1, 2), "/x/1 maximum an item of 'x' is 3, but model 'm' allows 1 to 2");
        One((ref ViolationCollector v) => v.MultipleOf("x", 0.3, 0.2), "/x multipleOf 'x' is 0.3, but model 'm' allows only multiples of 0.2");
        One((ref ViolationCollector v) => v.MultipleOf("x", (double?)0.3, 0.2), "/x multipleOf 'x' is 0.3, but model 'm' allows only multiples of 0.2");
        One((ref ViolationCollector v) => v.MultipleOf("x", (ValueList<double>)[0.2, 0.3], 0.2), "/x/1 multipleOf an item of 'x' is 0.3, but model 'm' allows only multiples of 0.2");
    }

    [Fact]
    public void Texts_are_held_to_length_pattern_and_reference()
    {
        var pattern = new TextPattern("^a");
        One((ref ViolationCollector v) => v.TextLength("x", "😀😀", 0, 1), "/x maxLength 'x' has 2 characters, but model 'm' allows at most 1");
        One((ref ViolationCollector v) => v.TextLength("x", (ValueList<string>)["a", ""], 1, 1), "/x/1 minLength an item of 'x' has 0 characters, but model 'm' allows only 1");
        One((ref ViolationCollector v) => v.Pattern("x", "b", pattern), "/x pattern 'x' is \"b\", but model 'm' asks for a text that matches the pattern ^a");
        One((ref ViolationCollector v) => v.Pattern("x", (ValueList<string>)["a", null!, "b"], pattern), "/x/2 pattern an item of 'x' is \"b\", but model 'm' asks for a text that matches the pattern ^a");
        One((ref ViolationCollector v) => v.Media("x", "x", "*/*"), "/x format 'x' is a text without a scheme such as https: (\"x\"), but model 'm' asks for an http(s) URL or a data URI");
        One((ref ViolationCollector v) => v.AbsoluteUri("x", (ValueList<string>)["urn:x", "/x"]), "/x/1 format an item of 'x' is a local path (\"/x\"), but model 'm' asks for an absolute URI");
        One((ref ViolationCollector v) => v.Format("x", "1.1.2024", "date"), "/x format 'x' is \"1.1.2024\", but model 'm' asks for a date such as 2024-12-31");
        One((ref ViolationCollector v) => v.Format("x", (ValueList<string>)["::1", null!, "x"], "ipv6"), "/x/2 format an item of 'x' is \"x\", but model 'm' asks for an IPv6 address");
        None((ref ViolationCollector v) => v.Format("x", (string?)null, "date"));
        None((ref ViolationCollector v) => v.Format("x", (ValueList<string>?)null, "date"));
        None((ref ViolationCollector v) => v.Format("x", "2024-12-31", "date"));
        None((ref ViolationCollector v) => v.Format("x", "x", "color"));
        None((ref ViolationCollector v) => v.TextLength("x", (string?)null, 1, 1));
        None((ref ViolationCollector v) => v.Pattern("x", (ValueList<string>?)null, pattern));
        None((ref ViolationCollector v) => v.Pattern("x", "b", new TextPattern("(?i)a")));
    }

    [Fact]
    public void A_value_outside_the_list_is_a_violation()
    {
        None((ref ViolationCollector v) => v.AllowedValues<int>("x", 1, [1]));
        None((ref ViolationCollector v) => v.AllowedValues<int>("x", (int?)null, [1]));
        One((ref ViolationCollector v) => v.AllowedValues<int>("x", 2, [1]), "/x const 'x' is 2, but model 'm' allows only 1");
        One((ref ViolationCollector v) => v.AllowedValues<bool>("x", false, [true]), "/x const 'x' is false, but model 'm' allows only true");
        One((ref ViolationCollector v) => v.AllowedValues<double>("x", 2, [0.5, 1]), "/x enum 'x' is 2, but model 'm' allows only 0.5, 1");
        One((ref ViolationCollector v) => v.AllowedValues<long>("x", (ValueList<long>)[1, 2], [1, 3]), "/x/1 enum an item of 'x' is 2, but model 'm' allows only 1, 3");
        One(
            (ref ViolationCollector v) => v.Defined<Models.FlashImageResolution, Models.FlashImageInput.__Wire.FlashImageResolution>(
                "x", (ValueList<Models.FlashImageResolution>)[default, (Models.FlashImageResolution)3], 1),
            "/x/1 enum an item of 'x' is 3, but model 'm' allows only \"1K\"");
        None((ref ViolationCollector v) => v.Defined<Models.FlashImageResolution, Models.FlashImageInput.__Wire.FlashImageResolution>("x", (Models.FlashImageResolution?)null, 1));
    }

    [Fact]
    public void Nested_values_are_checked_under_their_whole_pointer()
    {
        var layers = ValueDictionary<Models.StudioLayer>.CopyOf(new Dictionary<string, Models.StudioLayer> { ["a~"] = new() { NaMe = "", Opacity = 5 } });
        One((ref ViolationCollector v) => v.NestedValues("x", layers), "/x/a~0/na~1me~0 minLength 'na/me~' has 0 characters, but model 'm' allows 1 to 5");
        One((ref ViolationCollector v) => v.NestedValues(null, layers), "/a~0/na~1me~0 minLength 'na/me~' has 0 characters, but model 'm' allows 1 to 5");
        One((ref ViolationCollector v) => v.ItemCount("x", layers, 2, int.MaxValue), "/x minProperties 'x' has 1 member, but model 'm' allows at least 2");
        None((ref ViolationCollector v) => v.Nested("x", (Models.StudioLayer?)null));
        None((ref ViolationCollector v) => v.NestedItems("x", (ValueList<Models.StudioLayer?>)[null]));
        One((ref ViolationCollector v) => v.UniqueItems("x", (ValueList<string>)["a", "b", "a"]), "/x uniqueItems 'x' has \"a\" more than once, but model 'm' allows no duplicates");
        One(
            (ref ViolationCollector v) => v.UniqueItems<Models.FlashImageResolution, Models.FlashImageInput.__Wire.FlashImageResolution>(
                "x", (ValueList<Models.FlashImageResolution>)[Models.FlashImageResolution._1K, Models.FlashImageResolution._1K]),
            "/x uniqueItems 'x' has \"1K\" more than once, but model 'm' allows no duplicates");
        One(
            (ref ViolationCollector v) => v.UniqueItems<Models.FlashImageResolution, Models.FlashImageInput.__Wire.FlashImageResolution>(
                "x", (ValueList<Models.FlashImageResolution>)[(Models.FlashImageResolution)99, (Models.FlashImageResolution)99]),
            "/x uniqueItems 'x' has 99 more than once, but model 'm' allows no duplicates");
        One(
            (ref ViolationCollector v) => v.UniqueItems<Models.FlashImageResolution, Models.FlashImageInput.__Wire.FlashImageResolution>(
                "x", (ValueList<Models.FlashImageResolution?>)[null, Models.FlashImageResolution._1K, null]),
            "/x uniqueItems 'x' has null more than once, but model 'm' allows no duplicates");
        None((ref ViolationCollector v) => v.UniqueItems<Models.FlashImageResolution, Models.FlashImageInput.__Wire.FlashImageResolution>("x", (ValueList<Models.FlashImageResolution>?)null));
        One((ref ViolationCollector v) => v.Required("x", default(System.Text.Json.JsonElement)), "/x required 'x' is required by model 'm', but it is missing");
        None((ref ViolationCollector v) => v.Companion("x", (int?)null, "y", (string?)null));
        None((ref ViolationCollector v) => v.Companion("x", (int?)1, "y", "given"));
        One((ref ViolationCollector v) => v.Companion("x", (int?)1, "y", (int?)null), "/x dependentRequired 'x' must be used with 'y', which is missing (model 'm')");
    }

    [Fact]
    public void The_member_is_taken_from_the_argument()
    {
        var collector = default(ViolationCollector);
        string? Prompt = null;
        collector.Required("prompt", Prompt);
        Assert.Equal("Prompt", Assert.Single(collector.Pending).Member);
    }

    private static void None(Check check)
    {
        var collector = default(ViolationCollector);
        check(ref collector);
        Assert.True(collector.IsEmpty);
    }

    private static void One(Check check, string expected)
    {
        var collector = default(ViolationCollector);
        check(ref collector);
        ConstraintViolation violation = Assert.Single(collector.ToViolations("m"));
        Assert.Equal(expected, $"{violation.Pointer} {violation.Keyword} {violation.Message}");
    }
}
