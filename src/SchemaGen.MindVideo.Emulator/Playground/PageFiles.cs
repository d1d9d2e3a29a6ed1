using System.Security.Cryptography;
using System.Text;

namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>The files of the page, which are in this assembly. Their address has the hash of their contents, so browsers may keep them for ever.</summary>
internal sealed class PageFiles
{
    /// <summary>The file that the others hang on.</summary>
    public const string Index = "index.html";

    private const string Prefix = "playground/";

    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private PageFiles()
    {
        System.Reflection.Assembly assembly = typeof(PageFiles).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            _files.Add(resource[Prefix.Length..], content);
            hash.AppendData(Encoding.UTF8.GetBytes(resource));
            hash.AppendData(content);
        }

        Version = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>The files of this assembly, which are read when the page is first asked for.</summary>
    public static PageFiles Own => Lazy.Value;

    /// <summary>The hash of all contents.</summary>
    public string Version { get; }

    /// <summary>The names of the files.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Returns a file and its media type; null where there is none of this name.</summary>
    public (byte[] Content, string Type)? Find(string name) => _files.TryGetValue(name, out byte[]? content) ? (content, s_types[Path.GetExtension(name)]) : null;

    private static class Lazy
    {
        public static readonly PageFiles Value = new();
    }
}
