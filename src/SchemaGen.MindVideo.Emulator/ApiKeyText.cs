namespace SchemaGen.MindVideo.Emulator;

/// <summary>What an API key may look like.</summary>
internal static class ApiKeyText
{
    private const int Longest = 255;

    public static bool IsValid(string? key) => key is { Length: > 0 and <= Longest } && key.All(static c => c is > ' ' and <= '~');
}
