using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>Determines whether the variables that one operand reads survive the evaluation of the next: not in <c>n == 5 &amp; (n = 3) == 3</c>.</summary>
internal static class OperandEffects
{
    public static bool Keep(IOperation read, IOperation after)
    {
        bool calls = false;
        HashSet<ISymbol>? assigned = null;
        foreach (IOperation part in after.DescendantsAndSelf())
        {
            calls |= part is IInvocationOperation or IObjectCreationOperation or IDynamicInvocationOperation or IAwaitOperation;
            if (Variable(part) is { } variable && AssignmentTargets.IsTarget(part, out _))
            {
                (assigned ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default)).Add(variable);
            }
        }

        return (!calls && assigned is null) || read.DescendantsAndSelf().All(part =>
            Variable(part) is not { } variable || (assigned?.Contains(variable) != true && !(calls && ConditionVariables.MayChange(part.Type))));
    }

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
