using System.Text.Json;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>A task is read in the shape of the platform's page, and in likely other shapes.</summary>
public class TaskShapeTests
{
    [Fact]
    public void The_example_of_the_platforms_page_is_read_whole()
    {
        MindVideoTask task = Read(
            """
            {
            "request_id": "req_demo_model",
            "task_id": "task_demo_model",
            "status": "succeeded",
            "cost_estimate": 0.0351,
            "cost_actual": 0.0351,
            "output": {
            "images": [
            {
            "url": "https://images.unsplash.com/photo-1515886657613-9f3515b0c78f?auto=format&fit=crop&w=1200&q=80"
            }
            ]
            }
            }
            """);

        Assert.Equal(("req_demo_model", "task_demo_model"), (task.RequestId, task.TaskId));
        Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status);
        Assert.Equal((0.0351m, 0.0351m), (task.CostEstimate, task.CostActual));
        Assert.Equal("https://images.unsplash.com/photo-1515886657613-9f3515b0c78f?auto=format&fit=crop&w=1200&q=80", Assert.Single(task.Output!.Images).Url);
        Assert.Empty(task.Output.Videos);
        Assert.Empty(task.AdditionalProperties);
        Assert.Equal("task_demo_model succeeded", task.ToString());
    }

    [Fact]
    public void Unknown_members_are_kept_on_every_level()
    {
        MindVideoTask task = Read(
            """{"task_id":"t","status":"succeeded","eta":[1,{"s":2}],"cost_actual":"free","output":{"videos":[{"url":"v","width":1280},{"thumb":"x"}],"seed":42},"error":{"code":"c","message":"m","hint":"h"}}""");

        Assert.Equal("""[1,{"s":2}]""", task.AdditionalProperties["eta"].GetRawText());
        Assert.Equal("free", task.AdditionalProperties["cost_actual"].GetString());
        Assert.Null(task.CostActual);
        Assert.Equal(1280, Assert.Single(task.Output!.Videos).AdditionalProperties["width"].GetInt32());
        Assert.Equal(42, task.Output.AdditionalProperties["seed"].GetInt32());
        Assert.Equal("h", task.Error!.AdditionalProperties["hint"].GetString());
        Assert.Equal(2, task.AdditionalProperties.Count);
    }

    [Theory]
    [InlineData("""{"data":{"task_id":"t","status":"queued","cost_estimate":"0.0351"},"request_id":"r"}""")]
    [InlineData("""{"code":0,"request_id":"r","task":{"id":"t","state":"queued","cost_estimate":3.51e-2}}""")]
    [InlineData("""{"id":"t","request_id":"r","status":"QUEUED","cost_estimate":0.03510}""")]
    [InlineData("""{"task_id":"t","request_id":"r","status":"queued","cost_estimate":0.0351,"cost_actual":null,"output":null,"error":null}""")]
    public void Other_shapes_of_a_task_are_understood(string json)
    {
        MindVideoTask task = Read(json);

        Assert.Equal(("t", "r"), (task.TaskId, task.RequestId));
        Assert.Equal(MindVideoTaskStatus.Queued, task.Status);
        Assert.Equal(0.0351m, task.CostEstimate);
        Assert.Null(task.Output);
        Assert.Null(task.Error);
        Assert.Empty(task.AdditionalProperties);
    }

    [Theory]
    [InlineData("""{"images":["a","b"]}""", 2, 0)]
    [InlineData("""{"image":{"url":"a"}}""", 1, 0)]
    [InlineData("""{"video":"a"}""", 0, 1)]
    [InlineData("""{"images":null,"videos":[]}""", 0, 0)]
    [InlineData("""{"images":[{"url":5},7,null]}""", 0, 0)]
    [InlineData("""["a"]""", 0, 0)]
    public void Files_are_found_in_other_shapes(string output, int images, int videos)
    {
        MindVideoTask task = Read($$"""{"task_id":"t","output":{{output}}}""");

        Assert.Equal((images, videos), (task.Output!.Images.Count, task.Output.Videos.Count));
        Assert.All(task.Output.Images.Take(1), static image => Assert.Equal("a", image.Url));
    }

    [Theory]
    [InlineData("\"out of memory\"", null, "out of memory")]
    [InlineData("17", null, "17")]
    [InlineData("""{"type":"c","detail":"m"}""", "c", "m")]
    public void The_reason_of_a_failure_is_read_in_any_shape(string error, string? code, string? message)
    {
        MindVideoTask task = Read($$"""{"task_id":"t","status":"failed","error":{{error}}}""");

        Assert.Equal((code, message), (task.Error!.Code, task.Error.Message));
    }

    [Fact]
    public void A_task_that_a_program_keeps_as_json_comes_back_as_it_was()
    {
        MindVideoTask task = Read("""{"task_id":"t","request_id":"r","status":"succeeded","cost_actual":0.0351,"eta":5,"output":{"images":[{"url":"u","width":7}]}}""");

        string kept = JsonSerializer.Serialize(task);
        MindVideoTask back = JsonSerializer.Deserialize<MindVideoTask>(kept)!.EnsureSucceeded();

        Assert.Contains("\"Status\":\"succeeded\"", kept, StringComparison.Ordinal);
        Assert.Equal(kept, JsonSerializer.Serialize(back));
        Assert.Equal(("t", "r", 0.0351m, "u"), (back.TaskId, back.RequestId, back.CostActual, back.Output!.Images[0].Url));
        Assert.Equal((5, 7), (back.AdditionalProperties["eta"].GetInt32(), back.Output.Images[0].AdditionalProperties["width"].GetInt32()));
    }

    [Fact]
    public void Money_is_exact() => Assert.Equal(0.1234567890123456789012345678m, Read("""{"task_id":"t","cost_actual":0.1234567890123456789012345678}""").CostActual);

    [Fact]
    public void A_status_is_compared_without_case_and_kept_as_it_is()
    {
        var status = new MindVideoTaskStatus("Succeeded");

        Assert.True(status == MindVideoTaskStatus.Succeeded);
        Assert.Equal(MindVideoTaskStatus.Succeeded.GetHashCode(), status.GetHashCode());
        Assert.True(status.IsTerminal && status.IsKnown);
        Assert.Equal("Succeeded", status.ToString());
        Assert.False(new MindVideoTaskStatus("moderating").IsKnown);
        Assert.Equal("", default(MindVideoTaskStatus).Value);
        Assert.True(default(MindVideoTaskStatus) != MindVideoTaskStatus.Queued);
    }

    private static MindVideoTask Read(string json) => TaskReader.Read(TestClient.Json(json))!;
}
