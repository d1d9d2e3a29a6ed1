using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Json;

/// <summary>
/// Computes hashes of JSON values. Equal values have equal hashes, whatever the order of members, the white space, and the spelling of strings and numbers. Duplicate members count twice.
/// </summary>
internal sealed class JsonFingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private JsonFingerprint()
    {
    }

    /// <summary>Returns the hash of a model and its input: 32 bytes.</summary>
    /// <exception cref="InvalidOperationException">A string contains half of a surrogate pair.</exception>
    public static byte[] Compute(string model, JsonElement input)
    {
        using var fingerprint = new JsonFingerprint();
        fingerprint.AddText(model);
        fingerprint.Add(input);
        return fingerprint._hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();

    private void Add(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] members = value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal).ToArray();
                AddHead('{', members.Length);
                foreach (JsonProperty member in members)
                {
                    AddText(member.Name);
                    Add(member.Value);
                }

                break;
            case JsonValueKind.Array:
                AddHead('[', value.GetArrayLength());
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Add(item);
                }

                break;
            case JsonValueKind.String:
                AddText(value.GetString()!);
                break;
            case JsonValueKind.Number:
                AddBytes('0', JsonNumberText.Normalize(value.GetRawText()));
                break;
            default:
                AddHead((char)('a' + (int)value.ValueKind), 0);
                break;
        }
    }

    private void AddText(string text) => AddBytes('"', text);

    private void AddBytes(char kind, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        AddHead(kind, bytes.Length);
        _hash.AppendData(bytes);
    }

    /// <summary>Adds the kind and the length of what follows, so that no two sequences of values have the same bytes.</summary>
    private void AddHead(char kind, int length)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], length);
        _hash.AppendData(head);
    }
}
