using System.Text;
using Xunit;

namespace SchemaGen.Tests;

public sealed class MediaReferenceTests : IDisposable
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_a_stream_and_bytes_become_the_same_data_uri()
    {
        byte[] bytes = Convert.FromBase64String(Png);
        string path = Write("photo.png", bytes);
        using var slow = new OneByteStream(bytes);
        using var seekable = new MemoryStream([1, 2, .. bytes]) { Position = 2 };

        string[] uris =
        [
            MediaReference.FromFile(path),
            await MediaReference.FromFileAsync(path, cancellationToken: Token),
            MediaReference.FromStream(slow),
            await MediaReference.FromStreamAsync(seekable, cancellationToken: Token),
            MediaReference.FromBytes(bytes),
        ];

        Assert.All(uris, static uri => Assert.Equal("data:image/png;base64," + Png, uri));
        Assert.True(new MediaReferenceAttribute("image/*").IsValid(uris[0]));
    }

    /// <summary>The first bytes of files of each format, as Latin-1.</summary>
    public static TheoryData<string, string> Formats { get; } = new()
    {
        { "\u0089PNG\r\n\u001a\n", "image/png" },
        { "\u00ff\u00d8\u00ff\u00e0", "image/jpeg" },
        { "GIF87a", "image/gif" },
        { "GIF89a", "image/gif" },
        { "RIFF\u0001\u0002\u0003\u0004WEBPVP8 ", "image/webp" },
        { "RIFF\u0001\u0002\u0003\u0004WAVEfmt ", "audio/wav" },
        { "\0\0\0\u001cftypavif", "image/avif" },
        { "\0\0\0\u001cftypavis", "image/avif" },
        { "\0\0\0\u001cftypheic", "image/heic" },
        { "\0\0\0\u001cftypmif1", "image/heic" },
        { "\0\0\0\u001cftypqt  ", "video/quicktime" },
        { "\0\0\0\u001cftypM4A ", "audio/mp4" },
        { "\0\0\0\u001cftypisom", "video/mp4" },
        { "BM\u0001\u0002\u0003\u0004\0\0\0\0", "image/bmp" },
        { "II*\0", "image/tiff" },
        { "MM\0*", "image/tiff" },
        { "\u001aE\u00df\u00a3\u0001B\u0082\u0084webm", "video/webm" },
        { "OggS", "audio/ogg" },
        { "fLaC", "audio/flac" },
        { "ID3\u0004", "audio/mpeg" },
        { "\u00ff\u00fb\u0090", "audio/mpeg" },
        { "%PDF-1.7", "application/pdf" },
        { "  <svg xmlns=", "image/svg+xml" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_is_recognized_by_its_first_bytes_whatever_the_file_is_called(string begin, string mediaType)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(begin + "the rest");

        Assert.Equal(mediaType, MediaReference.MediaTypeOf(bytes));
        Assert.StartsWith($"data:{mediaType};base64,", MediaReference.FromFile(Write("a.jpeg", bytes)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0089PN")]
    [InlineData("RIFF\u0001\u0002\u0003\u0004AVI ")]
    [InlineData("RIFF")]
    [InlineData("\0\0\0\u001cftyp")]
    [InlineData("\u001aE\u00df\u00a3matroska")]
    [InlineData("BMW is a car")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("{\"error\":1}")]
    public void What_is_no_known_format_is_not_recognized(string begin) => Assert.Null(MediaReference.MediaTypeOf(Encoding.Latin1.GetBytes(begin)));

    [Theory]
    [InlineData("a.SVG", "<?xml version=\"1.0\"?><svg/>", "image/svg+xml")]
    [InlineData("a.mp3", "\0\0\0 junk before the first frame", "audio/mpeg")]
    [InlineData("a.mov", "\0\0\0\u0008wide", "video/quicktime")]
    [InlineData("a.m4a", "\0\0\0\u001cftypisom", "audio/mp4")]
    public void The_name_tells_where_the_bytes_do_not(string name, string text, string mediaType) =>
        Assert.StartsWith($"data:{mediaType};base64,", MediaReference.FromFile(Write(name, Encoding.Latin1.GetBytes(text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.png", "<!DOCTYPE html>", "its name says image/png, but it begins with the bytes 3C21444F43545950, as no such file does")]
    [InlineData("a.txt", "hello", "it begins with the bytes 68656C6C6F, which is no format that is known, and neither is the extension '.txt'")]
    [InlineData("a", "hello", "neither is the extension ''")]
    public async Task A_file_of_an_unknown_type_is_refused_with_its_name_and_its_first_bytes(string name, string text, string reason)
    {
        string path = Write(name, Encoding.Latin1.GetBytes(text));

        var exception = Assert.Throws<InvalidDataException>(() => MediaReference.FromFile(path));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
        Assert.Equal(exception.Message, (await Assert.ThrowsAsync<InvalidDataException>(() => MediaReference.FromFileAsync(path, cancellationToken: Token))).Message);
        Assert.StartsWith("data:application/x-own;base64,", MediaReference.FromFile(path, "application/x-own"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_longer_than_the_bound_is_refused_before_it_is_read()
    {
        byte[] bytes = [.. Convert.FromBase64String(Png), .. new byte[100]];
        string path = Write("photo.png", bytes);

        var file = Assert.Throws<InvalidDataException>(() => MediaReference.FromFile(path, maxBytes: bytes.Length - 1));
        var stream = await Assert.ThrowsAsync<InvalidDataException>(() => MediaReference.FromStreamAsync(new OneByteStream(bytes), maxBytes: bytes.Length - 1, cancellationToken: Token));
        var endless = Assert.Throws<InvalidDataException>(() => MediaReference.FromStream(new OneByteStream(null), "image/png", 100_000));

        Assert.Contains($"has {bytes.Length} bytes, which is more than the {bytes.Length - 1} that maxBytes allows in a data URI: upload it, and give its URL", file.Message, StringComparison.Ordinal);
        Assert.Contains($"has more than the {bytes.Length - 1} that maxBytes allows", stream.Message, StringComparison.Ordinal);
        Assert.Contains("has more than the 100000", endless.Message, StringComparison.Ordinal);
        Assert.StartsWith("data:image/png;", MediaReference.FromFile(path, maxBytes: bytes.Length), StringComparison.Ordinal);
        Assert.StartsWith("data:image/png;", MediaReference.FromStream(new OneByteStream(bytes), maxBytes: bytes.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_empty_is_refused()
    {
        Assert.Contains("is empty", Assert.Throws<InvalidDataException>(() => MediaReference.FromFile(Write("a.png", []))).Message, StringComparison.Ordinal);
        Assert.Contains("The stream is empty", Assert.Throws<InvalidDataException>(() => MediaReference.FromStream(Stream.Null, "image/png")).Message, StringComparison.Ordinal);
        Assert.Contains("The content is empty", Assert.Throws<InvalidDataException>(() => MediaReference.FromBytes(default, "image/png")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("png")]
    [InlineData("image/")]
    [InlineData("/png")]
    [InlineData("image/png/1")]
    [InlineData("image/png;a=b")]
    [InlineData("image/png,x")]
    [InlineData("image/p ng")]
    public void A_media_type_that_would_break_the_data_uri_is_refused(string mediaType)
    {
        Assert.Equal("mediaType", Assert.Throws<ArgumentException>(() => MediaReference.FromBytes(new byte[] { 1 }, mediaType)).ParamName);
        Assert.Equal("mediaType", Assert.Throws<ArgumentException>(() => MediaReference.FromFile("missing.png", mediaType)).ParamName);
        Assert.Equal("mediaType", Assert.Throws<ArgumentException>(() => MediaReference.FromStream(Stream.Null, mediaType)).ParamName);
    }

    [Fact]
    public void Wrong_arguments_and_missing_files_are_named()
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => MediaReference.FromFile(null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => MediaReference.FromFile("")).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentNullException>(() => MediaReference.FromStream(null!)).ParamName);
        Assert.Equal("maxBytes", Assert.Throws<ArgumentOutOfRangeException>(() => MediaReference.FromFile("a.png", maxBytes: 0)).ParamName);
        Assert.Throws<FileNotFoundException>(() => MediaReference.FromFile(Path.Combine(_folder, "missing.png")));
        Assert.Throws<UnauthorizedAccessException>(() => MediaReference.FromFile(_folder));
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A stream without a length, which gives a byte at a time; of zeros without an end, where it has no bytes.</summary>
    private sealed class OneByteStream(byte[]? bytes) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (bytes is null)
            {
                return count;
            }

            if (_position == bytes.Length)
            {
                return 0;
            }

            buffer[offset] = bytes[_position++];
            return 1;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
