using Microsoft.Extensions.AI;
using SchemaGen.Extensions.AI;

namespace Assistant;

/// <summary>The record as a tool: the same for the chat and for MCP.</summary>
internal static class DrawTool
{
    public const string Name = "draw_image";

    /// <summary>Makes the tool. A call whose arguments break the schema does not reach the studio: its result says what is wrong.</summary>
    public static AIFunction Create(Studio studio) => ModelInputFunction.Create<FlashImageInput>(
        async (input, cancellationToken) => await studio.DrawAsync(input, order: null, cancellationToken),
        Name,
        "Draws images of what the prompt says, and returns their addresses.");
}
