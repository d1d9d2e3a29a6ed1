using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Outputs;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>The pictures of succeeded tasks.</summary>
public sealed class OutputTests(SharedEmulator shared) : IClassFixture<SharedEmulator>
{
    [Theory]
    [InlineData("auto", 1, 1)]
    [InlineData("1:1", 1, 1)]
    [InlineData("2:3", 2, 3)]
    [InlineData("3:2", 3, 2)]
    [InlineData("3:4", 3, 4)]
    [InlineData("4:3", 4, 3)]
    [InlineData("4:5", 4, 5)]
    [InlineData("5:4", 5, 4)]
    [InlineData("9:16", 9, 16)]
    [InlineData("16:9", 16, 9)]
    [InlineData("21:9", 21, 9)]
    public async Task A_picture_has_exactly_the_requested_ratio(string size, int width, int height)
    {
        TestEmulator test = shared.Test;
        JsonElement image = (await ImagesAsync(test, $$"""{"prompt":"a","size":"{{size}}"}""")).Single();
        Reply reply = await test.GetAsync(image.GetProperty("url").GetString()!);
        PngFile png = PngFile.Read(reply.Body);

        Assert.Equal("image/png", reply.ContentHeaders.ContentType?.MediaType);
        Assert.Equal((long)png.Width * height, (long)png.Height * width);
        Assert.Equal((png.Width, png.Height), (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()));
        Assert.InRange(Math.Max(png.Width, png.Height), 900, 1024);
    }

    [Fact]
    public async Task There_are_as_many_pictures_as_requested_and_all_differ()
    {
        TestEmulator test = shared.Test;
        JsonElement[] images = await ImagesAsync(test, """{"prompt":"a","n":4,"size":"21:9"}""");
        byte[][] files = await Task.WhenAll(images.Select(async image => (await test.GetAsync(image.GetProperty("url").GetString()!)).Body));

        Assert.Equal(4, files.Select(Convert.ToBase64String).Distinct().Count());
        Assert.All(files, static file => Assert.True(PngFile.Read(file).Pixels.Distinct().Count() > 50, "A plain colour is no picture."));
    }

    [Fact]
    public async Task A_picture_is_sent_in_parts_and_not_at_all_to_whom_has_it()
    {
        TestEmulator test = shared.Test;
        string url = (await ImagesAsync(test, """{"prompt":"parts","size":"21:9"}""")).Single().GetProperty("url").GetString()!;
        Reply whole = await test.GetAsync(url);
        string tag = whole.Headers.ETag!.ToString();

        Reply head = await SendAsync(HttpMethod.Head);
        Assert.Equal((200, whole.Body.Length, "image/png", tag), (head.Status, head.ContentHeaders.ContentLength, head.ContentHeaders.ContentType?.MediaType, head.Headers.ETag?.ToString()));
        Assert.Empty(head.Body);

        Reply part = await SendAsync(HttpMethod.Get, ("Range", "bytes=10-19"));
        Assert.Equal((206, $"bytes 10-19/{whole.Body.Length}"), (part.Status, part.ContentHeaders.ContentRange?.ToString()));
        Assert.Equal(whole.Body[10..20], part.Body);
        Assert.Equal(whole.Body[^5..], (await SendAsync(HttpMethod.Get, ("Range", "bytes=-5"))).Body);
        Assert.Equal(416, (await SendAsync(HttpMethod.Get, ("Range", $"bytes={whole.Body.Length}-"))).Status);
        Assert.Equal(206, (await SendAsync(HttpMethod.Get, ("Range", "bytes=1-"), ("If-Range", tag))).Status);
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, ("Range", "bytes=1-"), ("If-Range", "\"other\""))).Status);

        Reply known = await SendAsync(HttpMethod.Get, ("If-None-Match", tag));
        Assert.Equal((304, 0, tag), (known.Status, known.Body.Length, known.Headers.ETag?.ToString()));
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, ("If-None-Match", "\"other\""))).Status);

        async Task<Reply> SendAsync(HttpMethod method, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(method, url);
            foreach ((string name, string value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            return await Reply.ReadAsync(await test.Http.SendAsync(request));
        }
    }

    [Fact]
    public async Task A_picture_is_drawn_once_until_others_take_its_place()
    {
        var pictures = new Pictures(mostBytes: 1);
        var plan = new OutputPlan(false, 2, new OutputSize(64, 64), 1, 2);
        byte[][] same = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => pictures.Of(plan, 0))));

        Assert.All(same, file => Assert.Same(same[0], file));
        Assert.Same(same[0], pictures.Of(plan with { }, 0));
        byte[] other = pictures.Of(plan, 1);
        Assert.Same(other, pictures.Of(plan, 1));
        Assert.NotSame(same[0], pictures.Of(plan, 0));
        Assert.Equal(same[0], pictures.Of(plan, 0));
    }

    [Fact]
    public async Task Equal_inputs_give_the_same_picture_and_another_prompt_gives_another()
    {
        TestEmulator test = shared.Test;
        byte[] first = await PictureAsync("""{"prompt":"a","size":"21:9"}""");

        Assert.Equal(first, await PictureAsync("""{"size":"21:9","prompt":"\u0061"}"""));
        Assert.NotEqual(first, await PictureAsync("""{"prompt":"b","size":"21:9"}"""));

        async Task<byte[]> PictureAsync(string input) =>
            (await test.GetAsync((await ImagesAsync(test, input)).Single().GetProperty("url").GetString()!)).Body;
    }

    [Fact]
    public async Task A_picture_needs_no_key_and_is_not_found_before_its_task_has_succeeded()
    {
        TestEmulator test = shared.Test;
        using HttpClient stranger = TestEmulator.ClientOf(test.Emulator.BaseAddress, key: null);
        string id = await test.AcceptAsync();
        (await Reply.ReadAsync(await stranger.GetAsync($"outputs/{id}/0.png"))).Error(HttpStatusCode.NotFound, "output_not_found");

        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await Reply.ReadAsync(await stranger.GetAsync($"outputs/{id}/0.png"))).Status);
        foreach (string path in new[] { $"outputs/{id}/1.png", $"outputs/{id}/-1.png", $"outputs/{id}/x.png", $"outputs/{id}/99999999999.png", "outputs/task_x/0.png" })
        {
            (await Reply.ReadAsync(await stranger.GetAsync(path))).Error(HttpStatusCode.NotFound, "output_not_found");
        }
    }

    [Fact]
    public async Task A_failed_task_has_no_picture()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        test.Emulator.Faults.Add(new EmulatorFault(FaultKind.FailTask));
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));

        (await test.GetAsync($"outputs/{id}/0.png")).Error(HttpStatusCode.NotFound, "output_not_found");
    }

    [Fact]
    public async Task Links_start_with_the_host_of_the_request()
    {
        TestEmulator test = shared.Test;
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/tasks/" + id);
        request.Headers.Host = "video.localhost:8080";
        JsonElement task = (await Reply.ReadAsync(await test.Http.SendAsync(request))).Good();

        Assert.Equal($"http://video.localhost:8080/outputs/{id}/0.png", task.GetProperty("output").GetProperty("images")[0].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("1024x1536", 1024, 1536)]
    [InlineData("640*480", 640, 480)]
    [InlineData("8192x4096", 4096, 2048)]
    [InlineData("1:1000", 1, 1000)]
    [InlineData("10000:1", 4096, 1)]
    public void A_size_is_read_from_a_ratio_or_pixels(string text, int width, int height) => Assert.Equal(new OutputSize(width, height), OutputSize.TryRead(text));

    [Theory]
    [InlineData("auto")]
    [InlineData("1K")]
    [InlineData("16:")]
    [InlineData(":9")]
    [InlineData("0:9")]
    [InlineData("-1:9")]
    [InlineData("99999999999:1")]
    [InlineData("")]
    public void Any_other_text_is_not_a_size(string text) => Assert.Null(OutputSize.TryRead(text));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4096)]
    [InlineData(4096, 1)]
    [InlineData(3, 2)]
    public void The_smallest_and_thinnest_pictures_have_the_requested_size(int width, int height)
    {
        PngFile png = PngFile.Read(Landscape.Draw(new OutputPlan(false, 1, new OutputSize(width, height), 5, 7), 0));
        Assert.Equal((width, height), (png.Width, png.Height));
    }

    private static async Task<JsonElement[]> ImagesAsync(TestEmulator test, string input)
    {
        string id = await test.AcceptAsync(TestEmulator.Payload(input));
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        return [.. (await test.TaskAsync(id)).GetProperty("output").GetProperty("images").EnumerateArray()];
    }
}
