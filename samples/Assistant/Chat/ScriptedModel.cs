using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Assistant.Chat;

/// <summary>A language model that plays a part, so that the chat can be seen without an account: it asks for too much, is told so, and asks again.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private const string FirstCall = "call-1";

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        string prompt = messages.Last(static message => message.Role == ChatRole.User).Text;
        FunctionResultContent? result = messages.Last().Contents.OfType<FunctionResultContent>().FirstOrDefault();
        return Task.FromResult(new ChatResponse(result switch
        {
            null => Call(FirstCall, new() { ["prompt"] = prompt, ["n"] = 9, ["mask_url"] = "https://example.com/mask.png" }),
            { CallId: FirstCall, Result: ErrorContent } => Call("call-2", new() { ["prompt"] = prompt, ["n"] = 4 }),
            { Exception: null, Result: not ErrorContent } => new ChatMessage(ChatRole.Assistant, "Nine were too many, and the mask had no images: here are four, without a mask."),
            _ => new ChatMessage(ChatRole.Assistant, "The images could not be drawn."),
        }));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static ChatMessage Call(string id, Dictionary<string, object?> arguments) => new(ChatRole.Assistant, [new FunctionCallContent(id, DrawTool.Name, arguments)]);
}
