using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

public sealed class StreamingCountTests : GeneratorTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Images_before_they_are_done_are_refused(int count)
    {
        var exception = await RefusedAsync<NotSupportedException>(Typed, new ImageGenerationOptions { StreamingCount = count });

        Assert.StartsWith($"ImageGenerationOptions.StreamingCount is {count}, ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_streaming_count_of_zero_is_accepted()
    {
        await Typed.GenerateImagesAsync("a fox", new() { StreamingCount = 0 }, Cancellation);

        Assert.Equal("""{"prompt":"a fox"}""", Platform.Input);
    }
}
