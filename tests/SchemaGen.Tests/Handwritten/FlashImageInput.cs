#nullable enable
#pragma warning disable CS0612, CS0618 // deprecated members are still read and written

namespace SchemaGen.Tests.Handwritten;

/// <summary>Input of the model <c>gemini-2-5-flash-image-preview-official</c>.</summary>
[global::SchemaGen.ModelInput("gemini-2-5-flash-image-preview-official")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::SchemaGen.CompilerServices.ModelJsonConverter<global::SchemaGen.Tests.Handwritten.FlashImageInput>))]
[global::System.CodeDom.Compiler.GeneratedCode("SchemaGen", "0.1.0.0")]
public sealed partial record FlashImageInput :
    global::SchemaGen.IModelInput<global::SchemaGen.Tests.Handwritten.FlashImageInput>,
    global::System.ComponentModel.DataAnnotations.IValidatableObject
{
    /// <summary>Images.</summary>
    /// <remarks>1 to 4. Default: 1.</remarks>
    [global::System.Text.Json.Serialization.JsonPropertyName("n")]
    [global::System.ComponentModel.DataAnnotations.Range(1, 4)]
    [global::System.ComponentModel.DataAnnotations.Display(Name = "Images")]
    public int N { get; init; } = 1;

    /// <summary>Aspect ratio.</summary>
    /// <remarks>Default: <c>1:1</c>.</remarks>
    [global::System.Text.Json.Serialization.JsonPropertyName("size")]
    [global::System.ComponentModel.DataAnnotations.EnumDataType(typeof(global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio))]
    [global::System.ComponentModel.DataAnnotations.Display(Name = "Aspect ratio")]
    public global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio Size { get; init; } = global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio.Ratio1x1;

    /// <summary>Text prompt for image generation.</summary>
    /// <remarks>1 to 1000 characters.</remarks>
    [global::System.Text.Json.Serialization.JsonPropertyName("prompt")]
    [global::System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings = true)]
    [global::SchemaGen.TextLength(1, 1000)]
    [global::System.ComponentModel.DataAnnotations.Display(Name = "Prompt")]
    [global::System.ComponentModel.DataAnnotations.DataType(global::System.ComponentModel.DataAnnotations.DataType.MultilineText)]
    public required string Prompt { get; init; }

    /// <summary>Optional mask URL or data URI image for inpainting. It must be used with image_urls.</summary>
    /// <remarks>Must be used with <c>image_urls</c>: "It must be used with image_urls."</remarks>
    [global::System.Text.Json.Serialization.JsonPropertyName("mask_url")]
    [global::SchemaGen.RequiresProperty(nameof(ImageUrls), Source = "It must be used with image_urls.")]
    [global::SchemaGen.MediaReference("image/*")]
    [global::System.ComponentModel.DataAnnotations.Display(Name = "Mask image", GroupName = "Advanced")]
    public string? MaskUrl { get; init; }

    /// <summary>Optional reference image URLs or data URI images for image-to-image generation. Up to 14 images.</summary>
    /// <remarks>1 to 14 items.</remarks>
    [global::System.Text.Json.Serialization.JsonPropertyName("image_urls")]
    [global::SchemaGen.ItemCount(1, 14)]
    [global::SchemaGen.MediaReference("image/*")]
    [global::System.ComponentModel.DataAnnotations.Display(Name = "Reference images", GroupName = "Advanced")]
    [global::System.ComponentModel.DataAnnotations.DataType(global::System.ComponentModel.DataAnnotations.DataType.Upload)]
    public global::System.Collections.Generic.IReadOnlyList<string>? ImageUrls
    {
        get => _imageUrls;
        init => _imageUrls = global::SchemaGen.CompilerServices.ValueList<string>.CopyOf(value);
    }

    private readonly global::SchemaGen.CompilerServices.ValueList<string>? _imageUrls;

    /// <summary>Resolution.</summary>
    /// <remarks>Default: <c>1K</c>.</remarks>
    [global::System.Text.Json.Serialization.JsonPropertyName("resolution")]
    [global::System.ComponentModel.DataAnnotations.EnumDataType(typeof(global::SchemaGen.Tests.Handwritten.FlashImageResolution))]
    [global::System.ComponentModel.DataAnnotations.Display(Name = "Resolution")]
    public global::SchemaGen.Tests.Handwritten.FlashImageResolution Resolution { get; init; } = global::SchemaGen.Tests.Handwritten.FlashImageResolution._1K;

    static string global::SchemaGen.IModelInput<global::SchemaGen.Tests.Handwritten.FlashImageInput>.Slug => "gemini-2-5-flash-image-preview-official";

    string global::SchemaGen.IModelInput.ModelSlug => "gemini-2-5-flash-image-preview-official";

    /// <inheritdoc/>
    public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)
    {
        global::System.ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Wire.Members[0], N);
        writer.WriteString(Wire.Members[1], global::SchemaGen.Tests.Handwritten.FlashImageAspectRatioWire.Values[Size]);
        writer.WriteString(Wire.Members[2], Prompt);
        if (MaskUrl is not null)
        {
            writer.WriteString(Wire.Members[3], MaskUrl);
        }

        if (_imageUrls is not null)
        {
            writer.WritePropertyName(Wire.Members[4]);
            global::SchemaGen.CompilerServices.ListCodec<string, global::SchemaGen.CompilerServices.TextCodec>.Write(writer, _imageUrls);
        }

        writer.WriteString(Wire.Members[5], global::SchemaGen.Tests.Handwritten.FlashImageResolutionWire.Values[Resolution]);
        writer.WriteEndObject();
    }

    void global::SchemaGen.IModelObject.CollectViolations(ref global::SchemaGen.CompilerServices.ViolationCollector violations)
    {
        violations.Range("n", N, 1, 4);
        violations.Defined<global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio, global::SchemaGen.Tests.Handwritten.FlashImageAspectRatioWire>("size", Size, 11);
        violations.Required("prompt", Prompt);
        violations.TextLength("prompt", Prompt, 1, 1000);
        violations.Companion("mask_url", MaskUrl, "image_urls", _imageUrls);
        violations.Media("mask_url", MaskUrl, "image/*");
        violations.ItemCount("image_urls", _imageUrls, 1, 14, nameof(ImageUrls));
        violations.Media("image_urls", _imageUrls, "image/*", nameof(ImageUrls));
        violations.Defined<global::SchemaGen.Tests.Handwritten.FlashImageResolution, global::SchemaGen.Tests.Handwritten.FlashImageResolutionWire>("resolution", Resolution, 1);
    }

    static global::SchemaGen.Tests.Handwritten.FlashImageInput global::SchemaGen.IModelObject<global::SchemaGen.Tests.Handwritten.FlashImageInput>.ReadFrom(
        ref global::System.Text.Json.Utf8JsonReader reader, ref global::SchemaGen.CompilerServices.ReadContext context)
    {
        int n = 1;
        global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio size = global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio.Ratio1x1;
        string? prompt = null;
        string? maskUrl = null;
        global::System.Collections.Generic.IReadOnlyList<string>? imageUrls = null;
        global::SchemaGen.Tests.Handwritten.FlashImageResolution resolution = global::SchemaGen.Tests.Handwritten.FlashImageResolution._1K;

        global::SchemaGen.CompilerServices.ObjectScope scope = context.EnterObject(ref reader, Wire.Members);
        while (context.NextMember(ref reader, ref scope, out int member))
        {
            switch (member)
            {
                case 0:
                    n = context.ReadInt32(ref reader, 1, 4);
                    break;
                case 1:
                    size = global::SchemaGen.CompilerServices.EnumCodec<global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio, global::SchemaGen.Tests.Handwritten.FlashImageAspectRatioWire>.Read(ref reader, ref context);
                    break;
                case 2:
                    prompt = global::SchemaGen.CompilerServices.TextCodec.Read(ref reader, ref context);
                    break;
                case 3:
                    maskUrl = global::SchemaGen.CompilerServices.TextCodec.Read(ref reader, ref context);
                    break;
                case 4:
                    imageUrls = global::SchemaGen.CompilerServices.ListCodec<string, global::SchemaGen.CompilerServices.TextCodec>.Read(ref reader, ref context);
                    break;
                case 5:
                    resolution = global::SchemaGen.CompilerServices.EnumCodec<global::SchemaGen.Tests.Handwritten.FlashImageResolution, global::SchemaGen.Tests.Handwritten.FlashImageResolutionWire>.Read(ref reader, ref context);
                    break;
                default:
                    context.Unknown(ref reader, ref scope);
                    break;
            }
        }

        context.LeaveObject(ref scope);
        return new global::SchemaGen.Tests.Handwritten.FlashImageInput { N = n, Size = size, Prompt = prompt!, MaskUrl = maskUrl, ImageUrls = imageUrls, Resolution = resolution };
    }

    global::System.Collections.Generic.IEnumerable<global::System.ComponentModel.DataAnnotations.ValidationResult>
        global::System.ComponentModel.DataAnnotations.IValidatableObject.Validate(global::System.ComponentModel.DataAnnotations.ValidationContext validationContext) =>
        global::SchemaGen.CompilerServices.ModelValidation.Results(this);

    private static class Wire
    {
        internal static readonly global::SchemaGen.CompilerServices.MemberTable Members =
            new("gemini-2-5-flash-image-preview-official", [2], "n", "size", "prompt", "mask_url", "image_urls", "resolution");
    }
}

/// <summary>Aspect ratio.</summary>
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::SchemaGen.CompilerServices.WireEnumJsonConverter<global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio, global::SchemaGen.Tests.Handwritten.FlashImageAspectRatioWire>))]
[global::System.CodeDom.Compiler.GeneratedCode("SchemaGen", "0.1.0.0")]
public enum FlashImageAspectRatio
{
    /// <summary><c>auto</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "auto")]
    Auto,

    /// <summary><c>1:1</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "1:1")]
    Ratio1x1,

    /// <summary><c>2:3</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "2:3")]
    Ratio2x3,

    /// <summary><c>3:2</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "3:2")]
    Ratio3x2,

    /// <summary><c>3:4</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "3:4")]
    Ratio3x4,

    /// <summary><c>4:3</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "4:3")]
    Ratio4x3,

    /// <summary><c>4:5</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "4:5")]
    Ratio4x5,

    /// <summary><c>5:4</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "5:4")]
    Ratio5x4,

    /// <summary><c>9:16</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "9:16")]
    Ratio9x16,

    /// <summary><c>16:9</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "16:9")]
    Ratio16x9,

    /// <summary><c>21:9</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "21:9")]
    Ratio21x9,
}

/// <summary>The values of <see cref="global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio"/> in JSON.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
[global::System.CodeDom.Compiler.GeneratedCode("SchemaGen", "0.1.0.0")]
public readonly struct FlashImageAspectRatioWire : global::SchemaGen.CompilerServices.IWireEnum<global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio>
{
    private static readonly global::SchemaGen.CompilerServices.WireEnum<global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio> s_values =
        new("auto", "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9");

    /// <inheritdoc/>
    public static global::SchemaGen.CompilerServices.WireEnum<global::SchemaGen.Tests.Handwritten.FlashImageAspectRatio> Values => s_values;
}

/// <summary>Resolution.</summary>
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::SchemaGen.CompilerServices.WireEnumJsonConverter<global::SchemaGen.Tests.Handwritten.FlashImageResolution, global::SchemaGen.Tests.Handwritten.FlashImageResolutionWire>))]
[global::System.CodeDom.Compiler.GeneratedCode("SchemaGen", "0.1.0.0")]
public enum FlashImageResolution
{
    /// <summary><c>1K</c></summary>
    [global::System.Runtime.Serialization.EnumMember(Value = "1K")]
    _1K,
}

/// <summary>The values of <see cref="global::SchemaGen.Tests.Handwritten.FlashImageResolution"/> in JSON.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
[global::System.CodeDom.Compiler.GeneratedCode("SchemaGen", "0.1.0.0")]
public readonly struct FlashImageResolutionWire : global::SchemaGen.CompilerServices.IWireEnum<global::SchemaGen.Tests.Handwritten.FlashImageResolution>
{
    private static readonly global::SchemaGen.CompilerServices.WireEnum<global::SchemaGen.Tests.Handwritten.FlashImageResolution> s_values = new("1K");

    /// <inheritdoc/>
    public static global::SchemaGen.CompilerServices.WireEnum<global::SchemaGen.Tests.Handwritten.FlashImageResolution> Values => s_values;
}
