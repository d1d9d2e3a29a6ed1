namespace SchemaGen.MindVideo;

/// <summary>What an exception is made of.</summary>
/// <param name="Message">What happened; without the API key.</param>
/// <param name="Request">The call.</param>
/// <param name="Answer">What came back, if something did.</param>
/// <param name="Details">What it said.</param>
/// <param name="ResponseText">Its first part; without the API key.</param>
internal sealed record Failure(string Message, ApiRequest Request, ApiAnswer? Answer = null, ErrorDetails Details = default, string? ResponseText = null)
{
    /// <summary>Whether another attempt, later, may bring what these did not.</summary>
    public bool IsTransient { get; init; }
}
