namespace SchemaGen.MindVideo.Emulator;

/// <summary>Checks the form of API keys.</summary>
internal static class ApiKeyText
{
    private const int Longest = 255;

    public static bool IsValid(string? key) => key is { Length: > 0 and <= Longest } && key.All(static c => c is > ' ' and <= '~');
}
