namespace SchemaGen.MindVideo;

/// <summary>What has become of a request of a batch.</summary>
public enum MindVideoBatchOutcome
{
    /// <summary>The task has succeeded.</summary>
    Succeeded,

    /// <summary>The request was not valid, was refused or could not be submitted, its task failed or was cancelled, or its end was not seen. The exception says which.</summary>
    Failed,

    /// <summary>The request was not submitted, because it does not fit into <see cref="MindVideoBatchOptions.MaxCost"/>.</summary>
    NotSubmitted,
}
