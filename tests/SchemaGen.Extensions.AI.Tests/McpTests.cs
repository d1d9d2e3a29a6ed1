using System.IO.Pipelines;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaGen.Extensions.AI.Tests.Infrastructure;

namespace SchemaGen.Extensions.AI.Tests;

/// <summary>The function as a tool of an MCP server, called by an MCP client.</summary>
public sealed class McpTests
{
    [Fact]
    public async Task A_tool_shows_the_schema_and_marks_wrong_arguments_as_an_error()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        AIFunction function = ModelInputFunction.Create<FlashImageInput>(static (input, _) => ValueTask.FromResult<object?>($"drew {input.N} of {input.Prompt}"), "draw", "Draws an image.");
        var toServer = new Pipe();
        var toClient = new Pipe();
        await using McpServer server = McpServer.Create(
            new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream(), "test"),
            new McpServerOptions { ToolCollection = [McpServerTool.Create(function)] });
        Task serving = server.RunAsync(cancellation);
        await using (McpClient client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: cancellation))
        {
            McpClientTool tool = Assert.Single(await client.ListToolsAsync(cancellationToken: cancellation));
            Assert.Equal(("draw", "Draws an image."), (tool.Name, tool.Description));
            Assert.Equal(System.Text.Encoding.UTF8.GetString(ModelInputContract.Of<FlashImageInput>().Schema), tool.JsonSchema.GetRawText());

            CallToolResult wrong = await tool.CallAsync(new Dictionary<string, object?> { ["prompt"] = "a lighthouse", ["n"] = 9 }, cancellationToken: cancellation);
            Assert.True(wrong.IsError);
            string text = string.Join('\n', wrong.Content.OfType<TextContentBlock>().Select(static block => block.Text));
            Assert.Contains("did not run: its arguments break 1 constraint. Correct them and call", text, StringComparison.Ordinal);
            Assert.Contains("allows 1 to 4 [maximum; ", text, StringComparison.Ordinal);

            CallToolResult good = await tool.CallAsync(new Dictionary<string, object?> { ["prompt"] = "a lighthouse", ["n"] = 4 }, cancellationToken: cancellation);
            Assert.NotEqual(true, good.IsError);
            Assert.Equal("drew 4 of a lighthouse", Assert.IsType<TextContentBlock>(Assert.Single(good.Content)).Text);
        }

        await toServer.Writer.CompleteAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(30), cancellation);
    }
}
