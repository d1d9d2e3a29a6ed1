using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>The variables that the blocks of a graph refer to, and the range of blocks in which each of them is live.</summary>
internal sealed class BlockVariables
{
    private readonly LoopMap _loops;
    private readonly Dictionary<int, HashSet<int>> _assignedInLoop = [];
    private readonly Dictionary<ControlFlowRegion, HashSet<int>> _referencedInRegion = [];
    private readonly Dictionary<ControlFlowRegion, HashSet<int>> _assignedInRegion = [];
    private readonly List<int>[] _referenced;
    private readonly List<int>[] _assigned;

    // By variable; one that is not there is live everywhere.
    private readonly (int First, int Last)?[] _liveRanges;

    public BlockVariables(ControlFlowInfo info, BlockOperations operations, VariableTable variables, MethodScan scan)
    {
        ControlFlowGraph graph = info.Graph;
        LoopMap loops = info.Loops;
        _loops = loops;
        _referenced = new List<int>[graph.Blocks.Length];
        _assigned = new List<int>[graph.Blocks.Length];
        foreach (BasicBlock block in graph.Blocks)
        {
            var references = new BlockReferences(variables, info);
            for (int i = operations.First(block.Ordinal); i < operations.End(block.Ordinal); i++)
            {
                references.Add(operations[i]);
            }

            _referenced[block.Ordinal] = references.Referenced;
            _assigned[block.Ordinal] = references.Assigned;
        }

        _liveRanges = new (int First, int Last)?[variables.Count];
        for (int block = 0; block < _referenced.Length; block++)
        {
            int end = loops.OutermostEnd(block);
            foreach (int variable in _referenced[block])
            {
                _liveRanges[variable] = (0, Math.Max(end, _liveRanges[variable]?.Last ?? 0));
            }
        }

        if (scan.HasCaptured)
        {
            KeepCaptured(variables, scan);
        }

        Limit(graph.Root, variables);
    }

    /// <summary>Determines whether the variable is live in the block.</summary>
    public bool IsLive(int variable, int block) => RangeOf(variable) is not { } range || (range.First <= block && block <= range.Last);

    public bool IsAssignedInLoop(int head, int variable)
    {
        if (!_assignedInLoop.TryGetValue(head, out HashSet<int>? assigned))
        {
            assigned = Union(_assigned, _loops.Body(head));
            _assignedInLoop.Add(head, assigned);
        }

        return assigned.Contains(variable);
    }

    public IReadOnlyCollection<int> ReferencedIn(ControlFlowRegion region) => Of(_referencedInRegion, _referenced, region);

    public IReadOnlyCollection<int> AssignedIn(ControlFlowRegion region) => Of(_assignedInRegion, _assigned, region);

    private static HashSet<int> Of(Dictionary<ControlFlowRegion, HashSet<int>> found, List<int>[] variables, ControlFlowRegion region)
    {
        if (!found.TryGetValue(region, out HashSet<int>? all))
        {
            all = Union(variables, Enumerable.Range(region.FirstBlockOrdinal, region.LastBlockOrdinal - region.FirstBlockOrdinal + 1));
            found.Add(region, all);
        }

        return all;
    }

    private static HashSet<int> Union(List<int>[] variables, IEnumerable<int> blocks)
    {
        var all = new HashSet<int>();
        foreach (int block in blocks)
        {
            all.UnionWith(variables[block]);
        }

        return all;
    }

    private (int First, int Last)? RangeOf(int variable) => variable < _liveRanges.Length ? _liveRanges[variable] : null;

    /// <summary>A nested function may read a variable later than this graph does.</summary>
    private void KeepCaptured(VariableTable variables, MethodScan scan)
    {
        for (int variable = 0; variable < _liveRanges.Length; variable++)
        {
            if (_liveRanges[variable] is not null && variables.IsCaptured(variable, scan))
            {
                _liveRanges[variable] = (0, _referenced.Length);
            }
        }
    }

    /// <summary>Ends the live range of each variable with the region that declares it.</summary>
    private void Limit(ControlFlowRegion region, VariableTable variables)
    {
        foreach (ILocalSymbol local in region.Locals)
        {
            Limit(region, variables.Of(local));
        }

        foreach (CaptureId capture in region.CaptureIds)
        {
            Limit(region, variables.Of(capture));
        }

        foreach (ControlFlowRegion nested in region.NestedRegions)
        {
            Limit(nested, variables);
        }
    }

    private void Limit(ControlFlowRegion region, int variable)
    {
        if (RangeOf(variable) is { } range)
        {
            _liveRanges[variable] = (region.FirstBlockOrdinal, Math.Min(range.Last, region.LastBlockOrdinal));
        }
    }
}
