namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>Values for the members of the page's model.</summary>
internal static class PageValues
{
    private const string Url = "\"https://example.com/a.png\"";
    private const string Data = "\"data:image/png;base64,iVBORw0KGgo=\"";

    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["prompt"] =
        [
            "\"waterfalls\"", "\"\"", "\" \"", "\"云海之上\"", "\"\\ud83d\\ude00\"", Repeat("a", 1000), Repeat("a", 1001), Repeat("😀", 1000), Repeat("😀", 1001), Repeat("😀", 501), "\"a\\u0000b\\n\"",
            Repeat("e\u0301", 500), Repeat("e\u0301", 501),
        ],
        ["n"] = ["1", "4", "0", "5", "1.0", "4.0", "4e0", "0.4e1", "40E-1", "-0", "-0.0", "4.5", "4.0000000000000000000001", "-1", "2147483648", "9223372036854775808", "1e30", "1e400", "true", "\"1\""],
        ["size"] = ["\"16:9\"", "\"auto\"", "\"1:1\"", "\"21:9\"", "\"16:10\"", "\"AUTO\"", "\"\"", "\"\\u0031:1\"", "\"16:9 \"", "169"],
        ["resolution"] = ["\"1K\"", "\"1k\"", "\"2K\"", "1"],
        ["image_urls"] =
        [
            $"[{Url}]", $"[{Url},{Data}]", "[]", "[\"\"]", "[null]", "[1]", Url, $"[{string.Join(",", Enumerable.Repeat(Url, 14))}]", $"[{string.Join(",", Enumerable.Repeat(Url, 15))}]",
            "[\"/tmp/a.png\"]", "[\"C:\\\\a.png\"]", "[\"ftp://a/b\"]", "[\"data:image/png,\"]", "[\"data:text/plain,x\"]", "[\"data:,x\"]", "[\"https://\"]", "[\"http:///x\"]", "[\"HTTPS://A\"]", "[\"DATA:IMAGE/GIF,x\"]",
            "[\"data:image/,x\"]", "[\"data:image/png;a;b,x,y\"]", "[\" https://a\"]", "[\"https://😀\"]", "[\"//a/b\"]", "[\"https:a\"]", "[\"data:image/png\"]",
        ],
        ["mask_url"] = [Url, Data, "\"\"", "\"mask.png\"", "\"data:image/svg+xml,<svg/>\"", "\"data:video/mp4,x\"", "\"http://user@host\"", "\"http://@host\"", "\"http://:80\"", "\"file:///a\"", "[]"],
    };

    private static string Repeat(string text, int times) => $"\"{string.Concat(Enumerable.Repeat(text, times))}\"";
}
