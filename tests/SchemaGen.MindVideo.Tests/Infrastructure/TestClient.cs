using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>Clients with delays of milliseconds.</summary>
internal static class TestClient
{
    public const string ApiKey = "mv_test_0123456789abcdef";

    public const string Slug = "gemini-2-5-flash-image-preview-official";

    public static FlashImageInput Input { get; } = new() { Prompt = "waterfalls above the clouds", Size = FlashImageAspectRatio.Ratio16x9 };

    public static MindVideoOptions Options(Uri? address = null) => new()
    {
        ApiKey = ApiKey,
        BaseAddress = address,
        MaxRetryAttempts = 3,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        MaxRetryDelay = TimeSpan.FromMilliseconds(5),
        AttemptTimeout = TimeSpan.FromSeconds(20),
        PollInterval = TimeSpan.FromMilliseconds(1),
        MaxPollInterval = TimeSpan.FromMilliseconds(5),
        WaitTimeout = TimeSpan.FromSeconds(60),
    };

    public static MindVideoClient Create(Uri address, Action<MindVideoOptions>? configure = null, ILogger<MindVideoClient>? logger = null)
    {
        MindVideoOptions options = Options(address);
        configure?.Invoke(options);
        return new MindVideoClient(options, logger);
    }

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}

[ModelInput("gemini-2-5-flash-image-preview-official")]
public sealed partial record FlashImageInput;
