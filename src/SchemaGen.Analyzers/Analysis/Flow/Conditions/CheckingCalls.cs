using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>Finds calls that are made for what they do to an object, or for what they throw: <c>validator.ValidateAndThrow(order)</c>, <c>EnsureLoaded()</c>. What holds of the object behind such a
/// call is not known, but the author may know it.</summary>
internal static class CheckingCalls
{
    /// <summary>Returns the objects that a statement may have checked or completed. An input record that is passed on is checked here, not there.</summary>
    public static IEnumerable<IOperation> ObjectsOf(IOperation statement, ConstraintCache constraints) =>
        statement is IExpressionStatementOperation { Operation: var expression } && CallOf(expression) is { } call && MayCheck(call.TargetMethod) ? ObjectsOf(call, constraints) : [];

    private static IEnumerable<IOperation> ObjectsOf(IInvocationOperation call, ConstraintCache constraints) => call.Arguments
        .Where(static argument => IsObject(argument))
        .Select(static argument => argument.Value)
        .Concat(Receiver(call))
        .Where(value => OperationTree.WalkDown(value).Type is not INamedTypeSymbol type || !constraints.IsInput(type));

    private static IInvocationOperation? CallOf(IOperation expression) => expression switch
    {
        IAwaitOperation { Operation: var awaited } => CallOf(awaited),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => CallOf(task),
        IInvocationOperation call => call,
        _ => null,
    };

    /// <summary>Determines whether a method may be there to check something. Those of .NET that do are known one by one, and to log is not to check.</summary>
    private static bool MayCheck(IMethodSymbol method) =>
        (!LibraryTypes.IsOfNet(method.ContainingAssembly) || method.ContainingType is { Name: "Validator", ContainingNamespace: { Name: "DataAnnotations" } })
        && !method.Name.StartsWith("Log", StringComparison.Ordinal);

    private static bool IsObject(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { RefKind: not RefKind.Out, Type.TypeKind: not TypeKind.Delegate }, Value.ConstantValue.HasValue: false };

    /// <summary>Returns the object whose method is called; a service in a field is not what is checked.</summary>
    private static IEnumerable<IOperation> Receiver(IInvocationOperation call) =>
        call.Instance is { } instance && OperationTree.WalkDown(instance) is IInstanceReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } }
            ? [call.Instance]
            : [];
}
