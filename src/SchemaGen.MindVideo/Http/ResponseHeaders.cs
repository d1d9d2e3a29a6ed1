using System.Net.Http.Headers;

namespace SchemaGen.MindVideo;

/// <summary>Copies the headers of a response for its reader: bounded, in one line each, and without the API key.</summary>
internal static class ResponseHeaders
{
    private const int Most = 100;

    public static IReadOnlyDictionary<string, string> Read(HttpResponseMessage response, KeyScrubber scrubber)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add(headers, response.Headers.NonValidated, scrubber);
        Add(headers, response.Content.Headers.NonValidated, scrubber);
        return headers;
    }

    private static void Add(Dictionary<string, string> headers, HttpHeadersNonValidated from, KeyScrubber scrubber)
    {
        foreach ((string name, HeaderStringValues values) in from)
        {
            if (headers.Count == Most)
            {
                return;
            }

            // Joined as RFC 9110, section 5.3, allows; HeaderStringValues.ToString would join User-Agent and Server by spaces, which no list does.
            string value = values.Count == 1 ? values.ToString() : string.Join(", ", values);
            headers[scrubber.Scrub(name)] = ServerText.OneLine(scrubber.Scrub(value));
        }
    }
}
