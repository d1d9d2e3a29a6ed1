namespace SchemaGen.Tool.Failures;

/// <summary>What a command was asked for could not be done. Nothing was written.</summary>
/// <param name="message">What is wrong, with the file, the place and the value.</param>
/// <param name="advice">How to go on; null where the message says it.</param>
internal sealed class ToolFailure(string message, string? advice = null) : Exception(message)
{
    /// <summary>Gets how to go on; null where the message says it.</summary>
    public string? Advice { get; } = advice;
}
