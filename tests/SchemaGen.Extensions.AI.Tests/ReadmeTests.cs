using Microsoft.Extensions.AI;
using SchemaGen.Extensions.AI.Tests.Infrastructure;
using SchemaGen.Shared;

namespace SchemaGen.Extensions.AI.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_readme_shows_what_a_model_is_told()
    {
        AIFunction draw = ModelInputFunction.Create<FlashImageInput>(static (_, _) => default, "draw_image", "");
        var wrong = (ErrorContent)(await draw.InvokeAsync(new() { ["prompt"] = "a lighthouse", ["n"] = 9 }, TestContext.Current.CancellationToken))!;

        Assert.Contains($"```\n{wrong.Message}\n{wrong.Details}\n```\n", RepositoryRoot.Read("src", "SchemaGen.Extensions.AI", "README.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
