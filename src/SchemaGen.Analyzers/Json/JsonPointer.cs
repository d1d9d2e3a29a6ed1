using System.Text;

namespace SchemaGen.Json;

/// <summary>JSON Pointer, RFC 6901: the path of a value in a document, <c>/properties/n/maximum</c>.</summary>
internal static class JsonPointer
{
    /// <summary>The value that the pointer leads to; null when there is none, or when it is not a pointer. Of a member given twice it is the last.</summary>
    public static JsonNode? Resolve(JsonNode root, string pointer)
    {
        IReadOnlyList<string>? tokens = Parse(pointer);
        if (tokens is null)
        {
            return null;
        }

        JsonNode? node = root;
        for (int i = 0; i < tokens.Count && node is not null; i++)
        {
            node = node switch
            {
                JsonObject value => value[tokens[i]],
                JsonArray value => ItemAt(value, tokens[i]),
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The names and indexes of the path with their escapes resolved; null when the text is not a pointer.</summary>
    public static IReadOnlyList<string>? Parse(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        if (pointer[0] != '/')
        {
            return null;
        }

        string[] tokens = pointer.Substring(1).Split('/');
        for (int i = 0; i < tokens.Length; i++)
        {
            if (Unescape(tokens[i]) is not { } token)
            {
                return null;
            }

            tokens[i] = token;
        }

        return tokens;
    }

    /// <summary>
    /// The pointer in a URI fragment, <c>#/definitions/a%20b</c> (RFC 6901, section 6); null when the text has another form. The text is
    /// not examined further: one that is not a pointer is found by <see cref="Parse"/>.
    /// </summary>
    public static string? FromFragment(string reference) =>
        reference.Length > 0 && reference[0] == '#' ? Uri.UnescapeDataString(reference.Substring(1)) : null;

    /// <summary>The pointer to a member, or to an item, of the value that <paramref name="pointer"/> leads to.</summary>
    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    /// <summary>Escapes a name for a pointer: <c>~</c> becomes <c>~0</c>, and <c>/</c> becomes <c>~1</c>.</summary>
    public static string Escape(string token) => token.Replace("~", "~0").Replace("/", "~1");

    private static string? Unescape(string token)
    {
        int tilde = token.IndexOf('~');
        if (tilde < 0)
        {
            return token;
        }

        var text = new StringBuilder(token.Length);
        int copied = 0;
        for (; tilde >= 0; tilde = token.IndexOf('~', copied))
        {
            char escaped = tilde + 1 < token.Length ? token[tilde + 1] : '\0';
            if (escaped is not ('0' or '1'))
            {
                return null;
            }

            text.Append(token, copied, tilde - copied).Append(escaped == '0' ? '~' : '/');
            copied = tilde + 2;
        }

        return text.Append(token, copied, token.Length - copied).ToString();
    }

    private static JsonNode? ItemAt(JsonArray array, string token)
    {
        // "01" and "-" (the item after the last) lead nowhere.
        if (token.Length is 0 or > 9 || (token[0] == '0' && token.Length > 1))
        {
            return null;
        }

        int index = 0;
        foreach (char c in token)
        {
            if (c is < '0' or > '9')
            {
                return null;
            }

            index = (index * 10) + (c - '0');
        }

        return index < array.Items.Count ? array.Items[index] : null;
    }
}
