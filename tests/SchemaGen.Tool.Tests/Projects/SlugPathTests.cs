using SchemaGen.Tool.Projects;

namespace SchemaGen.Tool.Tests.Projects;

public sealed class SlugPathTests
{
    [Theory]
    [InlineData("flux-1.1-pro")]
    [InlineData("black-forest-labs/flux-schnell")]
    [InlineData("@cf/meta/llama-3")]
    [InlineData("模型")]
    [InlineData("a.b/c d")]
    public void A_slug_is_a_path(string slug)
    {
        Assert.Null(SlugPath.Fault(slug));
        Assert.Equal(slug + ".json", SlugPath.Of(slug));
    }

    [Theory]
    [InlineData("a/b:c", "':' stands in it")]
    [InlineData("..\\x", "'\\' stands in it")]
    [InlineData("../x", "'..' would lead out of its folder")]
    [InlineData("a/../../x", "'..' would lead out")]
    [InlineData("/etc/x", "a part of it is empty")]
    [InlineData("C:/x", "':' stands")]
    [InlineData("", "a part of it is empty")]
    [InlineData("a//b", "a part of it is empty")]
    [InlineData("CON", "'CON' is the name of a device")]
    [InlineData("a/nul.b", "'nul.b' is the name of a device")]
    [InlineData("com7", "device")]
    [InlineData("a.", "begins or ends with a point")]
    [InlineData(" a", "begins or ends with a point or a space")]
    [InlineData(".hidden", "begins or ends with a point")]
    [InlineData("a\nb", "a control character")]
    [InlineData("a*", "'*' stands in it")]
    [InlineData("a%41", "'%' stands in it")]
    [InlineData("a.overlay", "is an overlay")]
    [InlineData("a.schema", "leaves '.schema' out")]
    [InlineData("schemagen.lock", "the lock's own name")]
    [InlineData("a/b/c/d/e/f/g/h/i", "it has 9 parts")]
    public void What_is_no_file_name_says_why(string slug, string fault) => Assert.Contains(fault, SlugPath.Fault(slug)!, StringComparison.Ordinal);
}
