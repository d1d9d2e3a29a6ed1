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

    /// <summary>The number of operations that are looked at for one condition.</summary>
    private const int MaximumCount = 1000;

    private readonly Dictionary<IOperation, ImmutableHashSet<int>> _roots = [];

    /// <summary>The roots of a condition that depends on more than is looked at: it may be about everything.</summary>
    public static ImmutableHashSet<int> Anything { get; } = ImmutableHashSet.Create(int.MinValue);

    /// <param name="condition">The condition.</param>
    /// <param name="captures">What the flow captures of its graph capture.</param>
    public ImmutableHashSet<int> Of(IOperation condition, CaptureTargets captures)
    {
        if (!_roots.TryGetValue(condition, out ImmutableHashSet<int>? roots))
        {
            roots = Collect(condition, captures);
            _roots.Add(condition, roots);
        }

        return roots;
    }

    private ImmutableHashSet<int> Collect(IOperation condition, CaptureTargets captures)
    {
        // A chain of thousands of locals must not become a deep recursion.
        var waiting = new Stack<IOperation>();
        waiting.Push(condition);
        ImmutableHashSet<int>.Builder found = ImmutableHashSet.CreateBuilder<int>();
        int count = 0;
        while (waiting.Count > 0)
        {
            foreach (IOperation part in waiting.Pop().DescendantsAndSelf())
            {
                if (++count > MaximumCount)
                {
                    return Anything;
                }

                if (RootOf(part) is { } root && found.Add(root))
                {
                    foreach (IOperation source in SourcesOf(part, captures))
                    {
                        waiting.Push(source);
                    }
                }
            }
        }

        return found.Count == 0 ? ImmutableHashSet.Create(Outside) : found.ToImmutable();
    }

    /// <summary>Returns what a part of a condition reads; null where it reads nothing itself.</summary>
    private int? RootOf(IOperation part) => part switch
    {
        ILocalReferenceOperation { Local: var local } => variables.Of(local),
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } field } when scan.HasEscaped(field) => This,
        IParameterReferenceOperation { Parameter: var parameter } => variables.Of(parameter),
        IFlowCaptureReferenceOperation { Id: var capture } => variables.Of(capture),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => This,
        IFieldReferenceOperation or IPropertyReferenceOperation when part is IMemberReferenceOperation { Instance: null, Member: var member } && !part.ConstantValue.HasValue =>
            LibraryTypes.IsOfNet(member.ContainingAssembly) ? Outside : variables.Of(member.ContainingType),
        IInvocationOperation { Instance: null, TargetMethod: var method } call when call.Arguments.All(static argument => argument.Value.ConstantValue.HasValue) =>
            LibraryTypes.IsOfNet(method.ContainingAssembly) ? Outside : method.ContainingType is { } type ? variables.Of(type) : This,
        _ => null,
    };

    /// <summary>Returns what the value of a variable was computed from.</summary>
    private IEnumerable<IOperation> SourcesOf(IOperation part, CaptureTargets captures) => part switch
    {
        ILocalReferenceOperation { Local: var local } => WithConditions(scan.ValuesOf(local).Concat(scan.SourcesOf(local))),
        IParameterReferenceOperation { Parameter: var parameter } => scan.SourcesOf(parameter),
        IFlowCaptureReferenceOperation { Id: var capture } => captures.AllOf(capture),
        _ => [],
    };

    /// <summary>Adds the conditions under which the values are assigned: which of them a variable has, they tell too.</summary>
    private static IEnumerable<IOperation> WithConditions(IEnumerable<IOperation> values) => values.SelectMany(static value => new[] { value }.Concat(ConditionsOf(value)));

    private static IEnumerable<IOperation> ConditionsOf(IOperation value)
    {
        for (IOperation part = value; part.Parent is { } whole and not (IVariableInitializerOperation or IAnonymousFunctionOperation or ILocalFunctionOperation); part = whole)
        {
            if (whole is IConditionalOperation { Condition: var condition } && condition != part)
            {
                yield return condition;
            }
            else if (whole is ISwitchOperation { Value: var chosen } && chosen != part)
            {
                yield return chosen;
            }
        }
    }
}
