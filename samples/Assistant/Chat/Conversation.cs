using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;

namespace Assistant.Chat;

/// <summary>A conversation with a language model that has the tool at hand.</summary>
internal static class Conversation
{
    /// <summary>Lets a model answer a message, and returns each step that it took.</summary>
    public static async Task<IReadOnlyList<ConversationStep>> AnswerAsync(string message, IChatClient model, AIFunction tool, CancellationToken cancellationToken)
    {
        ChatResponse response = await model.GetResponseAsync(message, new ChatOptions { Tools = [tool] }, cancellationToken);
        return [.. response.Messages.SelectMany(static message => message.Contents).Select(Step)];
    }

    private static ConversationStep Step(AIContent content) => content switch
    {
        FunctionCallContent call => new(Sent: call.Arguments),
        FunctionResultContent { Result: ErrorContent error } => new(Refused: [error.Message, .. error.Details!.Split('\n')]),
        FunctionResultContent result => new(Shown: result.Result),
        _ => new(Said: content.ToString()),
    };
}

/// <summary>A step of a conversation. One of the members is set.</summary>
/// <param name="Sent">The arguments with which the model called the tool.</param>
/// <param name="Refused">What it was told of wrong arguments.</param>
/// <param name="Shown">What it was shown of a call that ran.</param>
/// <param name="Said">What it said to the user.</param>
internal sealed record ConversationStep(IDictionary<string, object?>? Sent = null, IReadOnlyList<string>? Refused = null, object? Shown = null, string? Said = null);

/// <summary>What a user says. Public: <c>AddValidation()</c> sees no other types.</summary>
/// <param name="Message">The text.</param>
public sealed record UserMessage([Required] string Message);
