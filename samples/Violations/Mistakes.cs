using System.Text.Json.Serialization;
using SchemaGen;
using SchemaGen.MindVideo;
using Violations;

namespace Violations
{
    [ModelInput("gemini-2-5-flash-image-preview-official")]
    public sealed partial record FlashImageInput;

    [ModelInput("video-edit")]
    public sealed partial record VideoEditInput;

    // A slug that has no schema file: the nearest one is offered.
    [ModelInput("gemini-2-5-flash-image-preview-offical")]      // SG0012
    public sealed partial record MisspeltInput;

    // Not partial, so it cannot be completed.
    [ModelInput("gemini-2-5-flash-image-preview-official")]
    public sealed record ForgottenPartialInput;                 // SG0013

    [ModelInput("palette")]
    public sealed partial record PaletteInput;

    // System.Text.Json's generator sees the line above, without the members: it would write {}.
    [JsonSerializable(typeof(PaletteInput))]                    // SG0014
    public sealed partial class ViolationsJson : JsonSerializerContext;
}

public static class Mistakes
{
    private const string Photo = "https://example.com/photo.png";
    private const string Mask = "https://example.com/mask.png";

    // More images than the model makes.
    public static FlashImageInput TooManyImages() => new()
    {
        Prompt = "waterfalls above the clouds",
        N = 5,                                                  // SG1001
    };

    // Fifteen reference images, where fourteen are allowed.
    public static FlashImageInput TooManyReferences() => new()
    {
        Prompt = "waterfalls above the clouds",
        ImageUrls = [Photo, Photo, Photo, Photo, Photo, Photo, Photo, Photo, Photo, Photo, Photo, Photo, Photo, Photo, Photo],    // SG1002
    };

    // An empty list is not "no list".
    public static FlashImageInput NoReferences() => new()
    {
        Prompt = "waterfalls above the clouds",
        ImageUrls = [],                                         // SG1002
    };

    // A prompt without a text.
    public static FlashImageInput EmptyPrompt() => new()
    {
        Prompt = "",                                            // SG1003
    };

    // A mask for no image.
    public static FlashImageInput MaskAlone() => new()
    {
        Prompt = "waterfalls above the clouds",
        MaskUrl = Mask,                                         // SG1005
    };

    // The mask stays, the images go.
    public static FlashImageInput MaskLeftOver(FlashImageInput input) => input with
    {
        ImageUrls = null,
        MaskUrl = Mask,                                         // SG1005
    };

    // A ratio that the model does not have.
    public static FlashImageInput UnknownRatio() => new()
    {
        Prompt = "waterfalls above the clouds",
        Size = (FlashImageAspectRatio)99,                       // SG1006
    };

    // A prompt that is required, silenced with '!'.
    public static FlashImageInput NullPrompt() => new()
    {
        Prompt = null!,                                         // SG1009
    };

    // A file of this machine, which the model cannot see.
    public static FlashImageInput LocalFile() => new()
    {
        Prompt = "waterfalls above the clouds",
        ImageUrls = [Photo, "C:\\photos\\1.png"],               // SG1014
    };

    // A text where an image is asked for.
    public static FlashImageInput TextForAnImage() => new()
    {
        Prompt = "waterfalls above the clouds",
        ImageUrls = [Photo],
        MaskUrl = "data:text/plain,circle",                     // SG1014
    };

    // Two of each of three scenes.
    public static FlashImageInput TooManyScenes()
    {
        int scenes = 3;
        int images = scenes * 2;
        return new FlashImageInput
        {
            Prompt = "waterfalls above the clouds",
            N = images,                                         // SG1001
        };
    }

    // Zero to fourteen are fifteen.
    public static FlashImageInput OneTurnTooMany()
    {
        var references = new List<string>();
        for (int i = 0; i <= 14; i++)
        {
            references.Add($"https://example.com/{i}.png");
        }

        return new FlashImageInput
        {
            Prompt = "waterfalls above the clouds",
            ImageUrls = references,                             // SG1002
        };
    }

    // The mask comes later, the images never.
    public static FlashImageInput MaskOnTop()
    {
        var plain = new FlashImageInput { Prompt = "waterfalls above the clouds" };
        return plain with
        {
            MaskUrl = Mask,                                     // SG1005
        };
    }

    // Too many images for some: a warning, because it is right for the others.
    public static FlashImageInput TooManyForSome(bool isGenerous)
    {
        int images = 2;
        if (isGenerous)
        {
            images = 5;
        }

        return new FlashImageInput
        {
            Prompt = "waterfalls above the clouds",
            N = images,                                         // SG1101
        };
    }

    // One source too many.
    public static VideoEditInput TwoSources() => new()
    {
        Prompt = "let it rain",
        Image = Photo,
        Video = "https://example.com/walk.mp4",                 // SG1015
    };

    // No source at all: only something missing is wrong, so the object is.
    public static VideoEditInput NoSource() => new()            // SG1015
    {
        Prompt = "let it rain",
    };

    // A draft is made in at most 20 steps.
    public static VideoEditInput TooFineADraft() => new()
    {
        Prompt = "let it rain",
        Video = "https://example.com/walk.mp4",
        Mode = VideoEditMode.Draft,
        Steps = 50,                                             // SG1015
    };

    // The same for some: a warning.
    public static VideoEditInput TooFineForSome(bool isDraft) => new()
    {
        Prompt = "let it rain",
        Video = "https://example.com/walk.mp4",
        Mode = isDraft ? VideoEditMode.Draft : VideoEditMode.Final,
        Steps = 50,                                             // SG1115
    };

    // The schema's prose: "Cannot be used together with image."
    public static VideoEditInput SoundForAPicture() => new()
    {
        Prompt = "let it rain",
        Image = Photo,
        Soundtrack = "https://example.com/rain.mp3",            // SG1015
    };

    // The schema's prose: "Only used when mode is edges."
    public static VideoEditInput EdgesOfNothing() => new()
    {
        Prompt = "let it rain",
        Video = "https://example.com/walk.mp4",
        Mode = VideoEditMode.Final,
        EdgeThreshold = 100,                                    // SG1013
    };

    // A key that whoever reads this file can spend.
    public static MindVideoOptions KeyForEverybody() => new()
    {
        ApiKey = "mv_live_4fQ9zK27bTxW8sLm",                    // SG2001
    };

    // The key of curl's example: a second later, the same request is charged again.
    public static MindVideoSubmitOptions KeyOfTheMoment() => new()
    {
        IdempotencyKey = $"task_{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}",    // SG2002
    };

    // A new key for each attempt: the second one is charged as well.
    public static async Task<string> KeyForEachAttempt(HttpClient http, Func<HttpRequestMessage> makeRequest)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                using HttpRequestMessage request = makeRequest();
                request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());    // SG2002
                using HttpResponseMessage response = await http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException) when (attempt < 3)
            {
            }
        }
    }
}
