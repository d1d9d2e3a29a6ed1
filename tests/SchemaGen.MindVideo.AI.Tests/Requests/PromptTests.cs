using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

public sealed class PromptTests : GeneratorTest
{
    [Fact]
    public async Task A_prompt_with_a_record_is_sent_alone()
    {
        await Typed.GenerateImagesAsync("a \"fox\" & Füchse 🦊", cancellationToken: Cancellation);

        Assert.Equal(
            """{"model":"gemini-2-5-flash-image-preview-official","input":{"prompt":"a \"fox\" & Füchse \uD83E\uDD8A"}}""",
            Platform.Body);
    }

    [Fact]
    public async Task A_prompt_without_a_record_is_sent_alone_too()
    {
        await Untyped.GenerateImagesAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal("""{"model":"gemini-2-5-flash-image-preview-official","input":{"prompt":"a fox"}}""", Platform.Body);
    }

    [Fact]
    public async Task A_prompt_that_is_missing_is_a_violation_of_the_schema()
    {
        var exception = await RefusedAsync<ModelInputException>(Typed, new ImageGenerationRequest());

        ConstraintViolation violation = Assert.Single(exception.Violations);
        Assert.Equal(("/prompt", "required"), (violation.Pointer, violation.Keyword));
    }

    [Fact]
    public async Task A_prompt_that_is_too_long_is_a_violation_of_the_schema()
    {
        var exception = await RefusedAsync<ModelInputException>(Typed, new ImageGenerationRequest(new string('x', 1001)));

        ConstraintViolation violation = Assert.Single(exception.Violations);
        Assert.Equal(("/prompt", "maxLength"), (violation.Pointer, violation.Keyword));
    }

    [Fact]
    public async Task A_prompt_for_a_model_without_prompts_is_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(
            Platform.Client.AsIImageGenerator<UpscalerInput>(),
            new ImageGenerationOptions { AdditionalProperties = new() { ["image_url"] = "https://example.com/1.png" } });

        Assert.Equal("""ImageGenerationRequest.Prompt ("a fox") cannot be expressed: the input of the model 'upscaler' has no member 'prompt'""", exception.Message);
    }

    [Fact]
    public async Task A_model_without_prompts_needs_none()
    {
        var options = new ImageGenerationOptions { AdditionalProperties = new() { ["image_url"] = "https://example.com/1.png", ["scale"] = 2 } };

        await Platform.Client.AsIImageGenerator<UpscalerInput>().GenerateAsync(new ImageGenerationRequest(), options, Cancellation);

        Assert.Equal("""{"image_url":"https://example.com/1.png","scale":2}""", Platform.Input);
    }

    [Fact]
    public async Task A_request_that_is_null_is_refused() =>
        Assert.Equal("request", (await Assert.ThrowsAsync<ArgumentNullException>(() => Typed.GenerateAsync(null!, cancellationToken: Cancellation))).ParamName);
}
