using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchemaGen.AspNetCore.Tests.Infrastructure;

namespace SchemaGen.AspNetCore.Tests;

/// <summary>The validation of minimal APIs, of records that do not come from a body, which is validated while it is read.</summary>
public sealed class ValidationTests
{
    [Fact]
    public async Task Records_in_other_types_and_lists_are_validated()
    {
        await using Site site = await Site.StartAsync(
            static application => application.MapPost("/bound", static (BoundOrder order) => order.Input.Prompt),
            ValidationServices.Add);

        Answer answer = await site.PostAsync("/bound?n=9", "");

        Assert.Equal(400, answer.Status);
        Assert.Contains("\"Input.n\":[\"'n' is 9, but model 'gemini-2-5-flash-image-preview-official' allows 1 to 4\"]", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"More[0].mask_url\":[", answer.Text, StringComparison.Ordinal);
        Assert.Equal((200, "a lighthouse"), await site.PostAsync("/bound?n=2", "") is var valid ? (valid.Status, valid.Text) : default);
    }
}

/// <summary>What an endpoint binds by code of its own.</summary>
public sealed record BoundOrder(FlashImageInput Input, IReadOnlyList<FlashImageInput> More)
{
    public static ValueTask<BoundOrder?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        int n = int.Parse(context.Request.Query["n"]!, System.Globalization.CultureInfo.InvariantCulture);
        var input = new FlashImageInput { Prompt = "a lighthouse", N = n };
        return ValueTask.FromResult<BoundOrder?>(new BoundOrder(input, n > 4 ? [Masked("https://x.example/m.png", null)] : []));
    }

    private static FlashImageInput Masked(string mask, IReadOnlyList<string>? images) => new() { Prompt = "a", MaskUrl = mask, ImageUrls = images };
}
