using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What the flow captures of a graph capture: the compiler's temporaries between blocks.</summary>
internal sealed class CaptureTargets
{
    private readonly Dictionary<CaptureId, IOperation?> _targets = [];

    public CaptureTargets(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture)
                {
                    _targets[capture.Id] = _targets.ContainsKey(capture.Id) ? null : capture.Value;
                }
            }
        }
    }

    /// <summary>Returns the operation that a capture stands for; null where there are several.</summary>
    public IOperation? Of(CaptureId capture) => _targets.TryGetValue(capture, out IOperation? target) ? target : null;
}
