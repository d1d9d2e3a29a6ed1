namespace SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

/// <summary>Input records as the generator writes them, with one property for each kind of constraint.</summary>
internal static class ModelSource
{
    public const string Text = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using System.Runtime.Serialization;
        using System.Text.Json.Serialization;
        using SchemaGen;

        namespace Shop.Models;

        [ModelInput("flash-image")]
        public sealed partial record FlashImageInput
        {
            [JsonPropertyName("prompt"), Required(AllowEmptyStrings = true), TextLength(1, 10)]
            public required string Prompt { get; init; }

            [JsonPropertyName("style"), TextLength(0, 5)]
            public string? Style { get; init; }

            [JsonPropertyName("n"), Range(1, 4)]
            public int? N { get; init; }

            [JsonPropertyName("steps"), Range(1, 50)]
            public int? Steps { get; init; }

            [JsonPropertyName("seed"), IntegerRange(0, 4294967295)]
            public long? Seed { get; init; }

            [JsonPropertyName("offset"), IntegerRange(10, long.MaxValue)]
            public long? Offset { get; init; }

            [JsonPropertyName("strength"), NumberRange(0, 1, MinimumIsExclusive = true)]
            public double? Strength { get; init; }

            [JsonPropertyName("guidance"), Range(0.5, 1.5, MaximumIsExclusive = true)]
            public double? Guidance { get; init; }

            [JsonPropertyName("quality"), AllowedValues(1, 2, 4)]
            public int? Quality { get; init; }

            [JsonPropertyName("scale"), AllowedValues(0.5, 1.0)]
            public double? Scale { get; init; }

            [JsonPropertyName("size"), EnumDataType(typeof(AspectRatio))]
            public AspectRatio? Size { get; init; }

            [JsonPropertyName("fallback_size"), EnumDataType(typeof(AspectRatio))]
            public AspectRatio? FallbackSize { get; init; }

            [JsonPropertyName("image_urls"), ItemCount(1, 3)]
            public IReadOnlyList<string>? ImageUrls
            {
                get => _imageUrls;
                init => _imageUrls = value?.ToArray();
            }

            private readonly string[]? _imageUrls;

            [JsonPropertyName("mask_url"), RequiresProperty(nameof(ImageUrls), Source = "It must be used with image_urls.")]
            public string? MaskUrl { get; init; }

            [JsonPropertyName("mask_blur"), RequiresProperty(nameof(MaskUrl), nameof(ImageUrls))]
            public int? MaskBlur { get; init; }

            [JsonPropertyName("palette")]
            public IReadOnlyList<string>? Palette { get; init; } = ["#000"];

            [JsonPropertyName("palette_weight"), RequiresProperty(nameof(Palette))]
            public double? PaletteWeight { get; init; }

            [JsonPropertyName("tags"), ItemTextLength(1, 4)]
            public IReadOnlyList<string>? Tags { get; init; }

            [JsonPropertyName("layers"), ItemIntegerRange(0, 9), ItemCount(0, 20)]
            public IReadOnlyList<int>? Layers { get; init; }

            [JsonPropertyName("weights"), ItemNumberRange(0, 1)]
            public IReadOnlyList<double>? Weights { get; init; }

            [JsonPropertyName("widths"), AllowedItems(256, 512)]
            public IReadOnlyList<int>? Widths { get; init; }

            [JsonPropertyName("sizes")]
            public IReadOnlyList<AspectRatio>? Sizes { get; init; }

            [JsonPropertyName("factor"), AllowedValues(1, 2, null)]
            public int? Factor { get; init; }

            [JsonPropertyName("code"), TextPattern("^[a-z]+$")]
            public string? Code { get; init; }

            [JsonPropertyName("one"), TextPattern("^.$")]
            public string? One { get; init; }

            [JsonPropertyName("codes"), ItemTextPattern("[0-9]")]
            public IReadOnlyList<string>? Codes { get; init; }

            [JsonPropertyName("unreadable"), TextPattern("(?<a>[")]
            public string? Unreadable { get; init; }

            [JsonPropertyName("endless"), TextPattern("^(a|a|aa)+$")]
            public string? Endless { get; init; }

            [JsonPropertyName("width"), MultipleOf(8)]
            public int? Width { get; init; }

            [JsonPropertyName("step"), MultipleOf(0.1)]
            public double? Step { get; init; }

            [JsonPropertyName("heights"), MultipleOf(2.5)]
            public IReadOnlyList<long>? Heights { get; init; }

            [JsonPropertyName("pairs"), MultipleOf(2)]
            public IReadOnlyList<double?>? Pairs { get; init; }

            [JsonPropertyName("nothing"), MultipleOf(0)]
            public int? Nothing { get; init; }

            [JsonPropertyName("keywords"), UniqueItems]
            public IReadOnlyList<string?>? Keywords { get; init; }

            [JsonPropertyName("shades"), UniqueItems]
            public IReadOnlyList<double>? Shades { get; init; }

            [JsonPropertyName("ratios"), UniqueItems]
            public IReadOnlyList<AspectRatio>? Ratios { get; init; }

            [JsonPropertyName("flags"), UniqueItems]
            public IReadOnlyList<bool>? Flags { get; init; }

            [JsonPropertyName("pages"), UniqueItems]
            public IReadOnlyList<FlashImageOptions>? Pages { get; init; }

            [JsonPropertyName("photo"), MediaReference("image/*")]
            public string? Photo { get; init; }

            [JsonPropertyName("photos"), MediaReference("image/png, image/webp")]
            public IReadOnlyList<string>? Photos { get; init; }

            [JsonPropertyName("media"), MediaReference]
            public string? Media { get; init; }

            [JsonPropertyName("day"), TextFormat("date")]
            public string? Day { get; init; }

            [JsonPropertyName("addresses"), TextFormat("ipv6")]
            public IReadOnlyList<string>? Addresses { get; init; }

            [JsonPropertyName("strange"), TextFormat("color")]
            public string? Strange { get; init; }

            [JsonPropertyName("webhook"), AbsoluteUri]
            public string? Webhook { get; init; }

            [JsonPropertyName("links"), AbsoluteUri]
            public IReadOnlyList<string>? Links { get; init; }

            [JsonPropertyName("preset"), TextLength(1, 5), TextPattern("^[a-z]+$")]
            public Preset? Preset { get; init; }

            [JsonPropertyName("presets"), ItemTextLength(1, 5)]
            public IReadOnlyList<Preset>? Presets { get; init; }

            [JsonPropertyName("stop")]
            public Stop? Stop { get; init; }

            [JsonPropertyName("stops")]
            public IReadOnlyList<Stop>? Stops { get; init; }

            [JsonPropertyName("options")]
            public FlashImageOptions? Options { get; init; }
        }

        // Settable: `Options = { N = 5 }` cannot reach what is init-only.
        [ModelObject("flash-image")]
        public sealed partial record FlashImageOptions
        {
            [JsonPropertyName("n"), Range(1, 4)]
            public int? N { get; set; }

            [JsonPropertyName("label"), Required(AllowEmptyStrings = true)]
            public string? Label { get; set; }

            [JsonPropertyName("upscaler")]
            public string? Upscaler { get; set; }

            [JsonPropertyName("upscale"), RequiresProperty(nameof(Upscaler))]
            public int? Upscale { get; set; }
        }

        public readonly record struct Preset(string Value) : SchemaGen.CompilerServices.IOpenEnum<Preset>
        {
            public static Preset Fast => new("fast");

            public static implicit operator Preset(string value) => new(value);

            static Preset SchemaGen.CompilerServices.IOpenEnum<Preset>.Create(string value) => new(value);
        }

        public readonly record struct Stop : SchemaGen.CompilerServices.IModelUnion
        {
            private Stop(object? value) => Value = value;

            public object? Value { get; }

            int SchemaGen.CompilerServices.IModelUnion.Alternative => 1;

            public static implicit operator Stop([TextLength(1, 4)] string value) => new(value);

            public static implicit operator Stop([Range(0, 9)] int value) => new(value);

            public static implicit operator Stop([ItemCount(1, 2), ItemTextLength(1, 4)] string[] value) => new(value);

            public static implicit operator Stop(FlashImageOptions value) => new(value);

            public static implicit operator Stop([EnumDataType(typeof(AspectRatio))] AspectRatio value) => new(value);

            void SchemaGen.CompilerServices.IModelUnion.WriteTo(System.Text.Json.Utf8JsonWriter writer)
            {
            }

            void SchemaGen.CompilerServices.IModelUnion.CollectViolations(ref SchemaGen.CompilerServices.ViolationCollector violations)
            {
            }
        }

        public enum AspectRatio
        {
            [EnumMember(Value = "auto")]
            Auto,
            [EnumMember(Value = "1:1")]
            Ratio1x1,
            [EnumMember(Value = "16:9")]
            Ratio16x9,
        }
        """;
}
