using SchemaGen.Tests.Handwritten;
using Xunit;
namespace SchemaGen.Tests;
public class Smoke
{
    [Fact]
    public void Works()
    {
        var x = new FlashImageInput { Prompt = "云海", MaskUrl = "C:\\x.png", N = 5 };
        Assert.Equal("", string.Join("\n", x.Validate()) + x.ToJson());
    }
    [Fact]
    public void Works2()
    {
        ModelInput.TryParse<FlashImageInput>("""{"n":99999999999999,"n":2,"promt":"x","size":"16x9","image_urls":["x",5]}""", out _, out var v);
        Assert.Equal("", string.Join("\n", v));
    }
}
