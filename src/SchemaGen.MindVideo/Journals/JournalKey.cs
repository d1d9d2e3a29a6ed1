using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Stands for a key of any length in 16 bytes: half of its SHA-256 hash, which no two keys share.</summary>
internal static class JournalKey
{
    public static UInt128 Of(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
