namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>The state of an API key. The numbers are stored.</summary>
internal enum ApiKeyState
{
    Enabled = 0,
    Disabled = 1,
    Deleted = 2,
}
