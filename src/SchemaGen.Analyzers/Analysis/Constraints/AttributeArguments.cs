using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Constraints;

/// <summary>Reads the arguments of an attribute, which may be half-written: what does not have the expected form counts as missing.</summary>
internal static class AttributeArguments
{
    public static string? Text(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    public static int? Integer(AttributeData attribute, int index) => Primitive(attribute, index) as int?;

    /// <summary>Returns a boxed number of any primitive type; null where there is none.</summary>
    public static object? Primitive(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: var value }
            ? value
            : null;

    public static bool Flag(AttributeData attribute, string name) => Named(attribute, name) is true;

    public static string? NamedText(AttributeData attribute, string name) => Named(attribute, name) as string;

    /// <summary>Returns the values of the only argument, a <c>params</c> array; null where one of them is not a constant.</summary>
    public static IReadOnlyList<AbstractValue>? Values(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false, Values: var values }])
        {
            return null;
        }

        ImmutableArray<AbstractValue>.Builder known = ImmutableArray.CreateBuilder<AbstractValue>(values.Length);
        foreach (TypedConstant value in values)
        {
            if (value.Kind is not (TypedConstantKind.Primitive or TypedConstantKind.Enum))
            {
                return null;
            }

            known.Add(Constants.ToAbstractValue(value.Value));
        }

        return known.ToImmutable();
    }

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
