using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Members;

/// <summary>Recognizes functions that are passed to an assertion: <c>Assert.Throws(() => ...)</c>. To build a wrong input there is the point.</summary>
internal sealed class NegativeTests
{
    // One function may build many inputs.
    private readonly Dictionary<IOperation, bool> _functions = [];

    /// <summary>Determines whether the operation is in a function that an assertion calls.</summary>
    public bool Contain(IOperation operation)
    {
        for (IOperation? part = operation.Parent; part is not null; part = part.Parent)
        {
            if (part is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                if (!_functions.TryGetValue(part, out bool isAsserted))
                {
                    isAsserted = part is ILocalFunctionOperation { Symbol: var function } ? IsAsserted(function, part) : IsAsserted(part);
                    _functions.Add(part, isAsserted);
                }

                if (isAsserted)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsAsserted(IMethodSymbol function, IOperation declaration) => OperationTree.Root(declaration).Descendants().Any(part =>
        part is IMethodReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Method.OriginalDefinition, function)
        && IsAsserted(part));

    /// <summary>Determines whether a function, or the variable that holds it, is passed to an assertion.</summary>
    private static bool IsAsserted(IOperation function)
    {
        IOperation value = function;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation argument => IsAssertion(argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsPassedOn(local, function),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => IsPassedOn(local, function),
            _ => false,
        };
    }

    private static bool IsPassedOn(ILocalSymbol local, IOperation function) => OperationTree.Root(function).Descendants().Any(part =>
        part is ILocalReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Local, local)
        && OperationTree.WalkUp(reference).Parent is IArgumentOperation argument
        && IsAssertion(argument));

    private static bool IsAssertion(IArgumentOperation argument) => argument.Parent is IInvocationOperation { TargetMethod: var method } && IsAssertion(method);

    /// <summary>Goes by the names that the libraries for tests have in common: <c>Assert</c>, <c>Record.Exception</c>, <c>Should</c>, <c>Invoking</c>.</summary>
    private static bool IsAssertion(IMethodSymbol method) =>
        method.ContainingType?.Name is { } type
        && (type.Contains("Assert")
            || type.StartsWith("Should", StringComparison.Ordinal)
            || type is "FluentActions" or "Expect" or "Check"
            || method.Name.StartsWith("Should", StringComparison.Ordinal)
            || method.Name.Contains("Throws")
            || (type == "Record" && method.Name.StartsWith("Exception", StringComparison.Ordinal)));
}
