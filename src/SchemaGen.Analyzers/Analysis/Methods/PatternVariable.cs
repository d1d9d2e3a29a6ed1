using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Methods;

/// <summary>A variable that a pattern declares.</summary>
/// <param name="Symbol">The variable.</param>
/// <param name="Place">The syntax that declares it.</param>
/// <param name="IsWhole">Whether it holds the matched value itself, and not a part of it.</param>
internal readonly record struct PatternVariable(ISymbol Symbol, SyntaxNode Place, bool IsWhole)
{
    public static IEnumerable<PatternVariable> Of(IPatternOperation pattern) => Of(pattern, isWhole: true);

    /// <summary>Returns the variable that the operation itself declares; null where it is not a pattern, or one without a variable.</summary>
    public static ISymbol? DeclaredBy(IOperation operation) => operation switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };

    private static IEnumerable<PatternVariable> Of(IOperation pattern, bool isWhole)
    {
        if (DeclaredBy(pattern) is { } declared)
        {
            yield return new PatternVariable(declared, pattern.Syntax, isWhole && IsSameType(pattern as IPatternOperation, declared));
        }

        foreach (IOperation child in pattern.ChildOperations)
        {
            foreach (PatternVariable variable in Of(child, isWhole && pattern is INegatedPatternOperation or IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And }))
            {
                yield return variable;
            }
        }
    }

    private static bool IsSameType(IPatternOperation? pattern, ISymbol declared) =>
        pattern is not null && declared is ILocalSymbol local
        && (local.Type.IsReferenceType
            || SymbolEqualityComparer.Default.Equals(NullableTypes.WithoutNullable(pattern.InputType), NullableTypes.WithoutNullable(local.Type)));
}
