using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>Finds the parts that a value is computed from: when a part changes, so does the value.</summary>
internal static class KeyParts
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Guid", "System.Convert", "System.BitConverter", "System.Math",
        "System.FormattableString", "System.Uri", "System.IFormattable", "System.Text.Encoding",
        "System.Security.Cryptography.HashAlgorithm", "System.Security.Cryptography.MD5", "System.Security.Cryptography.SHA1", "System.Security.Cryptography.SHA256",
        "System.Security.Cryptography.SHA384", "System.Security.Cryptography.SHA512",
    };

    /// <summary>Returns the parts of a value that the compiler or .NET computes from others; none of what a member of the user returns, or of a choice.</summary>
    public static IEnumerable<IOperation> Of(IOperation value) => value switch
    {
        IParenthesizedOperation { Operand: var operand } => [operand],
        IConversionOperation conversion when conversion.OperatorMethod is null || IsOfNet(conversion.OperatorMethod) => [conversion.Operand],
        IBinaryOperation binary when Mixes(binary) => [binary.LeftOperand, binary.RightOperand],
        IUnaryOperation { OperatorMethod: null, Operand: var operand } => [operand],
        IInterpolatedStringOperation { Parts: var parts } => parts,
        IInterpolationOperation interpolation => [interpolation.Expression],
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call } => call.Arguments.SelectMany(OfArgument),
        IInterpolatedStringHandlerCreationOperation handler => [handler.Content],
        IPropertyReferenceOperation { Instance: { } instance, Arguments.IsEmpty: true, Property: var property } when IsTime(property) => [instance],
        IInvocationOperation { TargetMethod: var method } call when IsOfNet(method) =>
            call.Arguments.SelectMany(OfArgument).Concat(call.Instance is { } instance ? [instance] : []),
        IImplicitIndexerReferenceOperation { Instance: { Type.SpecialType: SpecialType.System_String } text } => [text],
        IConditionalAccessOperation access => [access.Operation],
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues,
        { Syntax: CollectionExpressionSyntax } => value.ChildOperations,
        _ => [],
    };

    /// <summary>Returns the values of an argument. Items that are packed into a span for <c>params</c> have no operation of their own in the referenced version of Roslyn.</summary>
    private static IEnumerable<IOperation> OfArgument(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKinds.ParamCollection ? OperationTree.WalkDown(argument.Value).ChildOperations : [argument.Value];

    private static bool Mixes(IBinaryOperation binary) =>
        binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder
            or BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift
        && (binary.OperatorMethod is null || IsOfNet(binary.OperatorMethod));

    /// <summary>Determines whether a property of .NET changes with the value that it is read from. The kind of a time and its offset do not.</summary>
    private static bool IsTime(IPropertySymbol property) =>
        property.Name is not ("Kind" or "Offset") && property.ContainingType.SpecialType != SpecialType.System_String && IsKnown(property.ContainingType);

    private static bool IsOfNet(IMethodSymbol method) => IsKnown(method.ContainingType);

    private static bool IsKnown(INamedTypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_DateTime or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) } => true,
        _ => LibraryTypes.IsOfNet(type.ContainingAssembly) && (s_types.Contains(type.ToDisplayString()) || IsKnown(type.BaseType)),
    };
}
