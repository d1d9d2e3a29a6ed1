using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Values;

/// <summary>Asks the compiler whether an expression can be null.</summary>
internal static class Nullness
{
    /// <summary>Returns true only where the compiler itself knows: a value type, or the flow of an enabled nullable context.</summary>
    public static bool IsCertainlyNotNull(ExpressionSyntax expression, SemanticModel model)
    {
        // `value!` is a claim of the user, not knowledge of the compiler.
        if (expression.DescendantNodesAndSelf().Any(static node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression)))
        {
            return false;
        }

        TypeInfo info = model.GetTypeInfo(expression);
        if (info.Type is null or IErrorTypeSymbol or IDynamicTypeSymbol || model.GetConversion(expression).IsUserDefined)
        {
            return false;
        }

        if (info.Type.IsValueType)
        {
            return info.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
                || info.Nullability.FlowState == NullableFlowState.NotNull;
        }

        return info.Nullability.FlowState == NullableFlowState.NotNull && model.GetSymbolInfo(expression).Symbol is var symbol && !IsOblivious(symbol) && !StartsAsNull(symbol)
            && !IsItemOfNewArray(expression, model);
    }

    /// <summary>Determines whether a member is one of a struct, which may be <c>default</c> whatever its annotations say. The pairs of a dictionary are not.</summary>
    public static bool StartsAsNull(ISymbol? member) =>
        member is IFieldSymbol or IPropertySymbol && member is { IsStatic: false, ContainingType: { IsValueType: true, Name: not nameof(KeyValuePair<int, int>) } };

    /// <summary>Determines whether an expression reads from an array that the method itself may have made, with nulls in it.</summary>
    private static bool IsItemOfNewArray(ExpressionSyntax expression, SemanticModel model) =>
        expression is ElementAccessExpressionSyntax { Expression: var array } && model.GetTypeInfo(array).Type is IArrayTypeSymbol && model.GetSymbolInfo(array).Symbol is ILocalSymbol;

    /// <summary>Determines whether a value may come from code without nullable annotations, which the compiler treats as not null without a promise.</summary>
    private static bool IsOblivious(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.ReturnNullableAnnotation == NullableAnnotation.None,
        IPropertySymbol property => property.NullableAnnotation == NullableAnnotation.None,
        IFieldSymbol field => field.NullableAnnotation == NullableAnnotation.None,
        IParameterSymbol parameter => parameter.NullableAnnotation == NullableAnnotation.None,
        ILocalSymbol local => local.NullableAnnotation == NullableAnnotation.None,
        _ => false,
    };
}
