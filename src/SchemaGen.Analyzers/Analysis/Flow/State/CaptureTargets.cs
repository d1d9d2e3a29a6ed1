using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What the flow captures of a graph capture: the compiler's temporaries between blocks.</summary>
internal sealed class CaptureTargets
{
    private readonly Dictionary<CaptureId, List<IOperation>> _targets = [];

    public CaptureTargets(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture)
                {
                    if (!_targets.TryGetValue(capture.Id, out List<IOperation>? targets))
                    {
                        targets = new(1);
                        _targets.Add(capture.Id, targets);
                    }

                    targets.Add(capture.Value);
                }
            }
        }
    }

    /// <summary>Returns the operation that a capture stands for; null where there are several.</summary>
    public IOperation? Of(CaptureId capture) => AllOf(capture) is [var single] ? single : null;

    /// <summary>Returns the operations one of which a capture stands for, each on other paths: <c>a ?? b</c>.</summary>
    public IReadOnlyList<IOperation> AllOf(CaptureId capture) => _targets.TryGetValue(capture, out List<IOperation>? targets) ? targets : Array.Empty<IOperation>();
}
