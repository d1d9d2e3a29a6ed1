using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Payloads;

/// <summary>Maps JSON to the generated types.</summary>
internal sealed class PayloadTypes(ConstraintReader reader)
{
    /// <summary>The types that a value may have, by the names that lead to it.</summary>
    /// <param name="root">The record.</param>
    /// <param name="path">The names; null for the items of an array.</param>
    public IReadOnlyList<ITypeSymbol> At(ITypeSymbol root, IEnumerable<string?> path)
    {
        IEnumerable<ITypeSymbol> types = [root];
        foreach (string? step in path)
        {
            types = types.SelectMany(Alternatives).Select(type => Inside(type, step)).OfType<ITypeSymbol>().ToList();
        }

        return types.SelectMany(Alternatives).ToList();
    }

    /// <summary>The types that a union converts from; for any other type that itself, without the question mark of <c>T?</c>.</summary>
    public static IEnumerable<ITypeSymbol> Alternatives(ITypeSymbol type)
    {
        ITypeSymbol value = NullableTypes.WithoutNullable(type);
        return GeneratedStructs.IsUnion(value) ? Conversions(value) : [value];
    }

    /// <summary>The types that a union converts from, each alternative once; none for any other type.</summary>
    public static IReadOnlyList<ITypeSymbol> ConversionsTo(ITypeSymbol type)
    {
        ITypeSymbol union = NullableTypes.WithoutNullable(type);
        if (!GeneratedStructs.IsUnion(union))
        {
            return [];
        }

        // A list converts from an array and from a List; an open enum from itself and from its text.
        List<ITypeSymbol> all = [.. Conversions(union)];
        bool hasText = all.Exists(static from => from.SpecialType == SpecialType.System_String);
        return [.. all.Where(from => from is not INamedTypeSymbol { Name: "List", Arity: 1 } && !(hasText && GeneratedStructs.IsOpenEnum(from)))];
    }

    private static IEnumerable<ITypeSymbol> Conversions(ITypeSymbol union) =>
        union.GetMembers("op_Implicit").OfType<IMethodSymbol>().Where(static conversion => conversion.Parameters.Length == 1).Select(static conversion => conversion.Parameters[0].Type);

    /// <summary>Whether a type is a generated record.</summary>
    public bool IsRecord(ITypeSymbol? type) => type is INamedTypeSymbol { IsRecord: true, IsValueType: false } named && reader.ReadSlug(named) is not null;

    public string? SlugOf(INamedTypeSymbol type) => reader.ReadSlug(type);

    /// <summary>The members of a record that the schema names, in its order.</summary>
    public IEnumerable<ObjectMember> MembersOf(ITypeSymbol type) =>
        IsRecord(type) ? reader.ReadMembers((INamedTypeSymbol)type).All.Where(static member => member.WireName is not null && member.Property.GetMethod is not null) : [];

    /// <summary>The members of an enum: the name in C#, and the text in JSON; null for the text of one of numbers.</summary>
    public IEnumerable<(IFieldSymbol Member, string? Text)> EnumMembersOf(INamedTypeSymbol type)
    {
        IReadOnlyList<KeyValuePair<long, string?>> texts = reader.ReadEnumTexts(type);
        return type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Zip(texts, static (field, text) => (field, text.Value)).Where(static pair => !IsRemoved(pair.field));
    }

    /// <summary>The type of the values of a map; null for any other type.</summary>
    public static ITypeSymbol? MapValue(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IReadOnlyDictionary" or "Dictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } ? value : null;

    /// <summary>The type of the items of a list, with the question mark of <c>T?</c>; null for any other type.</summary>
    public static ITypeSymbol? ListItem(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { ElementType: var element } => element,
        INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var item] } => item,
        _ => null,
    };

    /// <summary>The text that a static member of an open enum stands for. It is in the code of the member alone, so that in a referenced assembly it is not known: then null.</summary>
    public static string? OpenEnumTextOf(IPropertySymbol member) =>
        GeneratedStructs.IsOpenEnum(member.ContainingType)
        && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody.Expression: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }] } }
            ? text
            : null;

    private ITypeSymbol? Inside(ITypeSymbol type, string? step) =>
        step is null ? ListItem(type)
        : MapValue(type) ?? MembersOf(type).FirstOrDefault(member => member.WireName == step)?.Property.Type;

    /// <summary>Whether an update of the schema removed it: what refers to it is an error.</summary>
    private static bool IsRemoved(IFieldSymbol field) => field.GetAttributes().Any(static attribute => attribute is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments: [_, { Value: true }] });
}
