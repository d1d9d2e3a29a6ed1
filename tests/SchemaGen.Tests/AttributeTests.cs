using System.ComponentModel.DataAnnotations;
using System.Numerics;
using System.Text.Json;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

public class AttributeTests
{
    private static JsonElement Json(string text) => JsonElement.Parse(text);

    public static TheoryData<ValidationAttribute, object?, bool> Cases => new()
    {
        { new TextLengthAttribute(1, 2), "a", true },
        { new TextLengthAttribute(1, 2), "", false },
        { new TextLengthAttribute(1, 2), "😀😀", true },
        { new TextLengthAttribute(1, 2), "😀😀😀", false },
        { new TextLengthAttribute(3, 3), "😀😀", false },
        { new TextLengthAttribute(2, 2), "\ud83d\ud83d", true },
        { new TextLengthAttribute(2, 2), "\ude00\ud83d", true },
        { new TextLengthAttribute(0, int.MaxValue), "", true },
        { new TextLengthAttribute(1, 2), new[] { "a", "b" }, true },
        { new TextLengthAttribute(1, 2), new[] { "a", "" }, false },
        { new TextLengthAttribute(1, 2), new[] { "a", null }, true },
        { new TextLengthAttribute(1, 2), 5, false },
        { new ItemCountAttribute(1, 2), Array.Empty<int>(), false },
        { new ItemCountAttribute(1, 2), new[] { 1, 2 }, true },
        { new ItemCountAttribute(1, 2), new List<string> { "a", "b", "c" }, false },
        { new ItemCountAttribute(1, 2), new Dictionary<string, int> { ["a"] = 1 }, true },
        { new ItemCountAttribute(1, 2), Enumerable.Range(0, 3).Where(_ => true), false },
        { new ItemCountAttribute(1, 2), "ab", false },
        { new TextPatternAttribute("b"), "abc", true },
        { new TextPatternAttribute("^b"), "abc", false },
        { new TextPatternAttribute("^\\d$"), "١", false },
        { new TextPatternAttribute("b"), new[] { "abc", "c" }, false },
        { new TextPatternAttribute("b"), "", false },
        { new TextPatternAttribute("(?i)b"), "x", true },
        { new MultipleOfAttribute(0.1), 0.3, true },
        { new MultipleOfAttribute(0.1), 0.35, false },
        { new MultipleOfAttribute(8), 1024, true },
        { new MultipleOfAttribute(8), 1025L, false },
        { new MultipleOfAttribute(8), new[] { 8, 9 }, false },
        { new MultipleOfAttribute(8), double.NaN, false },
        { new MultipleOfAttribute(8), "8", false },
        { new UniqueItemsAttribute(), new[] { 1, 2, 3 }, true },
        { new UniqueItemsAttribute(), new[] { 1, 2, 1 }, false },
        { new UniqueItemsAttribute(), new[] { "a", "A" }, true },
        { new UniqueItemsAttribute(), Enumerable.Range(0, 100).Append(50).ToArray(), false },
        { new UniqueItemsAttribute(), new[] { Json("[1,{}]"), Json("[1.0,{}]") }, false },
        { new UniqueItemsAttribute(), "aa", false },
        { new AllowedItemsAttribute(1, 2), new[] { 1, 2, 1 }, true },
        { new AllowedItemsAttribute(1, 2), new[] { 1, 3 }, false },
        { new AllowedItemsAttribute(1, 2), new[] { 1L, 2L }, true },
        { new AllowedItemsAttribute(1, 2.5), new[] { 1.0, 2.5 }, true },
        { new AllowedItemsAttribute("a"), new[] { "a" }, true },
        { new AllowedItemsAttribute("a"), new[] { "A" }, false },
        { new AllowedItemsAttribute(true), new[] { false }, false },
        { new MediaReferenceAttribute("image/*"), "https://example.com/x", true },
        { new MediaReferenceAttribute("image/*"), "data:text/plain,x", false },
        { new MediaReferenceAttribute(), "data:text/plain,x", true },
        { new MediaReferenceAttribute(), new List<string> { "https://example.com/x", "x.png" }, false },
        { new TextFormatAttribute("date-time"), "2024-12-31T23:59:00Z", true },
        { new TextFormatAttribute("date-time"), "2024-12-31", false },
        { new TextFormatAttribute("date"), new[] { "2024-12-31", "x" }, false },
        { new TextFormatAttribute("date"), 5, false },
        { new TextFormatAttribute("date"), null, true },
        { new TextFormatAttribute("color"), "x", true },
        { new AbsoluteUriAttribute(), "urn:x", true },
        { new AbsoluteUriAttribute(), "/tmp/x", false },
        { new AbsoluteUriAttribute(), new[] { "urn:x", "C:\\x" }, false },
        { new IntegerRangeAttribute(-1, 9007199254740993), 9007199254740993L, true },
        { new IntegerRangeAttribute(-1, 9007199254740993), 9007199254740994L, false },
        { new IntegerRangeAttribute(long.MinValue, long.MaxValue), long.MaxValue, true },
        { new IntegerRangeAttribute(1, 4), 5, false },
        { new IntegerRangeAttribute(1, 4), new[] { 1, 4 }, true },
        { new IntegerRangeAttribute(1, 4), new[] { 1L, 5L }, false },
        { new IntegerRangeAttribute(1, 4), "2", false },
        { new IntegerRangeAttribute("0", "18446744073709551615"), ulong.MaxValue, true },
        { new IntegerRangeAttribute("1", "18446744073709551614"), ulong.MaxValue, false },
        { new IntegerRangeAttribute("1", "18446744073709551614"), 0UL, false },
        { new IntegerRangeAttribute("1", null), new[] { 1UL, ulong.MaxValue }, true },
        { new IntegerRangeAttribute("1", null), new[] { 1UL, 0UL }, false },
        { new IntegerRangeAttribute(null, "18446744073709551616"), BigInteger.Pow(2, 64), true },
        { new IntegerRangeAttribute(null, "18446744073709551616"), BigInteger.Pow(2, 64) + 1, false },
        { new IntegerRangeAttribute(null, "18446744073709551616"), 5, true },
        { new IntegerRangeAttribute("-1", "18446744073709551616"), -2L, false },
        { new IntegerRangeAttribute("0", "18446744073709551615"), 0.5, false },
        { new NumberRangeAttribute(0, 1), 1.0, true },
        { new NumberRangeAttribute(0, 1) { MaximumIsExclusive = true }, 1.0, false },
        { new NumberRangeAttribute(0, 1) { MinimumIsExclusive = true }, 0.0, false },
        { new NumberRangeAttribute(0, double.PositiveInfinity), 1e300, true },
        { new NumberRangeAttribute(0, double.PositiveInfinity), double.PositiveInfinity, false },
        { new NumberRangeAttribute(0, 1), double.NaN, false },
        { new NumberRangeAttribute(0, 1), new[] { 0.5, 1.5 }, false },
        { new ItemTextLengthAttribute(1, 2), new[] { "a", "😀😀" }, true },
        { new ItemTextLengthAttribute(1, 2), new[] { "a", "" }, false },
        { new ItemTextLengthAttribute(1, 2), new[] { "a", null }, true },
        { new ItemTextLengthAttribute(1, 2), Array.Empty<string>(), true },
        { new ItemTextPatternAttribute("^b"), new[] { "bc", "b" }, true },
        { new ItemTextPatternAttribute("^b"), new[] { "bc", "ab" }, false },
        { new ItemIntegerRangeAttribute(1, 4), new[] { 1, 4 }, true },
        { new ItemIntegerRangeAttribute(1, 4), new[] { 1L, 5L }, false },
        { new ItemIntegerRangeAttribute(0, long.MaxValue), new[] { long.MaxValue }, true },
        { new ItemIntegerRangeAttribute("1", null), new[] { 1UL, ulong.MaxValue }, true },
        { new ItemIntegerRangeAttribute("1", null), new[] { 1UL, 0UL }, false },
        { new ItemNumberRangeAttribute(0, 1), new[] { 0.5, 1.0 }, true },
        { new ItemNumberRangeAttribute(0, 1), new[] { 0.5, double.NaN }, false },
        { new ItemNumberRangeAttribute(0, 1) { MaximumIsExclusive = true }, new[] { 0.5, 1.0 }, false },
        { new ItemNumberRangeAttribute(0, 1) { MinimumIsExclusive = true }, new[] { 0.0 }, false },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void An_attribute_means_what_its_keyword_means(ValidationAttribute attribute, object? value, bool expected)
    {
        Assert.Equal(expected, attribute.IsValid(value));
        Assert.True(attribute.IsValid(null));
    }

    public static TheoryData<ValidationAttribute, string> Messages => new()
    {
        { new TextLengthAttribute(1, 1000), "Prompt must have 1 to 1000 characters." },
        { new TextLengthAttribute(1, int.MaxValue), "Prompt must have at least 1 character." },
        { new ItemCountAttribute(0, 14), "Prompt must have at most 14 items." },
        { new ItemCountAttribute(1, int.MaxValue), "Prompt must have at least 1 item." },
        { new ItemCountAttribute(1, int.MaxValue) { ErrorMessage = "{0}: {1} items." }, "Prompt: at least 1 items." },
        { new TextPatternAttribute("^{0}$"), "Prompt must match the pattern ^{0}$." },
        { new MultipleOfAttribute(0.5), "Prompt must be a multiple of 0.5." },
        { new UniqueItemsAttribute(), "Prompt must not hold an item twice." },
        { new AllowedItemsAttribute(1, "a"), "Prompt must hold only 1, \"a\"." },
        { new MediaReferenceAttribute("image/*"), "Prompt must be an http(s) URL or a data URI of type image/*." },
        { new AbsoluteUriAttribute(), "Prompt must be an absolute URI." },
        { new TextFormatAttribute("date"), "Prompt must be a date such as 2024-12-31." },
        { new IntegerRangeAttribute("0", "18446744073709551616"), "Prompt must be 0 to 18446744073709551616." },
        { new IntegerRangeAttribute(null, "18446744073709551616"), "Prompt must be at most 18446744073709551616." },
        { new IntegerRangeAttribute(-1, 4294967295), "Prompt must be -1 to 4294967295." },
        { new NumberRangeAttribute(0, 1) { MinimumIsExclusive = true }, "Prompt must be more than 0 and at most 1." },
        { new RequiresPropertyAttribute("ImageUrls", "Mode"), "Prompt must be used with ImageUrls, Mode." },
        { new TextLengthAttribute(1, 2) { ErrorMessage = "{0}: {2} to {1}" }, "Prompt: 1 to 2" },
        { new NumberRangeAttribute(1, 2) { ErrorMessage = "{0}: {1} to {2}" }, "Prompt: 1 to 2" },
        { new ItemTextLengthAttribute(1, 1000), "Prompt must have 1 to 1000 characters." },
        { new ItemTextLengthAttribute(1, 2) { ErrorMessage = "{0}: {1}" }, "Prompt: 1 to 2" },
        { new ItemTextPatternAttribute("^{0}$"), "Prompt must match the pattern ^{0}$." },
        { new ItemIntegerRangeAttribute(-1, 4294967295), "Prompt must be -1 to 4294967295." },
        { new ItemIntegerRangeAttribute(null, "18446744073709551616"), "Prompt must be at most 18446744073709551616." },
        { new ItemNumberRangeAttribute(0, 1) { MinimumIsExclusive = true }, "Prompt must be more than 0 and at most 1." },
        { new IntegerRangeAttribute("0", "18446744073709551616") { ErrorMessage = "{0}: {1} to {2}" }, "Prompt: 0 to 18446744073709551616" },
        { new MultipleOfAttribute(2) { ErrorMessage = "{0}: even" }, "Prompt: even" },
    };

    [Theory]
    [MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public void The_message_names_the_property_and_the_bound(ValidationAttribute attribute, string expected) =>
        Assert.Equal(expected, attribute.FormatErrorMessage("Prompt"));

    [Fact]
    public void A_companion_is_required_by_the_record_itself()
    {
        var orphan = new FlashImageInput { Prompt = "a", MaskUrl = "https://example.com/" };
        List<ValidationResult> results = [];
        Assert.False(Validator.TryValidateObject(orphan, new ValidationContext(orphan), results, validateAllProperties: true));
        ValidationResult result = Assert.Single(results);
        Assert.Equal(("Mask image must be used with ImageUrls.", "MaskUrl"), (result.ErrorMessage, Assert.Single(result.MemberNames)));

        FlashImageInput pair = orphan with { ImageUrls = ["https://example.com/"] };
        Assert.True(Validator.TryValidateObject(pair, new ValidationContext(pair), null, validateAllProperties: true));
    }

    [Fact]
    public void A_companion_rule_refuses_nothing_where_no_record_knows_it()
    {
        var attribute = new RequiresPropertyAttribute("Other");
        Assert.Null(attribute.GetValidationResult("x", new ValidationContext(new object()) { MemberName = "Some" }));
        Assert.True(attribute.RequiresValidationContext);
    }

    [Fact]
    public void The_bounds_can_be_read_through_the_standard_attributes()
    {
        StringLengthAttribute length = new TextLengthAttribute(1, 1000);
        Assert.Equal((1, 1000), (length.MinimumLength, length.MaximumLength));
        Assert.Equal("^a", ((RegularExpressionAttribute)new TextPatternAttribute("^a")).Pattern);
        RangeAttribute range = new IntegerRangeAttribute(-1, 4294967295);
        Assert.Equal((-1.0, 4294967295.0), (range.Minimum, range.Maximum));
    }

    /// <summary>What derives from a standard attribute is read as a bound of the list itself: by Swashbuckle, NSwag and ASP.NET Core.</summary>
    [Theory]
    [InlineData(typeof(ItemTextLengthAttribute))]
    [InlineData(typeof(ItemTextPatternAttribute))]
    [InlineData(typeof(ItemIntegerRangeAttribute))]
    [InlineData(typeof(ItemNumberRangeAttribute))]
    [InlineData(typeof(ItemCountAttribute))]
    public void Attributes_of_lists_are_no_standard_ones_of_single_values(Type type) => Assert.Equal(typeof(ValidationAttribute), type.BaseType);

    [Fact]
    public void The_bounds_of_items_can_be_read()
    {
        var exact = new ItemIntegerRangeAttribute("0", "18446744073709551615");
        Assert.Equal((BigInteger.Zero, ulong.MaxValue), (exact.Minimum, exact.Maximum));
        var open = new ItemIntegerRangeAttribute(long.MinValue, 4);
        Assert.Equal((null, new BigInteger(4)), (open.Minimum, open.Maximum));
        Assert.Equal(new BigInteger(1), new ItemIntegerRangeAttribute(1, long.MaxValue).Minimum);
        Assert.Null(new ItemIntegerRangeAttribute(1, long.MaxValue).Maximum);
        Assert.Equal("^a", new ItemTextPatternAttribute("^a").Pattern);
    }
}
