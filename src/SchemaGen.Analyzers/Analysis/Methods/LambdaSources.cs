using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Finds out cheaply whether anything can be known of the parameter of a lambda.</summary>
internal static class LambdaSources
{
    /// <summary>Determines whether a parameter is that of a lambda that is called for the items of a collection which the method creates: of what comes from elsewhere, nothing
    /// is known, so the flow need not be followed for it.</summary>
    public static bool MayBeKnown(IOperation reference, IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function)
        {
            return false;
        }

        IOperation? lambda = reference.Parent;
        while (lambda is not null && !(lambda is IAnonymousFunctionOperation { Symbol: var symbol } && SymbolEqualityComparer.Default.Equals(symbol, function)))
        {
            lambda = lambda.Parent;
        }

        IOperation? argument = lambda?.Parent;
        while (argument is IDelegateCreationOperation or IConversionOperation)
        {
            argument = argument.Parent;
        }

        return argument is IArgumentOperation { Parent: IInvocationOperation call } && IsMade(call);
    }

    private static bool IsMade(IInvocationOperation call)
    {
        IOperation? source = call;
        while (source is not null)
        {
            source = OperationTree.WalkDown(source);
            switch (source)
            {
                case ITranslatedQueryOperation query:
                    source = query.Operation;
                    break;
                case IInvocationOperation { Instance: { } receiver }:
                    source = receiver;
                    break;
                case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] }:
                    source = first.Value;
                    break;
                case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Range" or "Repeat" or "Create" or "ConvertAll" } }:
                case IArrayCreationOperation or IObjectCreationOperation or ILocalReferenceOperation:
                    return true;
                default:
                    return source.Syntax is CollectionExpressionSyntax;
            }
        }

        return false;
    }
}
