using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>The seed's schema, read in full.</summary>
public class SeedSchemaTests
{
    [Fact]
    public void Every_keyword_of_the_seed_is_in_the_model()
    {
        SchemaReadResult result = SchemaReader.Read(SeedSchema.Text);

        var expected = new InputModel(Title: null, Description: null, IsDeprecated: false, new ObjectShape(
            Title: null,
            Description: null,
            Properties: new PropertyModel[]
            {
                new("n", new IntegerShape(1, 4)) { Title = "Images", Default = new IntegerDefault(1) },
                new("size", Texts("Aspect ratio", "auto", "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"))
                {
                    Title = "Aspect ratio",
                    Default = new EnumDefault("1:1"),
                },
                new("prompt", new TextShape(1, 1000))
                {
                    IsRequired = true,
                    Title = "Prompt",
                    Description = "Text prompt for image generation.",
                    Hints = new InputHints(IsMultiline: true, IsUpload: false, IsAdvanced: false),
                },
                new("mask_url", new TextShape(Media: new MediaReferenceModel("image/*")))
                {
                    Title = "Mask image",
                    Description = "Optional mask URL or data URI image for inpainting. It must be used with image_urls.",
                    Hints = new InputHints(IsMultiline: false, IsUpload: false, IsAdvanced: true),
                },
                new("image_urls", new ListShape(new TextShape(Media: new MediaReferenceModel("image/*")), MinItems: 1, MaxItems: 14))
                {
                    Title = "Reference images",
                    Description = "Optional reference image URLs or data URI images for image-to-image generation. Up to 14 images.",
                    Hints = new InputHints(IsMultiline: false, IsUpload: true, IsAdvanced: true),
                },
                new("resolution", Texts("Resolution", "1K")) { Title = "Resolution", Default = new EnumDefault("1K") },
            }.ToEquatableArray(),
            Additional: null,
            AdditionalIsNullable: false,
            Companions: new CompanionRule[]
            {
                new("mask_url", new[] { "image_urls" }.ToEquatableArray(), RuleSource.Prose, "It must be used with image_urls."),
            }.ToEquatableArray()));

        Assert.NotNull(result.Model);
        Assert.Equal(expected.Root.Properties, result.Model.Root.Properties);
        Assert.Equal(expected with { ResolvedSchema = result.Model.ResolvedSchema }, result.Model);
    }

    [Fact]
    public void The_rule_from_prose_is_reported_at_its_words_and_nothing_else_is()
    {
        SchemaReadResult result = SchemaReader.Read(SeedSchema.Text);

        SchemaDiagnostic fault = Assert.Single(result.Diagnostics);
        Assert.Equal("SG0009", fault.Id);
        Assert.Equal("It must be used with image_urls.", SeedSchema.Text.Substring(fault.Span.Start, fault.Span.Length));
        Assert.Equal(
            "'mask_url' of '/properties/mask_url' must be used with 'image_urls': SchemaGen read this rule from the words \"It must be used with image_urls.\"",
            fault.Message);
    }

    private static EnumShape Texts(string title, params string[] values) =>
        new(title, Description: null, values.Select(static value => new EnumValueModel(value)).ToEquatableArray());
}
