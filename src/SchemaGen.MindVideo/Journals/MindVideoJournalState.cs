namespace SchemaGen.MindVideo;

/// <summary>What is known of a request in a journal.</summary>
public enum MindVideoJournalState
{
    /// <summary>The request is about to be submitted, or its submit brought no response: it may have been accepted.</summary>
    Submitting,

    /// <summary>The request was accepted: it has a task, which has not been seen to end.</summary>
    Submitted,

    /// <summary>The task of the request has ended, with success or not.</summary>
    Ended,

    /// <summary>The request was refused, and nothing was charged. A later run submits it again.</summary>
    Refused,
}
