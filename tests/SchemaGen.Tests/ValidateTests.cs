using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SchemaGen.CompilerServices;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

public class ValidateTests
{
    private static readonly string[] TwoImages = ["https://example.com/1.png", "data:image/png;base64,AAAA"];

    public static TheoryData<FlashImageInput, string> Broken => new()
    {
        { Valid() with { N = 5 }, "/n maximum" },
        { Valid() with { N = int.MinValue }, "/n minimum" },
        { Valid() with { Size = (FlashImageAspectRatio)99 }, "/size enum" },
        { Valid() with { Size = (FlashImageAspectRatio)(-1) }, "/size enum" },
        { Valid() with { Prompt = null! }, "/prompt required" },
        { Valid() with { Prompt = "" }, "/prompt minLength" },
        { Valid() with { Prompt = new string('a', 1001) }, "/prompt maxLength" },
        { Valid() with { ImageUrls = null }, "/mask_url dependentRequired" },
        { Valid() with { MaskUrl = "mask.png" }, "/mask_url format" },
        { Valid() with { ImageUrls = [] }, "/image_urls minItems" },
        { Valid() with { ImageUrls = Enumerable.Repeat("https://x/", 15).ToArray() }, "/image_urls maxItems" },
        { Valid() with { ImageUrls = ["https://x/", "/tmp/x.png"] }, "/image_urls/1 format" },
        { Valid() with { ImageUrls = ["https://x/", null!] }, "/image_urls/1 type" },
        { Valid() with { Resolution = (FlashImageResolution)1 }, "/resolution enum" },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_broken_constraint_is_the_only_violation(FlashImageInput input, string expected)
    {
        ConstraintViolation violation = Assert.Single(input.Validate());
        Assert.Equal(expected, violation.Pointer + " " + violation.Keyword);
        Assert.Contains("gemini-2-5-flash-image-preview-official", violation.Message, StringComparison.Ordinal);
        Assert.Equal(violation, Assert.Single(Assert.Throws<ModelInputException>(() => input.EnsureValid()).Violations));
        Assert.False(Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true));
    }

    [Fact]
    public void A_valid_input_passes()
    {
        FlashImageInput input = Valid();
        Assert.Empty(input.Validate());
        Assert.Same(input, input.EnsureValid());
        Assert.True(Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true));
    }

    [Fact]
    public void Valid_input_allocates_nothing()
    {
        FlashImageInput seed = Valid();
        var studio = new StudioInput
        {
            Strength = 1.5,
            Seed = -1,
            Copies = 1,
            Style = "ink",
            Webhook = "https://x/",
            Layers = [new StudioLayer { NaMe = "a" }],
            Weights = new Dictionary<string, int> { ["a"] = 1 },
            Matrix = [[1, 2]],
            Sizes = Enumerable.Range(0, 100).Select(i => (double)i).ToArray(),
        };
        Check(seed, studio, 2);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Check(seed, studio, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Check(FlashImageInput seed, StudioInput studio, int times)
        {
            for (int i = 0; i < times; i++)
            {
                if (seed.Validate().Count + studio.Validate().Count != 0)
                {
                    throw new InvalidOperationException("The inputs are valid.");
                }
            }
        }
    }

    /// <summary>C# without nullable analysis has them, and the platform refuses what is then sent.</summary>
    [Fact]
    public void An_item_that_is_null_is_named_where_the_schema_allows_none()
    {
        var input = new StudioInput { Layers = [new StudioLayer { NaMe = "a" }, null!], Matrix = [[1, 2], null!] };
        Assert.Equal(
            [
                "/layers/1 type: an item of 'layers' is null, but model 'studio' asks for an object",
                "/matrix/1 type: an item of 'matrix' is null, but model 'studio' asks for an array",
            ],
            input.Validate().Select(violation => $"{violation.Pointer} {violation.Keyword}: {violation.Message}"));
    }

    [Fact]
    public void Nested_values_have_their_whole_pointer()
    {
        var input = new StudioInput
        {
            Strength = 0,
            Seed = -2,
            Copies = 3,
            Style = "Ink",
            Webhook = "x.png",
            Background = new StudioLayer { NaMe = "", Opacity = 101 },
            Layers = [new StudioLayer { NaMe = "a" }, new StudioLayer { NaMe = "a", Opacity = -1 }],
            Weights = new Dictionary<string, int> { ["a/b"] = 101 },
            Matrix = [[1, 2], [1, 2, 3]],
            Sizes = [1, 2, 1.0],
        };
        Assert.Equal(
            [
                "/strength exclusiveMinimum", "/seed minimum", "/copies enum", "/style pattern", "/webhook format", "/background/na~1me~0 minLength", "/background/opacity maximum",
                "/layers/1/opacity minimum", "/weights/a~1b maximum", "/matrix/1 maxItems", "/sizes uniqueItems",
            ],
            input.Validate().Select(violation => violation.Pointer + " " + violation.Keyword));
        Assert.Equal(
            ["Strength", "Seed", "Copies", "Style", "Webhook", "Background", "Background", "Layers", "Weights", "Matrix", "Sizes"],
            ModelValidation.Results(input).SelectMany(result => result.MemberNames));
    }

    [Fact]
    public void A_number_without_a_form_in_JSON_is_one_violation()
    {
        ConstraintViolation violation = Assert.Single(new StudioInput { Strength = double.NaN }.Validate());
        Assert.Equal(new ConstraintViolation("/strength", "type", "'strength' is NaN, but model 'studio' allows only finite numbers"), violation);
        Assert.Equal("/sizes/1", Assert.Single(new StudioInput { Sizes = [1, double.NegativeInfinity] }.Validate()).Pointer);
    }

    [Fact]
    public void An_additional_member_with_the_name_of_another_is_a_violation()
    {
        var input = new StudioInput { AdditionalProperties = new Dictionary<string, System.Text.Json.JsonElement> { ["seed"] = default } };
        Assert.Equal("/seed json", Assert.Single(input.Validate()) is var violation ? violation.Pointer + " " + violation.Keyword : null);
    }

    [Fact]
    public void Nested_objects_name_their_model_in_violations()
    {
        ValidationResult result = Assert.Single(ModelValidation.Results(new StudioLayer { NaMe = null! }));
        Assert.Equal("'na/me~' is required by model 'studio', but it is null", result.ErrorMessage);
        Assert.Equal(["NaMe"], result.MemberNames);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Messages_are_the_same_in_every_culture(string culture)
    {
        var input = new StudioInput { Strength = 10.5, Seed = -2, Webhook = "FILE:" };
        string expected = string.Join("\n", input.Validate()) + new StudioInput { Strength = 1.5 }.ToJson();
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, string.Join("\n", input.Validate()) + new StudioInput { Strength = 1.5 }.ToJson());
            Assert.Equal(1.5, ModelInput.Parse<StudioInput>("""{"strength":1.5}""").Strength);
            Assert.True(new MediaReferenceAttribute("IMAGE/*").IsValid("DATA:image/png,x"));
            Assert.True(new MultipleOfAttribute(0.1).IsValid(0.3));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static FlashImageInput Valid() => new() { Prompt = "a", ImageUrls = TwoImages, MaskUrl = "https://example.com/mask.png" };
}
