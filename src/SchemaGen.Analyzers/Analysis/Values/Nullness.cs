using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Values;

/// <summary>Whether an expression that is otherwise unknown can be null.</summary>
internal static class Nullness
{
    /// <summary>True only where the compiler itself knows: a value type, or the flow of an enabled nullable context.</summary>
    public static bool IsCertainlyNotNull(ExpressionSyntax expression, SemanticModel model)
    {
        // `value!` is what someone says, not what is known.
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

        return info.Nullability.FlowState == NullableFlowState.NotNull && !IsOblivious(model.GetSymbolInfo(expression).Symbol);
    }

    /// <summary>What comes from code without nullable annotations counts as not null for the compiler's warnings, but nobody promised.</summary>
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
