using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using SchemaGen.Extensions.AI.Tests.Infrastructure;

namespace SchemaGen.Extensions.AI.Tests;

/// <summary>The function as a function of Semantic Kernel.</summary>
public sealed class SemanticKernelTests
{
    [Fact]
    public async Task The_parameters_are_the_members_and_wrong_arguments_are_answered()
    {
        KernelFunction function = ModelInputFunction.Create<FlashImageInput>(static (input, _) => ValueTask.FromResult<object?>(input.ToJson()), "draw", "Draws an image.").AsKernelFunction();

        KernelParameterMetadata n = function.Metadata.Parameters.Single(static parameter => parameter.Name == "n");
        Assert.Equal(4, n.Schema!.RootElement.GetProperty("maximum").GetInt32());
        Assert.True(function.Metadata.Parameters.Single(static parameter => parameter.Name == "prompt").IsRequired);

        object? wrong = (await function.InvokeAsync(new Kernel(), new KernelArguments { ["prompt"] = "a", ["n"] = 9 }, TestContext.Current.CancellationToken)).GetValue<object>();
        Assert.StartsWith("/n: 'n' is 9", Assert.IsType<ErrorContent>(wrong).Details, StringComparison.Ordinal);

        object? good = (await function.InvokeAsync(new Kernel(), new KernelArguments { ["prompt"] = "a", ["n"] = JsonSerializer.SerializeToElement(4) }, TestContext.Current.CancellationToken)).GetValue<object>();
        Assert.Equal("""{"n":4,"prompt":"a"}""", good?.ToString());
    }
}
