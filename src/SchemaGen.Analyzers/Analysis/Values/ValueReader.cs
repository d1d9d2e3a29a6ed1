using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>Reads what is known of an expression: constants, and collections that are written in place.</summary>
/// <param name="types">The types whose meaning is known.</param>
/// <param name="model">The semantic model of the tree that the expressions stand in.</param>
internal readonly struct ValueReader(KnownTypes types, SemanticModel model)
{
    public KnownTypes Types => types;

    public SemanticModel Model => model;

    public KnownValue Read(IOperation? operation)
    {
        if (operation is null or IInvalidOperation)
        {
            return KnownValue.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Constants.ToKnownValue(constant);
        }

        // Before Roslyn 4.10 no operation stands for a collection expression, only its syntax: the conversion to the target type and the
        // expression itself share it.
        if (operation.Syntax is CollectionExpressionSyntax expression)
        {
            return CollectionReader.ReadExpression(this, expression, operation.Type);
        }

        return operation switch
        {
            IConversionOperation conversion => ReadConversion(conversion),
            IDefaultValueOperation { Type: { } type } => IsNullable(type) ? KnownValue.Null : KnownValue.Unknown,
            IArrayCreationOperation array => CollectionReader.ReadArray(this, array),
            IObjectCreationOperation { Type.IsReferenceType: true } creation => CollectionReader.ReadCreation(this, creation),
            IInvocationOperation invocation => CollectionReader.ReadInvocation(this, invocation),
            IFieldReferenceOperation { Field: { IsStatic: true, Name: nameof(string.Empty) } field } => ReadEmpty(field.ContainingType),
            IInterpolatedStringOperation => KnownValue.NotNull,
            _ => KnownValue.Unknown,
        };
    }

    private KnownValue ReadConversion(IConversionOperation conversion)
    {
        // A user's operator gives whatever it likes.
        if (conversion.OperatorMethod is not null || conversion.Type is not { } target)
        {
            return KnownValue.Unknown;
        }

        KnownValue value = Read(conversion.Operand);
        if (conversion.IsTryCast && !value.IsNull)
        {
            return KnownValue.Unknown;
        }

        return value switch
        {
            IntegerValue or RealValue => Represents(conversion, target) ? Widen(value, target) : KnownValue.Unknown,
            _ when value.IsNull => IsNullable(target) ? value : KnownValue.Unknown,
            CollectionValue => target.IsReferenceType || KnownTypes.Is(target, types.ImmutableArray) ? value : KnownValue.Unknown,
            _ => value,
        };
    }

    /// <summary>Whether the conversion keeps the number: only into <c>T?</c>, and never one that may cut something off. (Others are
    /// constants themselves.)</summary>
    private static bool Represents(IConversionOperation conversion, ITypeSymbol target) =>
        UnderlyingType(target) is { } underlying
        && (conversion.IsImplicit || SymbolEqualityComparer.Default.Equals(conversion.Operand.Type, underlying));

    private static KnownValue Widen(KnownValue value, ITypeSymbol target) =>
        value is IntegerValue { IsExact: true } integer && UnderlyingType(target)?.SpecialType is SpecialType.System_Double or SpecialType.System_Single
            ? RealValue.Exactly(integer.Value)
            : value;

    private static ITypeSymbol? UnderlyingType(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static bool IsNullable(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private KnownValue ReadEmpty(INamedTypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => TextValue.Exactly(""),
        _ when SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, types.ImmutableArray) => CollectionValue.Empty,
        _ => KnownValue.Unknown,
    };
}
