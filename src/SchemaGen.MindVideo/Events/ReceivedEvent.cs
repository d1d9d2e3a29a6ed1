using System.Security.Cryptography;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>An event of a stream, and what tells whether another one is the same.</summary>
/// <param name="Event">The event.</param>
/// <param name="Fingerprint">A hash of its type and its data, for events that have no id.</param>
internal readonly record struct ReceivedEvent(MindVideoTaskEvent Event, string Fingerprint)
{
    public static ReceivedEvent Parse(string type, ReadOnlySpan<byte> data, KeyScrubber scrubber)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(type + "\n"));
        hash.AppendData(data);
        return new ReceivedEvent(EventData.Parse(type, data, scrubber), Convert.ToHexString(hash.GetHashAndReset()));
    }
}
