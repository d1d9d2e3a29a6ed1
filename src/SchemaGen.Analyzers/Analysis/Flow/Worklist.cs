namespace SchemaGen.Analysis.Flow;

/// <summary>The blocks that have pending states. The one with the lowest number is taken first: a loop converges before the code behind it runs, and branches meet before they go on.</summary>
/// <param name="count">The number of blocks.</param>
internal sealed class Worklist(int count)
{
    private readonly bool[] _isWaiting = new bool[count];

    // No block before it waits.
    private int _lowest = count;

    public void Add(int block)
    {
        _isWaiting[block] = true;
        _lowest = Math.Min(_lowest, block);
    }

    /// <summary>Takes the next block; returns false where none waits.</summary>
    public bool TryTake(out int block)
    {
        while (_lowest < _isWaiting.Length && !_isWaiting[_lowest])
        {
            _lowest++;
        }

        block = _lowest;
        bool isFound = block < _isWaiting.Length;
        if (isFound)
        {
            _isWaiting[block] = false;
        }

        return isFound;
    }
}
