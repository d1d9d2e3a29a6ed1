using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Overlays;

/// <summary>
/// Reads a JSONPath query (RFC 9535): names, wildcards, indexes, descendants, and filters by existence and equality. What else the RFC has (slices, functions, comparisons by size) is a fault that says so.
/// </summary>
internal sealed class JsonPathParser
{
    /// <summary>How deep conditions may lie in each other.</summary>
    public const int MaxDepth = 32;

    private readonly JsonPathScanner _scanner;
    private readonly JsonPathFilterParser _filters;
    private int _depth;

    private JsonPathParser(string text)
    {
        _scanner = new JsonPathScanner(text);
        _filters = new JsonPathFilterParser(_scanner, this);
    }

    /// <summary>Reads the query; null where there is a fault.</summary>
    public static JsonPath? Parse(string text, out JsonPathFault? fault)
    {
        var parser = new JsonPathParser(text);
        JsonPath? path = parser.ParseWhole();
        fault = parser._scanner.Fault;
        return fault is null ? path : null;
    }

    private JsonPath? ParseWhole()
    {
        if (!_scanner.TryTake("$"))
        {
            _scanner.FailHere("'$' is expected, which stands for the whole file");
            return null;
        }

        IReadOnlyList<JsonPathSegment>? segments = ParseSegments();
        if (segments is not null && !_scanner.IsAtEnd)
        {
            _scanner.FailHere("'.' or '[' is expected");
        }

        return segments is null ? null : new JsonPath(IsAbsolute: true, segments);
    }

    /// <summary>Enters a condition in another; false, with a fault, where they lie too deep.</summary>
    public bool TryEnter()
    {
        if (++_depth <= MaxDepth)
        {
            return true;
        }

        _scanner.Fail(_scanner.Position, _scanner.Position + 1, $"conditions that lie more than {Constraints.ConstraintMessages.Number(MaxDepth)} deep in each other are not supported");
        return false;
    }

    public void Leave() => _depth--;

    /// <summary>Reads the steps of a query, as many as there are; null where one is broken.</summary>
    public IReadOnlyList<JsonPathSegment>? ParseSegments()
    {
        List<JsonPathSegment> segments = [];
        while (true)
        {
            int start = _scanner.Position;
            _scanner.SkipSpace();
            bool isDescendant = _scanner.TryTake("..");
            if (!isDescendant && _scanner.Next is not ('.' or '['))
            {
                _scanner.Position = start;
                return segments;
            }

            IReadOnlyList<JsonPathSelector>? selectors =
                _scanner.TryTake("[") ? ParseBracketed()
                : isDescendant || _scanner.TryTake(".") ? ParseShort()
                : null;
            if (selectors is null)
            {
                return null;
            }

            segments.Add(new JsonPathSegment(isDescendant, selectors));
        }
    }

    private IReadOnlyList<JsonPathSelector>? ParseShort()
    {
        int start = _scanner.Position;
        return _scanner.TryTake("*") ? [new WildcardSelector()]
            : _scanner.TakeName() is { } name ? [new NameSelector(name, new ProseSpan(start, name.Length))]
            : null;
    }

    private List<JsonPathSelector>? ParseBracketed()
    {
        List<JsonPathSelector> selectors = [];
        do
        {
            _scanner.SkipSpace();
            if (ParseSelector() is not { } selector)
            {
                return null;
            }

            selectors.Add(selector);
            _scanner.SkipSpace();
        }
        while (_scanner.TryTake(","));

        return _scanner.Expect("]") ? selectors : null;
    }

    private JsonPathSelector? ParseSelector()
    {
        int start = _scanner.Position;
        switch (_scanner.Next)
        {
            case '\'' or '"':
                return _scanner.TakeString() is { } name ? new NameSelector(name, new ProseSpan(start, _scanner.Position - start)) : null;
            case '*':
                _scanner.Position++;
                return new WildcardSelector();
            case '?':
                _scanner.Position++;
                return _filters.Parse() is { } condition ? new FilterSelector(condition) : null;
            case '-' or ':' or (>= '0' and <= '9'):
                return ParseIndex(start);
            default:
                _scanner.FailHere("a name in quotes, an index, '*' or '?' is expected");
                return null;
        }
    }

    private IndexSelector? ParseIndex(int start)
    {
        long? index = _scanner.Next == ':' ? 0 : _scanner.TakeIndex();
        if (index is null)
        {
            return null;
        }

        int end = _scanner.Position;
        _scanner.SkipSpace();
        if (_scanner.Next != ':')
        {
            _scanner.Position = end;
            return new IndexSelector(index.Value);
        }

        int close = _scanner.Text.IndexOf(']', start);
        _scanner.Fail(start, close < 0 ? _scanner.Text.Length : close, "slices are not supported: name the indexes");
        return null;
    }
}
