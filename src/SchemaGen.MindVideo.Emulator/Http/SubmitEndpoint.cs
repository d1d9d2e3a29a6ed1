using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>The endpoint <c>POST /api/v1/tasks</c>.</summary>
internal sealed class SubmitEndpoint(Authorization authorization, SubmitCheck check, EmulatorStore store, EmulatorClock clock, EmulatorFaults faults, FaultyExchange exchange, MindVideoEmulatorOptions options)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (authorization.Refuse(http) is { } refusal)
        {
            await refusal.SendAsync(http).ConfigureAwait(false);
            return;
        }

        (JsonDocument? document, ApiResponse? unreadable) = await RequestBody.ReadAsync(http, options.MaxRequestBodyBytes).ConfigureAwait(false);
        using (document)
        {
            (SubmitRequest? request, ApiResponse? malformed) = document is null ? (null, unreadable) : SubmitRequest.Read(http, document.RootElement);
            if (request is null)
            {
                await malformed!.SendAsync(http).ConfigureAwait(false);
                return;
            }

            await exchange.RunAsync(http, faults.DrawTransport(FaultTarget.Submit, request.Model), () => Submit(http, request)).ConfigureAwait(false);
        }
    }

    private ApiResponse Submit(HttpContext http, SubmitRequest request)
    {
        if (request.IdempotencyKey is { } key && store.FindByKey(key) is { } original)
        {
            return Repeat(http, request, original);
        }

        (AcceptedInput? accepted, ApiResponse? refusal) = check.Check(http, request);
        if (accepted is null)
        {
            return refusal!;
        }

        // Outside of the store's lock: clock and store would deadlock.
        DateTimeOffset now = clock.Now;
        (EmulatedTask task, bool isNew) = store.Accept(request.IdempotencyKey, () => Create(http, request, accepted, now));
        return isNew ? ApiResponse.Of(writer => TaskJson.WriteAccepted(writer, task)) : Repeat(http, request, task);
    }

    private EmulatedTask Create(HttpContext http, SubmitRequest request, AcceptedInput accepted, DateTimeOffset now)
    {
        TaskOutcome outcome = faults.DrawTask(request.Model)?.Kind switch
        {
            FaultKind.FailTask => TaskOutcome.Failed,
            FaultKind.CancelTask => TaskOutcome.Cancelled,
            _ => TaskOutcome.Succeeded,
        };
        DateTimeOffset starts = now + options.QueueTime;
        return new EmulatedTask(
            Ids.New("task_"), RequestId.Of(http), request.IdempotencyKey, request.Fingerprint, request.Model, now, starts, starts + options.ProcessingTime, outcome, accepted.Price, accepted.Outputs);
    }

    /// <summary>Answers a repeated key: with its task for the same payload, or with an error for another.</summary>
    private ApiResponse Repeat(HttpContext http, SubmitRequest request, EmulatedTask original) =>
        original.Fingerprint.AsSpan().SequenceEqual(request.Fingerprint)
            ? ApiResponse.Of(writer => TaskJson.Write(writer, original, clock.Now, PublicAddress.Of(http))).With("Idempotent-Replayed", "true")
            : ApiResponse.Error(http, StatusCodes.Status409Conflict, "idempotency_conflict", "The Idempotency-Key was used with another model or input.");
}
