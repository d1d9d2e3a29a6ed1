namespace SchemaGen.Json;

/// <summary>The objects and arrays that are open at the position of the parser.</summary>
internal sealed class JsonNesting
{
    private readonly bool[] _isObject = new bool[JsonTree.MaxDepth];
    private int _depth;
    private int _openObjects;

    public int Depth => _depth;

    /// <summary>Gets whether the list around the innermost one is an object.</summary>
    public bool OuterIsObject => _depth > 1 && _isObject[_depth - 2];

    /// <summary>Enters a list; false where the maximum depth is reached and nothing was entered.</summary>
    public bool TryEnter(bool isObject)
    {
        if (_depth == JsonTree.MaxDepth)
        {
            return false;
        }

        _isObject[_depth++] = isObject;
        _openObjects += isObject ? 1 : 0;
        return true;
    }

    public void Leave() => _openObjects -= _isObject[--_depth] ? 1 : 0;

    /// <summary>Whether any list of that kind is open.</summary>
    public bool HasOpen(bool isObject) => CountOpen(isObject) > 0;

    /// <summary>Whether the root is of that kind, and no other open list is.</summary>
    public bool HasOpenOnlyAtRoot(bool isObject) => _isObject[0] == isObject && CountOpen(isObject) == 1;

    private int CountOpen(bool isObject) => isObject ? _openObjects : _depth - _openObjects;
}
