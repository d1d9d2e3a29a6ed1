using SchemaGen.MindVideo.Emulator.Http;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>The endpoint <c>/emulator/ledger</c>.</summary>
internal sealed class LedgerEndpoint(EmulatorLedger ledger)
{
    public Task GetAsync(HttpContext http)
    {
        string? key = http.Request.Query.TryGetValue("idempotency_key", out var given) ? given.ToString() : null;
        IReadOnlyList<LedgerEntry> entries = ledger.Entries(key);
        return ApiResponse.Of(writer => LedgerJson.Write(writer, EmulatorLedger.Sum(entries), entries)).SendAsync(http);
    }
}
