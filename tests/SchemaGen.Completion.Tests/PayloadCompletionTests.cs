using Xunit;

namespace SchemaGen.Completion.Tests;

public sealed class PayloadCompletionTests
{
    private static readonly string[] s_all = ["prompt", "mode", "note", "n", "loop", "scale", "style", "size", "camera", "loras", "modes", "labels", "extra"];

    [Theory]
    [InlineData("{$$}", "prompt,mode,note,n,loop,scale,style,size,camera,loras,modes,labels,extra")]
    [InlineData("{ \"$$", "prompt,mode,note,n,loop,scale,style,size,camera,loras,modes,labels,extra")]
    [InlineData("{ \"prompt\": \"a\", $$, \"mode\": \"fast\", \"n\": 1 }", "note,loop,scale,style,size,camera,loras,modes,labels,extra")]
    [InlineData("{ \"prompt\": \"a\", \"$$, \"mode\": \"fast\" }", "note,n,loop,scale,style,size,camera,loras,modes,labels,extra")]
    [InlineData("{ \"camera\": { $$ } }", "pan,kind")]
    [InlineData("{ \"camera\": { \"kind\": \"crane\" }, \"loras\": [ { \"path\": \"a\" }, { \"$$\" } ] }", "path,weight")]
    [InlineData("{ \"size\": { \"$$\" } }", "width,height")]
    public async Task Members_that_are_not_given_the_required_first(string json, string expected)
    {
        Assert.Equal(expected.Split(','), await Editor.ListAsync(Parse(json)));
    }

    [Theory]
    [InlineData("{ \"mode\": $$ }", "fast,best \"quality\",16:9")]
    [InlineData("{ \"mode\": \"$$\" }", "fast,best \"quality\",16:9")]
    [InlineData("{ \"mode\": \"fa$$", "fast,best \"quality\",16:9")]
    [InlineData("{ \"n\": $$ }", "2 (default)")]
    [InlineData("{ \"loop\": tr$$ }", "true (default),false")]
    [InlineData("{ \"scale\": $$ }", "0.5,1,2")]
    [InlineData("{ \"style\": \"$$\" }", "anime,photo")]
    [InlineData("{ \"size\": $$ }", "square,wide")]
    [InlineData("{ \"camera\": { \"kind\": $$ } }", "dolly,crane")]
    [InlineData("{ \"modes\": [\"a\", $$] }", "a,b")]
    [InlineData("{ \"prompt\": \"$$\" }", "")]
    [InlineData("{ \"prompt\" $$ }", "")]
    [InlineData("{ \"n\": 1 $$ }", "")]
    [InlineData("{ \"labels\": { \"$$\" } }", "")]
    [InlineData("{ \"loop\": \"$$\" }", "")]
    public async Task Values_that_the_member_may_have(string json, string expected)
    {
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), await Editor.ListWithNotesAsync(Parse(json)));
    }

    /// <summary>What is written has the escapes that the form of the literal asks for.</summary>
    [Theory]
    [InlineData("\"{ $$ }\"", "prompt", "\"{ \\\"prompt\\\":  }\"")]
    [InlineData("\"{ \\\"pr$$ }\"", "prompt", "\"{ \\\"prompt\\\":  }\"")]
    [InlineData("@\"{ \"\"pr$$ }\"", "prompt", "@\"{ \"\"prompt\"\":  }\"")]
    [InlineData("\"\"\"{ \"pr$$\" }\"\"\"", "prompt", "\"\"\"{ \"prompt\":  }\"\"\"")]
    [InlineData("\"\"\"{ \"$$\": 1 }\"\"\"", "n", "\"\"\"{ \"n\": 1 }\"\"\"")]
    [InlineData("\"{ \\\"mode\\\": \\\"$$\\\" }\"", "best \"quality\"", "\"{ \\\"mode\\\": \\\"best \\\\\\\"quality\\\\\\\"\\\" }\"")]
    [InlineData("\"\"\"{ \"mode\": $$ }\"\"\"", "16:9", "\"\"\"{ \"mode\": \"16:9\" }\"\"\"")]
    [InlineData("\"\"\"{ \"mode\": $$\"\"\"", "16:9", "\"\"\"{ \"mode\": \"16:9\" \"\"\"")]
    [InlineData("\"\"\"\n        {\n          \"prompt\": \"a\",\n          \"mo$$\n        }\n        \"\"\"", "mode", "\"\"\"\n        {\n          \"prompt\": \"a\",\n          \"mode\": \n        }\n        \"\"\"")]
    [InlineData("\"\"\"{ \"loop\": t$$ }\"\"\"", "true", "\"\"\"{ \"loop\": true }\"\"\"")]
    public async Task Written_as_the_literal_has_it(string literal, string entry, string expected)
    {
        Assert.Equal(Call(expected), await Editor.CommitAsync(Call(literal), entry));
    }

    [Theory]
    [InlineData("_ = SchemaGen.ModelInput.TryParse<Shop.StudioInput>(\"{$$}\", out var input, out var violations);")]
    [InlineData("_ = SchemaGen.ModelInput.Parse<Shop.StudioInput>(\"{$$}\"u8);")]
    [InlineData("_ = System.Text.Json.JsonSerializer.Deserialize<Shop.StudioInput>(\"{$$}\");")]
    [InlineData("const string json = \"\"\"{$$}\"\"\"; _ = SchemaGen.ModelInput.Parse<Shop.StudioInput>(json);")]
    [InlineData("_ = new SchemaGen.MindVideo.MindVideoClient(null!).SubmitAsync(\"studio/pro-1.0\", System.Text.Json.JsonDocument.Parse(\"{$$}\").RootElement.Clone());")]
    [InlineData("_ = new SchemaGen.MindVideo.MindVideoClient(null!).RunAsync(\"studio/pro-1.0\", System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(\"{$$}\"));")]
    public async Task Offered_in_every_JSON_of_an_input(string code)
    {
        Assert.Equal(s_all, await Editor.ListAsync(code));
    }

    [Theory]
    [InlineData("_ = System.Text.Json.JsonDocument.Parse(\"{$$}\");")]
    [InlineData("_ = System.Text.Json.JsonSerializer.Deserialize<int>(\"{$$}\");")]
    [InlineData("_ = new SchemaGen.MindVideo.MindVideoClient(null!).SubmitAsync(\"unknown\", System.Text.Json.JsonDocument.Parse(\"{$$}\").RootElement);")]
    [InlineData("_ = SchemaGen.ModelInput.Parse<Shop.StudioInput>($\"{{$$}}\");")]
    [InlineData("const string json = \"{$$}\"; System.Console.WriteLine(json);")]
    public async Task Offered_in_no_other_text(string code)
    {
        Assert.Empty(await Editor.ListAsync(code));
    }

    [Fact]
    public async Task A_member_is_described_by_the_documentation_of_its_property()
    {
        string description = await Editor.DescribeAsync(Parse("{ $$ }"), "prompt");

        Assert.StartsWith("string StudioInput.Prompt", description, StringComparison.Ordinal);
        Assert.Contains("What is shown.", description, StringComparison.Ordinal);
        Assert.Contains("JSON Pointer: /prompt.", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_and_a_colon_open_the_list()
    {
        Assert.True(await Editor.OpensAsync(Parse("{ \"$$ }")));
        Assert.True(await Editor.OpensAsync(Parse("{ \"mode\":$$ }")));
    }

    private static string Parse(string json) => Call($"\"\"\"{json} \"\"\"");

    private static string Call(string literal) => $"_ = SchemaGen.ModelInput.Parse<Shop.StudioInput>({literal});";
}
