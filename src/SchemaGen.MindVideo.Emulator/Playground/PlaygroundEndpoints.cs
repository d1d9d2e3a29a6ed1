namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>The page and the endpoints that only the page uses.</summary>
internal sealed record PlaygroundEndpoints(PageEndpoint Page, ModelsEndpoint Models, CheckEndpoint Check, HistoryEndpoint History, ChangesEndpoint Changes);
