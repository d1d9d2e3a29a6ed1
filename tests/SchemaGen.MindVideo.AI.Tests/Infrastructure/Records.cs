namespace SchemaGen.MindVideo.AI.Tests.Infrastructure;

/// <summary>The model of the seed: ratios, 1 to 4 images, original images.</summary>
[ModelInput(Slug)]
public sealed partial record FlashImageInput
{
    public const string Slug = "gemini-2-5-flash-image-preview-official";
}

/// <summary>A model that names pixels, knows no count, and allows members that it does not name.</summary>
[ModelInput("pixel-sizes")]
public sealed partial record PixelSizesInput;

/// <summary>A model without a prompt, with one image under a name of its own.</summary>
[ModelInput("upscaler")]
public sealed partial record UpscalerInput;
