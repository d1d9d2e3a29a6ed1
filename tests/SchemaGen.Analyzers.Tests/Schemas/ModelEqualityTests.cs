using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class ModelEqualityTests
{
    [Fact]
    public void White_space_changes_no_model()
    {
        string compact = string.Concat(SeedSchema.Text.Split('\n').Select(static line => line.Trim()));
        string windows = SeedSchema.Text.Replace("\n", "\r\n\t", StringComparison.Ordinal);

        InputModel? model = SchemaReader.Read(SeedSchema.Text).Model;

        Assert.NotNull(model);
        Assert.NotEqual(compact, SeedSchema.Text);
        Assert.Equal(model, SchemaReader.Read(compact).Model);
        Assert.Equal(model, SchemaReader.Read(windows).Model);
        Assert.Equal(model.GetHashCode(), SchemaReader.Read(windows).Model!.GetHashCode());
    }

    [Theory]
    [InlineData("\"maximum\": 4", "\"maximum\": 5")]
    [InlineData("\"21:9\"", "\"21:10\"")]
    [InlineData("It must be used with image_urls.", "It may be used with image_urls.")]
    [InlineData("\"advanced\": true", "\"advanced\": false")]
    [InlineData("\"additionalProperties\": false", "\"additionalProperties\": true")]
    [InlineData("\"maxItems\": 14", "\"maxItems\": 15")]
    [InlineData("\"default\": 1,", "\"default\": 2,")]
    [InlineData("\"type\": \"object\",", "\"type\": \"object\", \"patternProperties\": { \"^x-\": { \"contentEncoding\": \"base64\" } },")]
    public void A_real_edit_changes_the_model(string old, string changed)
    {
        Assert.Contains(old, SeedSchema.Text, StringComparison.Ordinal);
        Assert.NotEqual(
            SchemaReader.Read(SeedSchema.Text).Model,
            SchemaReader.Read(SeedSchema.Text.Replace(old, changed, StringComparison.Ordinal)).Model);
    }
}
