using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>A PNG file that was parsed strictly: signature, chunks with their checksums, and pixels.</summary>
internal sealed record PngFile(int Width, int Height, byte[] Pixels)
{
    private static readonly byte[] s_signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static PngFile Read(byte[] file)
    {
        Assert.Equal(s_signature, file[..8]);
        List<string> types = [];
        byte[] header = [];
        using var data = new MemoryStream();
        for (int at = 8; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            string type = Encoding.ASCII.GetString(file, at + 4, 4);
            Assert.Equal(Crc32.HashToUInt32(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            types.Add(type);
            if (type == "IHDR")
            {
                header = file[(at + 8)..(at + 8 + length)];
            }
            else if (type == "IDAT")
            {
                data.Write(file, at + 8, length);
            }

            at += length + 12;
        }

        Assert.Equal("IHDR", types[0]);
        Assert.Equal("IEND", types[^1]);
        Assert.All(types[1..^1], static type => Assert.Equal("IDAT", type));
        (int width, int height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);
        return new PngFile(width, height, Inflate(data, width * 3, height));
    }

    private static byte[] Inflate(MemoryStream data, int stride, int height)
    {
        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zlib.CopyTo(inflated);
        byte[] lines = inflated.ToArray();
        Assert.Equal((stride + 1) * height, lines.Length);
        byte[] pixels = new byte[stride * height];
        for (int y = 0; y < height; y++)
        {
            byte filter = lines[y * (stride + 1)];
            Assert.True(filter is 0 or 2, $"filter {filter}");
            for (int x = 0; x < stride; x++)
            {
                byte above = filter == 2 && y > 0 ? pixels[((y - 1) * stride) + x] : (byte)0;
                pixels[(y * stride) + x] = unchecked((byte)(lines[(y * (stride + 1)) + 1 + x] + above));
            }
        }

        return pixels;
    }
}
