using Xunit;

namespace SchemaGen.Completion.Tests;

public sealed class SlugCompletionTests
{
    private static readonly string[] s_slugs = ["gemini-2-5-flash-image-preview-official", "studio/pro-1.0"];

    [Theory]
    [InlineData("[SchemaGen.ModelInput(\"$$\")] partial record A;")]
    [InlineData("using SchemaGen; [ModelInput(@\"gem$$\")] partial record A;")]
    [InlineData("using SchemaGen; [ModelInput(\"\"\"stu$$\"\"\", TypeName = \"B\")] partial record A;")]
    [InlineData("_ = new SchemaGen.MindVideo.MindVideoClient(null!).SubmitAsync(\"$$\", default(System.Text.Json.JsonElement));")]
    [InlineData("SchemaGen.MindVideo.IMindVideoClient client = null!; _ = client.RunAsync(modelSlug: \"$$\");")]
    public async Task Offered_wherever_a_slug_is_expected(string code)
    {
        Assert.Equal(s_slugs, await Editor.ListAsync(code));
    }

    [Theory]
    [InlineData("[SchemaGen.ModelInput(\"a\", TypeName = \"$$\")] partial record A;")]
    [InlineData("[System.Obsolete(\"$$\")] class A;")]
    [InlineData("System.Console.WriteLine(\"$$\");")]
    [InlineData("A.Run(\"$$\"); class A { public static void Run(string slug) { } }")]
    [InlineData("[SchemaGen.ModelInput(\"a\")$$] partial record A;")]
    public async Task Offered_nowhere_else(string code)
    {
        Assert.Empty(await Editor.ListAsync(code));
    }

    [Fact]
    public async Task The_whole_literal_is_replaced()
    {
        Assert.Equal("[SchemaGen.ModelInput(\"studio/pro-1.0\")] partial record A;", await Editor.CommitAsync("[SchemaGen.ModelInput(\"gemi$$ni-2\")] partial record A;", "studio/pro-1.0"));
    }

    [Fact]
    public async Task A_slug_says_which_record_it_has()
    {
        Assert.Contains("studio/pro-1.0 (StudioInput)", await Editor.ListWithNotesAsync("[SchemaGen.ModelInput(\"$$\")] partial record A;"));
        Assert.Contains("Input of the model studio/pro-1.0.", await Editor.DescribeAsync("[SchemaGen.ModelInput(\"$$\")] partial record A;", "studio/pro-1.0"));
    }

    [Fact]
    public async Task The_quote_opens_the_list()
    {
        Assert.True(await Editor.OpensAsync("[SchemaGen.ModelInput(\"$$\")] partial record A;"));
        Assert.False(await Editor.OpensAsync("System.Console.WriteLine(\"$$\");"));
    }
}
