using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>The endpoint <c>POST /playground/check</c>.</summary>
public sealed class CheckTests(SharedPlayground shared) : IClassFixture<SharedPlayground>
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"prompt":"","n":5,"size":"2:1"}""")]
    [InlineData("""{"prompt":"p","mask_url":"https://example.com/m.png","more":1}""")]
    [InlineData("""{"prompt":"p","image_urls":["x"],"n":"1"}""")]
    public async Task It_says_of_an_input_what_a_submit_says(string input)
    {
        string body = TestEmulator.Payload(input);

        JsonElement refused = (await shared.Test.SubmitAsync(body)).Error(HttpStatusCode.UnprocessableEntity, "invalid_input");
        JsonElement told = (await shared.CheckAsync(body)).Good();

        Assert.Equal(422, told.GetProperty("status").GetInt32());
        Assert.Equal(refused.GetRawText(), told.GetProperty("error").GetRawText());
    }

    [Fact]
    public async Task And_of_a_model_that_is_not_there()
    {
        string body = TestEmulator.Payload("{}", "gemini-2-5-flash-image-preview-oficial");

        JsonElement refused = (await shared.Test.SubmitAsync(body)).Error(HttpStatusCode.NotFound, "unknown_model");
        JsonElement told = (await shared.CheckAsync(body)).Good();

        Assert.Equal(refused.GetRawText(), told.GetProperty("error").GetRawText());
        Assert.False(told.TryGetProperty("csharp", out _));
    }

    [Fact]
    public async Task A_valid_input_is_estimated_and_has_no_effect()
    {
        JsonElement estimate = (await shared.CheckAsync(TestEmulator.Payload("""{"prompt":"p","size":"16:9","n":3}"""))).Good().GetProperty("estimate");

        Assert.Equal((0.1053m, 3, 1024, 576, false), (estimate.GetProperty("cost").GetDecimal(), estimate.GetProperty("outputs").GetInt32(), estimate.GetProperty("width").GetInt32(), estimate.GetProperty("height").GetInt32(), estimate.GetProperty("is_video").GetBoolean()));
        Assert.Equal(0, (await shared.GetAsync("playground/tasks", null)).Good().GetProperty("total").GetInt32());
        Assert.Empty(shared.Test.Emulator.Ledger.Entries());
    }

    [Theory]
    [InlineData("""{"prompt":"a","prompt":"b"}""")]
    [InlineData("""{"prompt":"\u2028\u0000 \"; }","n":1e400,"seed":-0}""")]
    [InlineData("""{"tree":{"name":"a","children":[{"name":"b","children":[{"children":[[],{},null]}]}]}}""")]
    [InlineData("""{"target":[[[[]]]],"camera":{"zoom":"x","lens":7},"tags":{"a":1},"":null,"__proto__":{}}""")]
    [InlineData("""{"size":null,"style":"none","strength":12345678901234567890123456789012345678901234567890.5}""")]
    public async Task A_hostile_input_is_told_what_is_wrong_with_it(string input)
    {
        JsonElement told = (await shared.CheckAsync(TestEmulator.Payload(input, SchemaFiles.Form))).Good();

        Assert.NotEqual(0, told.GetProperty("error").GetProperty("violations").GetArrayLength());
        Assert.StartsWith("using SchemaGen;", told.GetProperty("csharp").GetString());
    }

    [Fact]
    public async Task What_is_not_a_request_is_refused_as_a_submit_is()
    {
        (await shared.CheckAsync("{")).Error(HttpStatusCode.BadRequest, "invalid_json");
        (await shared.CheckAsync("""{"model":"x"}""")).Error(HttpStatusCode.BadRequest, "invalid_request");
    }
}
