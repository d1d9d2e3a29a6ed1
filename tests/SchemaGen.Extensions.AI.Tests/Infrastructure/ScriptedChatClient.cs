using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI.Tests.Infrastructure;

/// <summary>A language model that says what it was told to say, and keeps what it was sent.</summary>
internal sealed class ScriptedChatClient(params ChatMessage[] answers) : IChatClient
{
    private int _next;

    public List<(ChatMessage[] Messages, ChatOptions? Options)> Requests { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Requests.Add((messages.ToArray(), options));
        return Task.FromResult(new ChatResponse(answers[_next++]));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The script has whole answers.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    /// <summary>An answer that calls a function, with arguments as providers' clients parse them.</summary>
    public static ChatMessage Call(string id, string function, string arguments) =>
        new(ChatRole.Assistant, [FunctionCallContent.CreateFromParsedArguments(arguments, id, function, static json => FunctionTests.Parsed(json))]);
}
