using System.Security.Cryptography;

namespace SchemaGen.MindVideo;

/// <summary>A request of a batch while it is under way.</summary>
internal sealed class BatchRequest
{
    private BatchRequest(string key, string model, byte[] payload)
    {
        Key = key;
        Model = model;
        Payload = payload;
        InputHash = Convert.ToHexString(SHA256.HashData(payload)).ToLowerInvariant();
    }

    public string Key { get; }

    public string Model { get; }

    /// <summary>The body of the submit; empty when it is not needed any more, because a request may wait for long and its pictures be large.</summary>
    public byte[] Payload { get; private set; }

    /// <summary>The hash of the model and the input.</summary>
    public string InputHash { get; }

    /// <summary>Whether the request may have been accepted, and its end was not seen.</summary>
    public bool IsInFlight { get; private set; }

    /// <summary>The task as it was last seen.</summary>
    public MindVideoTask? Task { get; private set; }

    /// <summary>Checks a request and writes its payload.</summary>
    /// <exception cref="ArgumentException">The key cannot be sent, or there is no input.</exception>
    /// <exception cref="ModelInputException">The input violates the schema of its model.</exception>
    public static BatchRequest Create(string? key, IModelInput? input)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (IdempotencyKeys.ErrorOf(key) is { } error)
        {
            throw new ArgumentException(error, nameof(key));
        }

        ArgumentNullException.ThrowIfNull(input);
        return new BatchRequest(key, input.ModelSlug, MindVideo.Payload.Write(input.EnsureValid()));
    }

    public void BeginSubmit() => IsInFlight = true;

    public void Accept(MindVideoTask task)
    {
        IsInFlight = true;
        Task = task;
        Payload = [];
    }

    public void End(MindVideoTask? task = null)
    {
        IsInFlight = false;
        Task = task ?? Task;
    }

    public MindVideoBatchResult Failed(Exception exception) => new() { Key = Key, Outcome = MindVideoBatchOutcome.Failed, Task = Task, Exception = exception };

    /// <summary>Creates the result of a request whose task has ended.</summary>
    public MindVideoBatchResult Ended(MindVideoTask task, bool isFromJournal)
    {
        bool hasSucceeded = task.Status == MindVideoTaskStatus.Succeeded && task.HasOutput;
        return new MindVideoBatchResult
        {
            Key = Key,
            Outcome = hasSucceeded ? MindVideoBatchOutcome.Succeeded : MindVideoBatchOutcome.Failed,
            Task = task,
            Exception = hasSucceeded ? null : new MindVideoTaskFailedException(task),
            IsFromJournal = isFromJournal,
        };
    }
}
