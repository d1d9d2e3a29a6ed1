using System.Text.RegularExpressions;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>Texts for lengths, patterns and formats.</summary>
internal static partial class RawTexts
{
    private const string Url = "https://example.com/a.png";

    private const int MostCharacters = 1_000_000;

    /// <summary>Outside the plane where one character is one UTF-16 unit.</summary>
    private const string Emoji = "\U0001F600";

    /// <summary>Texts of many forms, a URL first: what asks for a media file in prose takes that one too.</summary>
    public static readonly IReadOnlyList<string> Samples =
    [
        Url, "a", "A", "1", "abc", "ABC", "a1", "a-b", "a_b", "a b", "text", "#ffffff", "ffffff", "#fff", "rgb(0,0,0)", "16:9", "1024x1024", "1024*1024", "00:01", "00:00:01", "00:00:01.000",
        "1000-01-01", "1000-01-01T00:00:00Z", "00000000-0000-4000-8000-000000000000", "a@example.com", "data:image/png;base64,AAAA", "AAAA", "s3://bucket/key", "gs://bucket/key",
        "owner/name", "owner/name:1", "v1", "1.5", "-1", "0.5", "10%", "5s", "1k", "en", "en-US", "en_US", "eng", "file.png", ".png", "a,b", "1,2", "[1]", "{}", "!", " ", "",
    ];

    /// <summary>Texts of just that many code points; none of more than a test has time for.</summary>
    public static IEnumerable<string> OfLength(int length) =>
        length is < 0 or > MostCharacters ? []
        : length < Url.Length ? [new string('a', length), new string('1', length)] : [Url.PadRight(length, 'x'), new string('a', length), new string('1', length)];

    /// <summary>Texts of just that many code points, of which each needs two UTF-16 units.</summary>
    public static IEnumerable<string> OfLengthOutsideBmp(int length) => length is < 0 or > MostCharacters ? [] : [string.Concat(Enumerable.Repeat(Emoji, length))];

    /// <summary>Whether the text matches; one that .NET cannot run matches every text, and then nothing can be shown of it.</summary>
    public static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Whether it is known which texts are of a format.</summary>
    public static bool KnowsFormat(string format) => format is "uri" or "uuid" or "byte" or "email" or "date" or "date-time";

    /// <summary>Whether the text is of the format; one that is not known is of any.</summary>
    public static bool IsOfFormat(string text, string format) => format switch
    {
        "uri" => AbsoluteUri().IsMatch(text),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        "email" => text.Split('@') is [{ Length: > 0 }, { Length: > 0 }],
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.\-]*:[\x21-\x7E]+$")]
    private static partial Regex AbsoluteUri();
}
