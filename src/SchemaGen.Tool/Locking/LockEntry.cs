using System.Security.Cryptography;

namespace SchemaGen.Tool.Locking;

/// <summary>What the lock knows of a schema file.</summary>
/// <param name="Source">Where it came from: an address, <c>replicate:owner/name</c>, or a path relative to the project.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
internal sealed record LockEntry(string Source, string Sha256)
{
    /// <summary>Gets the JSON Pointer of the schema in what the source gives; null for the whole of it.</summary>
    public string? Pointer { get; init; }

    /// <summary>Gets the number of the JSON value on a page that the user picked; null where it was clear.</summary>
    public int? Pick { get; init; }

    /// <summary>Gets the <c>ETag</c> of what the source gave; null where it gave none.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the vendor's own id of the version; null where the vendor has none.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the input of the example request, as JSON; null where the source has none.</summary>
    public string? Example { get; init; }

    /// <summary>Gets the members and values that updates removed, in ordinal order: JSON Pointers, and <c>=value</c> behind that of an enum.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Gets the bounds that updates narrowed, in ordinal order, each with its place, its keyword and its value before: <c>/n maximum 4</c>.</summary>
    public IReadOnlyList<string> Narrowed { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(LockEntry? other) => other is not null && Source == other.Source && Sha256 == other.Sha256 && Pointer == other.Pointer && Pick == other.Pick
        && ETag == other.ETag && Version == other.Version && Example == other.Example && Removed.SequenceEqual(other.Removed) && Narrowed.SequenceEqual(other.Narrowed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Sha256);

    /// <summary>Returns the hash of a file, by which <c>check</c> works offline.</summary>
    /// <remarks>A carriage return before a line feed does not count: git may add it on one machine and remove it on another.</remarks>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.IndexOf("\r\n"u8) < 0 ? bytes : WithoutReturns(bytes)));

    private static byte[] WithoutReturns(ReadOnlySpan<byte> bytes)
    {
        byte[] kept = new byte[bytes.Length];
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')
            {
                kept[length++] = bytes[i];
            }
        }

        return kept[..length];
    }
}
