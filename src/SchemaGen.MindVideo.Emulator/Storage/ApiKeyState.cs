namespace SchemaGen.MindVideo.Emulator.Storage;

/// <summary>What an API key is good for. The numbers are stored.</summary>
internal enum ApiKeyState
{
    Enabled = 0,
    Disabled = 1,
    Deleted = 2,
}
