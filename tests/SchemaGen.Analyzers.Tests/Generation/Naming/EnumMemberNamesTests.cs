using SchemaGen.Generation.Naming;
using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation.Naming;

public sealed class EnumMemberNamesTests
{
    [Theory]
    [InlineData("16:9", "Ratio16x9")]
    [InlineData("1.85:1", "Ratio1_85x1")]
    [InlineData("1024x1536", "W1024xH1536")]
    [InlineData("1024*1536", "W1024xH1536")]
    [InlineData("1024 × 1536", "W1024xH1536")]
    [InlineData("1K", "_1K")]
    [InlineData("4x", "_4x")]
    [InlineData("auto", "Auto")]
    [InlineData("", "Empty")]
    [InlineData("-1", "Minus1")]
    [InlineData("+1", "Plus1")]
    [InlineData("DDIM++", "DDIMPlusPlus")]
    [InlineData("DPM++ 2M", "DPMPlusPlus2M")]
    [InlineData("image+text", "ImagePlusText")]
    [InlineData("2+2", "_2Plus2")]
    [InlineData("image/png", "ImagePng")]
    [InlineData("no_smoothing", "NoSmoothing")]
    [InlineData("16:9:1", "_16_9_1")]
    [InlineData("1..2:3", "_1_2_3")]
    [InlineData("中文", "中文")]
    [InlineData("K_EULER_ANCESTRAL", "KEulerAncestral")]
    [InlineData("COLOR_GUIDED", "ColorGuided")]
    [InlineData("HARM_CATEGORY_HATE_SPEECH", "HarmCategoryHateSpeech")]
    [InlineData("FLUX_1_DEV", "Flux1Dev")]
    [InlineData("I2V_14B", "I2V14B")]
    [InlineData("SDXL_1_0", "Sdxl1_0")]
    [InlineData("MP3AUDIO", "Mp3Audio")]
    [InlineData("DDIM", "DDIM")]
    [InlineData("FP16", "FP16")]
    [InlineData("SDXL Lightning", "SDXLLightning")]
    [InlineData("SDXL_Lightning", "SDXLLightning")]
    [InlineData("DPMSolverMultistep", "DPMSolverMultistep")]
    [InlineData("TEXT__IMAGE", "TextImage")]
    public void Names_a_value(string value, string expected)
    {
        Assert.Equal([expected], Names(new EnumValueModel(value)));
    }

    [Fact]
    public void The_schemas_own_names_win_where_they_are_valid()
    {
        Assert.Equal(
            ["Small", "large", "ExtraLarge", "Class"],
            Names(new("1", "Small"), new("2", "large"), new("3", "extra large"), new("4", "class")));
    }

    [Fact]
    public void Two_values_never_share_a_member()
    {
        Assert.Equal(
            ["C", "CHash", "CPlusPlus", "HD", "Hd", "AB", "AUnderscoreB", "W1x1x1", "Value__Value"],
            Names(new("c"), new("c#"), new("c++"), new("HD"), new("hd"), new("a-b"), new("a_b"), new("x", "W1x1x1"), new("y", "value__Value")).Select(
                static name => name == "value__Value" ? "Value__Value" : name));
    }

    [Fact]
    public void What_all_of_many_values_begin_with_is_not_repeated()
    {
        Assert.Equal(
            ["Civitai101055", "Civitai4201", "_7"],
            Names(new("urn:air:sdxl:model:civitai:101055"), new("urn:air:sdxl:model:civitai:4201"), new("urn:air:sdxl:model:7")));
        Assert.Equal(["Dev", "Pro", "_1_1Pro"], Names(new("black-forest-labs/flux/dev"), new("black-forest-labs/flux/pro"), new("black-forest-labs/flux/1.1-pro")));
    }

    [Fact]
    public void What_few_values_or_few_words_have_in_common_stays()
    {
        Assert.Equal(["UrnAirSdxlA", "UrnAirSdxlB"], Names(new("urn:air:sdxl:a"), new("urn:air:sdxl:b")));
        Assert.Equal(["ImagePng", "ImageJpeg", "ImageWebp"], Names(new("image/png"), new("image/jpeg"), new("image/webp")));
        Assert.Equal(["FluxDev", "FluxPro", "FluxSchnell"], Names(new("flux-dev"), new("flux-pro"), new("flux-schnell")));
        Assert.Equal(["ABCD", "ABCE", "ABC"], Names(new("a:b:c:d"), new("a:b:c:e"), new("a:b:c:")));
    }

    [Fact]
    public void Steps_around_the_field_of_every_enum()
    {
        Assert.Equal(["value__Value"], Names(new EnumValueModel("x", "value__")));
    }

    private static string[] Names(params EnumValueModel[] values) => [.. EnumMemberNames.OfEnum(values.ToEquatableArray())];
}
