namespace SchemaGen.CodeFixes.Tests;

/// <summary>Input records as the generator writes them, with what the code fixes have to tell apart.</summary>
internal static class FixModels
{
    public const string Text = """
        #nullable enable
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Runtime.Serialization;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using SchemaGen;

        namespace Shop.Models;

        [ModelInput("edit")]
        [ModelRule("{\"not\":{\"required\":[\"image\",\"video\"]}}", "give 'image' or 'video', not both", Keyword = "not")]
        [ModelRule("{\"if\":{\"properties\":{\"loop\":{\"const\":true}},\"required\":[\"loop\"]},\"then\":{\"properties\":{\"frames\":{\"minimum\":10,\"maximum\":20}}}}", "'frames' must be 10 to 20 where 'loop' is true", Keyword = "then")]
        [ModelRule("{\"if\":{\"properties\":{\"frames\":{\"minimum\":90}},\"required\":[\"frames\"]},\"then\":{\"required\":[\"video\"]}}", "give 'video' where 'frames' is at least 90", Keyword = "then")]
        [ModelRule("{\"if\":{\"required\":[\"blend\"]},\"then\":{\"required\":[\"image\"]}}", "'blend' is used only with 'image'", Source = "Only used with an image.", Effect = ModelRuleEffect.Ignored, Member = "blend")]
        public sealed partial record EditInput
        {
            [JsonPropertyName("image")]
            public string? Image { get; init; }

            [JsonPropertyName("video")]
            public string? Video { get; init; }

            [JsonPropertyName("loop")]
            public bool? Loop { get; init; }

            [JsonPropertyName("frames")]
            public int? Frames { get; init; }

            [JsonPropertyName("blend")]
            public double? Blend { get; init; }
        }

        [ModelInput("flash-image")]
        public sealed partial record FlashImageInput
        {
            [JsonPropertyName("prompt"), Required(AllowEmptyStrings = true), TextLength(1, 10)]
            public required string Prompt { get; init; }

            [JsonPropertyName("n"), Range(1, 4)]
            public int? N { get; init; }

            [JsonPropertyName("steps"), Range(1, 50)]
            public int? Steps { get; init; }

            [JsonPropertyName("seed"), IntegerRange(0, 4294967295)]
            public long? Seed { get; init; }

            [JsonPropertyName("offset"), IntegerRange(10, long.MaxValue)]
            public long? Offset { get; init; }

            [JsonPropertyName("shift"), Range(int.MinValue, -5)]
            public int? Shift { get; init; }

            [JsonPropertyName("count"), Range(0, 10, MinimumIsExclusive = true, MaximumIsExclusive = true)]
            public int? Count { get; init; }

            [JsonPropertyName("strength"), NumberRange(0, 1, MinimumIsExclusive = true)]
            public double? Strength { get; init; }

            [JsonPropertyName("ratio"), NumberRange(0, 1, MaximumIsExclusive = true)]
            public double? Ratio { get; init; }

            [JsonPropertyName("guidance"), Range(0.5, 1.5)]
            public double? Guidance { get; init; }

            [JsonPropertyName("layers"), ItemIntegerRange(0, 9)]
            public IReadOnlyList<int>? Layers { get; init; }

            [JsonPropertyName("stamps"), ItemIntegerRange(0, 9000000000)]
            public IReadOnlyList<long>? Stamps { get; init; }

            [JsonPropertyName("width"), Range(64, 1000), MultipleOf(64)]
            public int? Width { get; init; }

            [JsonPropertyName("step"), NumberRange(0, 1, MinimumIsExclusive = true), MultipleOf(0.1)]
            public double? Step { get; init; }

            [JsonPropertyName("grid"), MultipleOf(2.5)]
            public long? Grid { get; init; }

            [JsonPropertyName("narrow"), Range(1, 5), MultipleOf(8)]
            public int? Narrow { get; init; }

            [JsonPropertyName("quality"), AllowedValues(1, 2, 4)]
            public int? Quality { get; init; }

            [JsonPropertyName("scale"), AllowedValues(0.5, 1.0)]
            public double? Scale { get; init; }

            [JsonPropertyName("widths"), AllowedItems(256, 512)]
            public IReadOnlyList<int>? Widths { get; init; }

            [JsonPropertyName("format"), AllowedValues("png", "jpeg")]
            public string? Format { get; init; }

            [JsonPropertyName("version"), AllowedValues("v1")]
            public string? Version { get; init; }

            [JsonPropertyName("sync"), AllowedValues(true)]
            public bool? Sync { get; init; }

            [JsonPropertyName("size"), EnumDataType(typeof(AspectRatio))]
            public AspectRatio? Size { get; init; }

            [JsonPropertyName("sizes")]
            public IReadOnlyList<AspectRatio>? Sizes { get; init; }

            [JsonPropertyName("image_urls"), ItemCount(1, 3), MediaReference("image/*")]
            public IReadOnlyList<string>? ImageUrls { get; init; }

            [JsonPropertyName("mask_url"), RequiresProperty(nameof(ImageUrls)), MediaReference("image/*")]
            public string? MaskUrl { get; init; }

            [JsonPropertyName("mask_blur"), RequiresProperty(nameof(MaskUrl), nameof(ImageUrls)), Range(3, 9)]
            public int? MaskBlur { get; init; }

            [JsonPropertyName("mask_mode"), RequiresProperty(nameof(MaskUrl))]
            public string? MaskMode { get; init; }

            [JsonPropertyName("mask_options"), RequiresProperty(nameof(Options))]
            public double? MaskOptions { get; init; }

            [JsonPropertyName("webhook"), AbsoluteUri]
            public string? Webhook { get; init; }

            [JsonPropertyName("short_hook"), AbsoluteUri, TextLength(1, 21)]
            public string? ShortHook { get; init; }

            [JsonPropertyName("tags"), ItemTextLength(1, 4)]
            public IReadOnlyList<string>? Tags { get; init; }

            [JsonPropertyName("code"), TextLength(1, 4), TextPattern("[0-9]$")]
            public string? Code { get; init; }

            [JsonPropertyName("keywords"), UniqueItems]
            public IReadOnlyList<string>? Keywords { get; init; }

            [JsonPropertyName("pair"), UniqueItems, ItemCount(2, 4)]
            public IReadOnlyList<int>? Pair { get; init; }

            [JsonPropertyName("options")]
            public FlashImageOptions? Options { get; init; }
        }

        [ModelObject("flash-image")]
        public sealed partial record FlashImageOptions
        {
            [JsonPropertyName("label"), Required(AllowEmptyStrings = true), TextLength(1, 6)]
            public required string Label { get; set; }

            [JsonPropertyName("n"), Range(1, 4)]
            public int? N { get; set; }
        }

        [ModelInput("many")]
        public sealed partial record ManyInput
        {
            [JsonPropertyName("prompt"), Required(AllowEmptyStrings = true), TextLength(12, 20)]
            public required string Prompt { get; init; }

            [JsonPropertyName("short"), Required(AllowEmptyStrings = true), TextLength(1, 2)]
            public required string Short { get; init; }

            [JsonPropertyName("colour"), Required(AllowEmptyStrings = true), TextPattern("^#[0-9a-f]{6}$")]
            public required string Colour { get; init; }

            [JsonPropertyName("event"), Required(AllowEmptyStrings = true), AllowedValues("done", "failed")]
            public required string @event { get; init; }

            [JsonPropertyName("images"), Required(AllowEmptyStrings = true), ItemCount(2, 4), UniqueItems, MediaReference]
            public required IReadOnlyList<string> Images { get; init; }

            [JsonPropertyName("webhook"), Required(AllowEmptyStrings = true), AbsoluteUri]
            public required string Webhook { get; init; }

            [JsonPropertyName("n"), Range(10, 20)]
            public required int N { get; init; }

            [JsonPropertyName("any_number")]
            public required double AnyNumber { get; init; }

            [JsonPropertyName("step"), NumberRange(0, 1, MinimumIsExclusive = true), MultipleOf(0.25)]
            public required double Step { get; init; }

            [JsonPropertyName("agree"), AllowedValues(true)]
            public required bool Agree { get; init; }

            [JsonPropertyName("size"), EnumDataType(typeof(AspectRatio))]
            public required AspectRatio Size { get; init; }

            [JsonPropertyName("options"), Required(AllowEmptyStrings = true)]
            public required FlashImageOptions Options { get; init; }

            [JsonPropertyName("pages"), Required(AllowEmptyStrings = true)]
            public required IReadOnlyList<FlashImageOptions> Pages { get; init; }

            [JsonPropertyName("matrix"), Required(AllowEmptyStrings = true)]
            public required IReadOnlyList<IReadOnlyList<int>> Matrix { get; init; }

            [JsonPropertyName("labels"), Required(AllowEmptyStrings = true)]
            public required IReadOnlyDictionary<string, double> Labels { get; init; }

            [JsonPropertyName("extra")]
            public required JsonElement Extra { get; init; }

            // Of the user's own part.
            public required System.Version Custom { get; init; }
        }

        public enum AspectRatio
        {
            [EnumMember(Value = "auto")]
            Auto = 1,
            [EnumMember(Value = "1:1")]
            Ratio1x1 = 2,
            [EnumMember(Value = "16:9")]
            Ratio16x9 = 5,
            [EnumMember(Value = "default")]
            @default = 9,
        }
        """;
}
