using SchemaGen.Constraints;

namespace SchemaGen.Schemas.Documents;

/// <summary>Finds in the text of a file the addresses that its schemas declare as their own (<c>$id</c>), without reading it as JSON: of a thousand files, a reference means one.</summary>
internal static class DeclaredAddresses
{
    // Up to draft 4 the keyword is `id`.
    private static readonly string[] s_keywords = ["\"" + KeywordNames.Id + "\"", "\"" + KeywordNames.IdOfDraft4 + "\""];

    /// <summary>Whether a schema of the file may have the address: what a relative one is relative to shows only when the file is read.</summary>
    public static bool MayBe(LibraryFile file, Uri address)
    {
        string name = NameOf(address.OriginalString);
        string decoded = Uri.UnescapeDataString(name);
        foreach (string declared in In(file.Text()))
        {
            string end = NameOf(declared);
            if (end == name || Uri.UnescapeDataString(end) == decoded)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a schema of the file declares the address in just these words.</summary>
    public static bool Are(LibraryFile file, string address) => In(file.Text()).Any(declared => declared.TrimEnd('#') == address);

    /// <summary>The last part of an address, without its fragment; a slash at the end belongs to it.</summary>
    public static string NameOf(string address)
    {
        int hash = address.IndexOf('#');
        string bare = hash < 0 ? address : address.Substring(0, hash);
        int end = bare.Length - (bare.Length > 0 && bare[bare.Length - 1] is '/' ? 2 : 1);
        return end < 0 ? bare : bare.Substring(bare.LastIndexOfAny(['/', ':'], end) + 1);
    }

    /// <summary>The addresses in a text.</summary>
    public static IEnumerable<string> In(string text)
    {
        foreach (string keyword in s_keywords)
        {
            for (int at = text.IndexOf(keyword, StringComparison.Ordinal); at >= 0; at = text.IndexOf(keyword, at, StringComparison.Ordinal))
            {
                at += keyword.Length;
                if (StringAfter(text, at) is { } value)
                {
                    yield return value;
                }
            }
        }
    }

    /// <summary>The text behind a colon and a quote. Some writers of JSON escape each slash.</summary>
    private static string? StringAfter(string text, int at)
    {
        at = SkipSpace(text, at);
        if (at >= text.Length || text[at] != ':')
        {
            return null;
        }

        at = SkipSpace(text, at + 1);
        if (at >= text.Length || text[at] != '"')
        {
            return null;
        }

        int end = text.IndexOf('"', at + 1);
        return end < 0 ? null : text.Substring(at + 1, end - at - 1).Replace("\\/", "/");
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is (' ' or '\t' or '\r' or '\n'))
        {
            at++;
        }

        return at;
    }
}
