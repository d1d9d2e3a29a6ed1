using SchemaGen.MindVideo.Emulator.Control;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Playground;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>The endpoints that <see cref="EmulatorApplication"/> maps to paths.</summary>
internal sealed record EmulatorEndpoints(
    SubmitEndpoint Submit,
    TaskEndpoints Tasks,
    OutputEndpoint Outputs,
    LedgerEndpoint Ledger,
    StateEndpoint State,
    ClockEndpoint Clock,
    KeysEndpoint Keys,
    FaultsEndpoint Faults,
    PlaygroundEndpoints Playground);
