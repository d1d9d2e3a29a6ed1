using Microsoft.Net.Http.Headers;
using SchemaGen.MindVideo.Emulator.Outputs;
using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>The endpoint <c>GET /outputs/{id}/{index}.png</c>. Like hosted files, it needs no API key, sends parts (<c>Range</c>, <c>If-Range</c>), and sends nothing to whom has the file (<c>If-None-Match</c>).</summary>
internal sealed class OutputEndpoint(EmulatorStore store, EmulatorClock clock, EmulatorFaults faults, FaultyExchange exchange, Pictures pictures)
{
    private const string MediaType = "image/png";

    public async Task GetAsync(HttpContext http)
    {
        EmulatedTask? task = store.Find((string)http.Request.RouteValues["id"]!);
        if (task is null
            || !task.HasEndedAt(clock.Now)
            || task.Outcome != TaskOutcome.Succeeded
            || !int.TryParse((string)http.Request.RouteValues["index"]!, out int index)
            || (uint)index >= task.Output.Count)
        {
            await ApiResponse.Error(http, StatusCodes.Status404NotFound, "output_not_found", "There is no such output, or not yet.").SendAsync(http).ConfigureAwait(false);
            return;
        }

        EmulatorFault? fault = faults.DrawTransport(FaultTarget.Output, task.Model);
        if (fault is not null)
        {
            await exchange.RunAsync(http, fault, () => new ApiResponse(StatusCodes.Status200OK, MediaType, pictures.Of(task.Output, index))).ConfigureAwait(false);
            return;
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var tag = new EntityTagHeaderValue($"\"{task.TaskId}-{index}\"");
        await Results.Bytes(pictures.Of(task.Output, index), MediaType, enableRangeProcessing: true, entityTag: tag).ExecuteAsync(http).ConfigureAwait(false);
    }
}
