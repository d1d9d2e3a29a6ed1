using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>All operations of each block of a graph, an operation before its parts: several passes look at each of them.</summary>
internal sealed class BlockOperations
{
    private readonly List<IOperation> _operations;
    private readonly int[] _ends;

    public BlockOperations(ControlFlowGraph graph)
    {
        const int usual = 12;
        _operations = new(graph.Blocks.Length * usual);
        _ends = new int[graph.Blocks.Length];
        var waiting = new Stack<IOperation>(usual);
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                Add(operation, waiting);
            }

            if (block.BranchValue is { } value)
            {
                Add(value, waiting);
            }

            _ends[block.Ordinal] = _operations.Count;
        }
    }

    /// <summary>Gets the number of all operations.</summary>
    public int Count => _operations.Count;

    /// <summary>Returns the index of the first operation of a block.</summary>
    public int First(int block) => block == 0 ? 0 : _ends[block - 1];

    /// <summary>Returns the index behind the last operation of a block.</summary>
    public int End(int block) => _ends[block];

    /// <summary>Gets an operation by its index.</summary>
    public IOperation this[int index] => _operations[index];

    // A sum of thousands of operands must not become a deep recursion.
    private void Add(IOperation whole, Stack<IOperation> waiting)
    {
        waiting.Push(whole);
        while (waiting.Count > 0)
        {
            IOperation operation = waiting.Pop();
            _operations.Add(operation);
            foreach (IOperation child in operation.ChildOperations.Reverse())
            {
                waiting.Push(child);
            }
        }
    }
}
