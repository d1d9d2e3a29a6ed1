using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Finds what a condition is about: the variables that it reads, and those that their values were computed from. Conditions with a root in common may say the same in
/// different words: <c>order.Edit</c>, and <c>order.Mode == Mode.Edit</c>.</summary>
internal sealed class ConditionRoots(VariableTable variables, MethodScan scan)
{
    /// <summary>The root of the members of the object itself.</summary>
    private const int This = -1;

    /// <summary>The root of all that comes from nowhere: the clock, the environment, chance.</summary>
    private const int Outside = -2;

    private readonly Dictionary<IOperation, ImmutableHashSet<int>> _roots = [];

    /// <param name="condition">The condition.</param>
    /// <param name="captures">What the flow captures of its graph capture.</param>
    public ImmutableHashSet<int> Of(IOperation condition, CaptureTargets captures)
    {
        if (!_roots.TryGetValue(condition, out ImmutableHashSet<int>? roots))
        {
            ImmutableHashSet<int>.Builder found = ImmutableHashSet.CreateBuilder<int>();
            Collect(condition, captures, found, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
            if (found.Count == 0)
            {
                found.Add(Outside);
            }

            roots = found.ToImmutable();
            _roots.Add(condition, roots);
        }

        return roots;
    }

    private void Collect(IOperation condition, CaptureTargets captures, ImmutableHashSet<int>.Builder found, HashSet<ISymbol> followed)
    {
        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            switch (part)
            {
                case ILocalReferenceOperation { Local: var local }:
                    found.Add(variables.Of(local));
                    if (followed.Add(local))
                    {
                        foreach (IOperation value in scan.ValuesOf(local).Concat(scan.SourcesOf(local)))
                        {
                            Collect(value, captures, found, followed);
                        }
                    }

                    break;
                case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } when scan.HasEscaped(((IParameterReferenceOperation)part).Parameter):
                    found.Add(This);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    found.Add(variables.Of(parameter));
                    break;
                case IFlowCaptureReferenceOperation { Id: var capture }:
                    if (found.Add(variables.Of(capture)))
                    {
                        foreach (IOperation captured in captures.AllOf(capture))
                        {
                            Collect(captured, captures, found, followed);
                        }
                    }

                    break;
                case IInstanceReferenceOperation:
                    found.Add(This);
                    break;
                case IMemberReferenceOperation { Instance: null, Member: { } member } when part is not IMethodReferenceOperation && !part.ConstantValue.HasValue:
                    found.Add(LibraryTypes.IsOfNet(member.ContainingAssembly) ? Outside : variables.Of(member.ContainingType));
                    break;
                case IInvocationOperation { Instance: null, TargetMethod: var method } call when call.Arguments.All(static argument => argument.Value.ConstantValue.HasValue):
                    found.Add(LibraryTypes.IsOfNet(method.ContainingAssembly) ? Outside : method.ContainingType is { } type ? variables.Of(type) : This);
                    break;
            }
        }
    }
}
