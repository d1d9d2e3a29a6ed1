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
    private readonly Dictionary<int, (int First, int Last)> _liveRanges = [];

    public BlockVariables(ControlFlowInfo info, VariableTable variables, MethodScan scan)
    {
        ControlFlowGraph graph = info.Graph;
        LoopMap loops = info.Loops;
        _loops = loops;
        _referenced = new List<int>[graph.Blocks.Length];
        _assigned = new List<int>[graph.Blocks.Length];
        foreach (BasicBlock block in graph.Blocks)
        {
            var references = new BlockReferences(variables, info);
            foreach (IOperation operation in block.Operations)
            {
                references.Add(operation);
            }

            references.Add(block.BranchValue);
            _referenced[block.Ordinal] = references.Referenced;
            _assigned[block.Ordinal] = references.Assigned;
            int end = loops.OutermostEnd(block.Ordinal);
            foreach (int variable in references.Referenced)
            {
                if (!_liveRanges.TryGetValue(variable, out (int First, int Last) range) || range.Last < end)
                {
                    _liveRanges[variable] = (0, end);
                }
            }
        }

        // A nested function may read it later than this graph does.
        foreach (int variable in _liveRanges.Keys.Where(variable => variables.IsCaptured(variable, scan)).ToArray())
        {
            _liveRanges[variable] = (0, graph.Blocks.Length);
        }

        Limit(graph.Root, variables);
    }

    /// <summary>Determines whether the variable is live in the block.</summary>
    public bool IsLive(int variable, int block) => !_liveRanges.TryGetValue(variable, out (int First, int Last) range) || (range.First <= block && block <= range.Last);

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
        if (_liveRanges.TryGetValue(variable, out (int First, int Last) range))
        {
            _liveRanges[variable] = (region.FirstBlockOrdinal, Math.Min(range.Last, region.LastBlockOrdinal));
        }
    }
}
