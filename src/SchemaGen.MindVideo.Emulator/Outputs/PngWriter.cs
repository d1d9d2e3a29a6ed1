using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>Writes PNG files (W3C PNG, 2nd edition): 8 bits of red, green and blue, not interlaced.</summary>
internal static class PngWriter
{
    private const int BytesPerPixel = 3;
    private const byte FilterUp = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Returns a whole file.</summary>
    /// <param name="size">The size.</param>
    /// <param name="pixels">Red, green and blue of each pixel, row by row, from the top left.</param>
    public static byte[] Write(OutputSize size, ReadOnlySpan<byte> pixels)
    {
        using var file = new MemoryStream(pixels.Length / 4);
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], size.Height);
        header[8] = 8;
        header[9] = 2;
        header[10..].Clear();
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(size, pixels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static ReadOnlySpan<byte> Compress(OutputSize size, ReadOnlySpan<byte> pixels)
    {
        int stride = size.Width * BytesPerPixel;
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            // Skies change little from row to row, so the differences to the row above compress well.
            byte[] line = new byte[stride + 1];
            line[0] = FilterUp;
            ReadOnlySpan<byte> above = new byte[stride];
            for (int y = 0; y < size.Height; y++)
            {
                ReadOnlySpan<byte> row = pixels.Slice(y * stride, stride);
                for (int i = 0; i < stride; i++)
                {
                    line[i + 1] = unchecked((byte)(row[i] - above[i]));
                }

                zlib.Write(line);
                above = row;
            }
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
