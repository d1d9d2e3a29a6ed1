using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Creates values to fill in: each satisfies the constraints of its property, as far as one can be found, and shows what is expected.</summary>
/// <param name="file">The file that they are written in.</param>
/// <param name="position">The position, which determines how types are named.</param>
internal sealed class Placeholders(CodeFixDocument file, int position)
{
    private static readonly AbstractValue s_false = Constants.ToAbstractValue(false);

    /// <summary>The depth to which records that require records are filled in.</summary>
    private const int Deepest = 6;

    /// <summary>Creates a value for a property; null where its type is not one of an input record.</summary>
    public string? Create(IPropertySymbol property) =>
        file.Constraints.Find(property) is { } constraints ? Create(property.Type, constraints, 0) : null;

    /// <summary>Creates the names and values of the required members that are not set yet.</summary>
    public IEnumerable<KeyValuePair<string, string>> CreateMissing(ITypeSymbol type, ICollection<string> given) => CreateMissing(type, given, 0);

    private IEnumerable<KeyValuePair<string, string>> CreateMissing(ITypeSymbol type, ICollection<string> given, int depth)
    {
        foreach (IPropertySymbol property in RequiredProperties(type))
        {
            if (!given.Contains(property.Name))
            {
                string? value = file.Constraints.Find(property) is { } constraints ? Create(property.Type, constraints, depth) : null;
                yield return new(Names.Escape(property.Name), value ?? "default!");
            }
        }
    }

    private string? Create(ITypeSymbol type, PropertyConstraints constraints, int depth)
    {
        if (type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String } keyType, var valueType] })
        {
            return CreateMap(keyType, valueType, constraints, depth);
        }

        return ListTypes.ItemType(type) is { } itemType ? CreateList(itemType, constraints, depth) : CreateItem(type, constraints.Checks, 0, depth);
    }

    private string? CreateMap(ITypeSymbol keyType, ITypeSymbol valueType, PropertyConstraints constraints, int depth) =>
        file.Model.Compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2") is { } dictionary
        && CreateItem(valueType, constraints.ItemChecks, 0, depth) is { } value
            ? $"new {file.NameOf(dictionary.Construct(keyType, valueType), position)} {{ [\"key\"] = {value} }}"
            : null;

    private string? CreateList(ITypeSymbol itemType, PropertyConstraints constraints, int depth)
    {
        int count = Math.Max(1, constraints.Checks.OfType<ItemCountCheck>().Select(static check => check.Minimum).DefaultIfEmpty(0).Max());
        bool isUnique = constraints.Checks.OfType<UniqueItemsCheck>().Any();
        string?[] items = Enumerable.Range(0, count).Select(index => CreateItem(itemType, constraints.ItemChecks, isUnique ? index : 0, depth)).ToArray();
        return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
    }

    /// <summary>Creates an item. Those of different index differ, as far as there are so many.</summary>
    private string? CreateItem(ITypeSymbol type, IReadOnlyList<ValueCheck> checks, int index, int depth)
    {
        ITypeSymbol plain = NullableTypes.WithoutNullable(type);
        switch (plain)
        {
            case { SpecialType: SpecialType.System_String }:
                return Names.Quote(PlaceholderTexts.Create(checks, index));
            case { SpecialType: SpecialType.System_Boolean }:
                return checks.Any(check => check.Check(s_false) is not null) ? "true" : "false";
            case { SpecialType: var special } when ValidNumbers.IsNumber(special):
                return CreateNumber(new ValidNumbers(checks, special), index);
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum:
                IFieldSymbol[] members = @enum.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).ToArray();
                return members.Length == 0 ? null : Names.Of(file, members[index % members.Length], position);
            case INamedTypeSymbol { IsReferenceType: true } record when depth < Deepest && file.Constraints.IsModel(record):
                string[] required = CreateMissing(record, [], depth + 1).Select(static member => $"{member.Key} = {member.Value}").ToArray();
                return required.Length == 0 ? "new()" : $"new() {{ {string.Join(", ", required)} }}";
            case INamedTypeSymbol { Name: "JsonElement", ContainingNamespace: { } space } when space.ToDisplayString() == "System.Text.Json":
                return file.NameOf(space.GetTypeMembers("JsonDocument").First(), position) + ".Parse(\"{}\").RootElement";
            default:
                return ListTypes.ItemType(plain) is { } itemType && CreateItem(itemType, [], 0, depth) is { } item ? $"[{item}]" : null;
        }
    }

    private static string CreateNumber(ValidNumbers numbers, int index)
    {
        object first = numbers.Least ?? 1L;
        object wanted = first is long whole ? whole + index : (double)first + index;
        return NumberText.Of(numbers.Nearest(wanted) ?? wanted);
    }

    private static IEnumerable<IPropertySymbol> RequiredProperties(ITypeSymbol? type)
    {
        for (; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsRequired: true, IsOverride: false })
                {
                    yield return property;
                }
            }
        }
    }
}
