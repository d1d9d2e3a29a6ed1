using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>The natural loops of a control flow graph: the target of a back edge, and all blocks that reach the back edge from there.</summary>
internal sealed class LoopMap
{
    private readonly SortedDictionary<int, HashSet<int>> _bodies = [];
    private readonly List<int>[] _heads;
    private readonly int[] _outermostEnd;

    public LoopMap(ControlFlowGraph graph)
    {
        _heads = new List<int>[graph.Blocks.Length];
        _outermostEnd = new int[graph.Blocks.Length];
        foreach (BasicBlock block in graph.Blocks)
        {
            _outermostEnd[block.Ordinal] = block.Ordinal;
            foreach (BasicBlock head in Successors(block))
            {
                if (head.Ordinal <= block.Ordinal)
                {
                    AddBody(head, block);
                }
            }
        }

        foreach (KeyValuePair<int, HashSet<int>> loop in _bodies)
        {
            int end = loop.Value.Max();
            foreach (int block in loop.Value)
            {
                (_heads[block] ??= []).Add(loop.Key);
                _outermostEnd[block] = Math.Max(_outermostEnd[block], end);
            }
        }
    }

    /// <summary>Returns the last block of the outermost loop around a block; the block itself outside of loops.</summary>
    public int OutermostEnd(int block) => _outermostEnd[block];

    public IReadOnlyCollection<int> Body(int head) => _bodies[head];

    /// <summary>Returns the loops around a block, a bit for each.</summary>
    public ulong Around(int block)
    {
        ulong loops = 0;
        foreach (int head in _heads[block] ?? [])
        {
            loops |= Bit(head);
        }

        return loops;
    }

    public static ulong Bit(int head) => 1UL << (head & 63);

    /// <summary>Returns the loops that one side of the branch stays in and the other leaves to continue behind them. (A side that leaves the method says nothing
    /// of the number of iterations that the code behind the loop sees.)</summary>
    public ulong LeftByOneSide(BasicBlock block)
    {
        ulong loops = 0;
        if (_heads[block.Ordinal] is { } heads
            && block is { ConditionalSuccessor.Destination: { } left, FallThroughSuccessor.Destination: { } right })
        {
            foreach (int head in heads)
            {
                bool staysLeft = _bodies[head].Contains(left.Ordinal);
                bool staysRight = _bodies[head].Contains(right.Ordinal);
                if (staysLeft != staysRight && (IsLoopCondition(block) || GoesOn(staysLeft ? right : left, _bodies[head].Max())))
                {
                    loops |= Bit(head);
                }
            }
        }

        return loops;
    }

    /// <summary>Determines whether the block ends with the condition of a loop statement, which decides on the iterations even where nothing follows the loop.</summary>
    private static bool IsLoopCondition(BasicBlock block) =>
        block.BranchValue?.Syntax.FirstAncestorOrSelf<StatementSyntax>() is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax;

    private static IEnumerable<BasicBlock> Successors(BasicBlock block)
    {
        if (block.ConditionalSuccessor?.Destination is { } conditional)
        {
            yield return conditional;
        }

        if (block.FallThroughSuccessor?.Destination is { } next)
        {
            yield return next;
        }
    }

    /// <summary>Determines whether a path may reach the code behind the loop before it leaves the method.</summary>
    private static bool GoesOn(BasicBlock block, int end)
    {
        const int far = 8;
        BasicBlock? current = block;
        for (int i = 0; i < far && current is { Kind: not BasicBlockKind.Exit, ConditionalSuccessor: null } && current.Ordinal <= end; i++)
        {
            current = current.FallThroughSuccessor?.Destination;
        }

        return current is { Kind: not BasicBlockKind.Exit };
    }

    private void AddBody(BasicBlock head, BasicBlock tail)
    {
        if (!_bodies.TryGetValue(head.Ordinal, out HashSet<int>? body))
        {
            body = [head.Ordinal];
            _bodies.Add(head.Ordinal, body);
        }

        var waiting = new Stack<BasicBlock>();
        waiting.Push(tail);
        while (waiting.Count > 0)
        {
            BasicBlock block = waiting.Pop();
            if (body.Add(block.Ordinal))
            {
                foreach (ControlFlowBranch branch in block.Predecessors)
                {
                    if (branch.Source.Ordinal > head.Ordinal)
                    {
                        waiting.Push(branch.Source);
                    }
                }
            }
        }
    }

    /// <summary>Determines whether a condition is the one that a loop is written with. Every loop ends, so that nothing is to be doubted where it is false.</summary>
    public static bool IsTestOf(IOperation condition)
    {
        SyntaxNode test = condition.Syntax;
        while (test.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } or PrefixUnaryExpressionSyntax)
        {
            test = test.Parent;
        }

        return test is CommonForEachStatementSyntax || test.Parent switch
        {
            WhileStatementSyntax loop => loop.Condition == test && !AsksObject(condition),
            DoStatementSyntax loop => loop.Condition == test && !AsksObject(condition),
            ForStatementSyntax loop => loop.Condition == test,
            CommonForEachStatementSyntax loop => loop.Expression == test,
            _ => false,
        };
    }

    /// <summary>Determines whether a test asks an object: <c>while (!order.IsValid()) order = order.Next;</c> leaves with one that is, and more than a count is known then.</summary>
    private static bool AsksObject(IOperation condition) => condition.DescendantsAndSelf().Any(static part => part is IInvocationOperation or IPropertyReferenceOperation or IFieldReferenceOperation);
}
