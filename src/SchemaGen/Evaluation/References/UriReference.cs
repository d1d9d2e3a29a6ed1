using System.Text;

namespace SchemaGen.Evaluation.References;

/// <summary>
/// A URI reference in its components (RFC 3986, appendix B), and its resolution (5.2). <see cref="Uri"/> does not help: what it takes for a file differs from system
/// to system.
/// </summary>
internal readonly struct UriReference
{
    private readonly string? _scheme;
    private readonly string? _authority;
    private readonly string _path;
    private readonly string? _query;

    private UriReference(string? scheme, string? authority, string path, string? query)
    {
        _scheme = scheme;
        _authority = authority;
        _path = path;
        _query = query;
    }

    /// <summary>Returns the absolute URI that a reference means, without its fragment.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        UriReference start = Parse(WithoutFragment(baseUri));
        UriReference target = Parse(WithoutFragment(reference));
        if (target._scheme is not null)
        {
            return new UriReference(target._scheme, target._authority, WithoutDots(target._path), target._query).ToText();
        }

        if (target._authority is not null)
        {
            return new UriReference(start._scheme, target._authority, WithoutDots(target._path), target._query).ToText();
        }

        if (target._path.Length == 0)
        {
            return new UriReference(start._scheme, start._authority, start._path, target._query ?? start._query).ToText();
        }

        string path = target._path[0] == '/' ? target._path : start.Merge(target._path);
        return new UriReference(start._scheme, start._authority, WithoutDots(path), target._query).ToText();
    }

    /// <summary>Returns the fragment with its escapes resolved; the empty text where there is none.</summary>
    public static string Fragment(string reference) => reference.IndexOf('#') is >= 0 and int mark ? Uri.UnescapeDataString(reference.Substring(mark + 1)) : "";

    private static string WithoutFragment(string reference) => reference.IndexOf('#') is >= 0 and int mark ? reference.Substring(0, mark) : reference;

    private static UriReference Parse(string text)
    {
        string? query = null;
        if (text.IndexOf('?') is >= 0 and int question)
        {
            query = text.Substring(question + 1);
            text = text.Substring(0, question);
        }

        string? scheme = null;
        int colon = text.IndexOf(':');
        int slash = text.IndexOf('/');
        if (colon > 0 && (slash < 0 || colon < slash))
        {
            scheme = text.Substring(0, colon);
            text = text.Substring(colon + 1);
        }

        if (!text.StartsWith("//", StringComparison.Ordinal))
        {
            return new UriReference(scheme, null, text, query);
        }

        int end = text.IndexOf('/', 2);
        return end < 0
            ? new UriReference(scheme, text.Substring(2), "", query)
            : new UriReference(scheme, text.Substring(2, end - 2), text.Substring(end), query);
    }

    private static string WithoutDots(string path)
    {
        if (path.IndexOf('.') < 0)
        {
            return path;
        }

        var segments = new List<string>();
        string[] parts = path.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLast = i == parts.Length - 1;
            if (parts[i] is "." or "..")
            {
                if (parts[i] == ".." && segments.Count > 1)
                {
                    segments.RemoveAt(segments.Count - 1);
                }

                if (isLast)
                {
                    segments.Add("");
                }
            }
            else
            {
                segments.Add(parts[i]);
            }
        }

        return string.Join("/", segments);
    }

    private string Merge(string path) =>
        _authority is not null && _path.Length == 0
        ? "/" + path
        : new StringBuilder().Append(_path, 0, _path.LastIndexOf('/') + 1).Append(path).ToString();

    private string ToText() =>
        (_scheme is null ? "" : _scheme + ":") + (_authority is null ? "" : "//" + _authority) + _path + (_query is null ? "" : "?" + _query);
}
