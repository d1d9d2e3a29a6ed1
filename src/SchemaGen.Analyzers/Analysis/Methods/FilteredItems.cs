using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Finds variables that only have items which a predicate has let through: <c>orders.Where(IsValid).Select(order => order.Prompt ?? "")</c>. What holds of them is not known, but the author
/// knows it.</summary>
internal static class FilteredItems
{
    private const int MaximumDepth = 8;

    private static readonly HashSet<string> s_filters = new(StringComparer.Ordinal)
    {
        "Where", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Find", "FindLast", "FindAll", "TakeWhile", "SkipWhile",
    };

    /// <summary>Determines whether an operation reads such a variable.</summary>
    public static bool IsRead(IOperation reference, MethodScan scan) => reference switch
    {
        ILocalReferenceOperation { Local: var local } => AnyOf(local, scan, 0),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function } =>
            scan.LambdaOf(function) is { } lambda && CallOf(lambda) is { } call && SourceOf(call) is { } source && IsFiltered(source, scan, 0),
        _ => false,
    };

    private static bool AnyOf(ILocalSymbol local, MethodScan scan, int depth) => scan.ValuesOf(local).Concat(scan.SourcesOf(local)).Any(value => IsFiltered(value, scan, depth + 1));

    private static bool IsFiltered(IOperation value, MethodScan scan, int depth)
    {
        IOperation? source = value;
        while (source is not null && depth++ < MaximumDepth)
        {
            switch (OperationTree.WalkDown(source))
            {
                case ITranslatedQueryOperation query:
                    source = query.Operation;
                    break;
                case IAwaitOperation awaited:
                    source = awaited.Operation;
                    break;
                case ICoalesceOperation choice:
                    source = choice.Value;
                    break;
                case IInvocationOperation call when s_filters.Contains(call.TargetMethod.Name) && call.Arguments.Any(static argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate || argument.Parameter?.Type.Name == "Expression"):
                    return true;
                case IInvocationOperation call:
                    source = SourceOf(call);
                    break;
                case ILocalReferenceOperation { Local: var local }:
                    return AnyOf(local, scan, depth);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Returns what a method of a sequence is called on.</summary>
    private static IOperation? SourceOf(IInvocationOperation call) =>
        call.Instance ?? (call is { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } ? first.Value : null);

    private static IInvocationOperation? CallOf(IOperation lambda)
    {
        IOperation? argument = lambda.Parent;
        while (argument is IDelegateCreationOperation or IConversionOperation)
        {
            argument = argument.Parent;
        }

        return (argument as IArgumentOperation)?.Parent as IInvocationOperation;
    }
}
