using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Finds the variables that a condition reads.</summary>
internal static class ConditionVariables
{
    public static IReadOnlyList<int> Of(IOperation condition, VariableTable variables)
    {
        var found = new HashSet<int>();
        bool readsObject = false;
        bool looksInside = false;
        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            switch (part)
            {
                case ILocalReferenceOperation local:
                    found.Add(variables.Of(local.Local));
                    readsObject |= MayChange(local.Type);
                    break;
                case IParameterReferenceOperation parameter:
                    found.Add(variables.Of(parameter.Parameter));
                    readsObject |= MayChange(parameter.Type);
                    break;
                case IFlowCaptureReferenceOperation capture:
                    found.Add(variables.Of(capture.Id));
                    readsObject |= MayChange(capture.Type);
                    break;
                case IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation or IRecursivePatternOperation or IListPatternOperation:
                    looksInside = true;
                    readsObject |= part is IMemberReferenceOperation { Instance: null } or IInvocationOperation { Instance: null };
                    break;
                case IInstanceReferenceOperation:
                    readsObject = true;
                    break;
            }
        }

        // The content of an object can change while the variable stays the same.
        if (readsObject && looksInside)
        {
            found.Add(variables.UnknownHeap);
        }

        return found.ToArray();
    }

    /// <summary>Determines whether other code may change the content of an object of that type.</summary>
    public static bool MayChange(ITypeSymbol? type) => type is { IsValueType: false, SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Array };
}
