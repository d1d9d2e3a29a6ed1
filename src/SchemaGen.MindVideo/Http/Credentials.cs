using System.Net.Http.Headers;

namespace SchemaGen.MindVideo;

/// <summary>The API key of a client, which may change while calls and waits are under way: each attempt reads it anew.</summary>
internal sealed class Credentials(string apiKey)
{
    private readonly object _lock = new();
    private string _apiKey = apiKey;
    private volatile AuthenticationHeaderValue _authorization = new("Bearer", apiKey);

    public AuthenticationHeaderValue Authorization => _authorization;

    public KeyScrubber Scrubber { get; } = new(apiKey);

    public void Change(string newKey)
    {
        lock (_lock)
        {
            if (newKey != _apiKey)
            {
                // Before it is sent, so that no response to it comes unscrubbed.
                Scrubber.Add(newKey);
                _authorization = new AuthenticationHeaderValue("Bearer", newKey);
                _apiKey = newKey;
            }
        }
    }
}
