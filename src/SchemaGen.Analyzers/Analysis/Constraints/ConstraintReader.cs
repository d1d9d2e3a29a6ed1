using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Json;

namespace SchemaGen.Analysis.Constraints;

/// <summary>Reads the constraints of a property from its attributes, in source or in a referenced assembly.</summary>
internal sealed class ConstraintReader(AttributeSymbols attributes)
{
    private readonly EnumMembers _enumMembers = new(attributes);

    // Models of one platform share their patterns, and a regular expression is costly to create.
    private readonly ConcurrentDictionary<string, TextPatternCheck> _patterns = new(StringComparer.Ordinal);

    /// <summary>Returns the slug of the model that a type belongs to; null where it is not a generated type.</summary>
    public string? ReadSlug(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attributes.KindOf(attribute) is AttributeKind.ModelInput or AttributeKind.ModelObject)
            {
                return AttributeArguments.Text(attribute, 0);
            }
        }

        return null;
    }

    /// <summary>Returns the rules between the members of a generated record; null where there are none.</summary>
    public ObjectRules? ReadRules(INamedTypeSymbol type, string slug)
    {
        List<ObjectRule>? rules = null;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attributes.KindOf(attribute) == AttributeKind.ModelRule && ReadRule(attribute) is { IsCompanion: false } rule)
            {
                (rules ??= []).Add(rule);
            }
        }

        return rules is null ? null : new ObjectRules(new PropertyConstraints(slug, ConstraintMessages.WholeInput), rules);
    }

    /// <summary>Returns the members of a generated record.</summary>
    public ObjectMembers ReadMembers(INamedTypeSymbol type) => new(type.GetMembers().OfType<IPropertySymbol>()
        .Where(static property => !property.IsStatic && !property.IsIndexer && property.SetMethod is not null)
        .Select(property => new ObjectMember(property, WireNameOf(property))).ToList());

    /// <summary>Returns the number of each member of an enum, with its text in JSON; null where that is the number.</summary>
    public IReadOnlyList<KeyValuePair<long, string?>> ReadEnumTexts(INamedTypeSymbol type) => _enumMembers.ReadTexts(type);

    private static ObjectRule? ReadRule(AttributeData attribute) =>
        AttributeArguments.Text(attribute, 0) is { } schema && AttributeArguments.Text(attribute, 1) is { } message && JsonTree.Parse(schema) is { IsValid: true, Root: JsonObject root }
            ? new ObjectRule(root, message) { Ignored = AttributeArguments.NamedText(attribute, "Member"), Source = AttributeArguments.NamedText(attribute, "Source") }
            : null;

    private string? WireNameOf(IPropertySymbol property)
    {
        foreach (AttributeData attribute in property.GetAttributes())
        {
            if (attributes.KindOf(attribute) == AttributeKind.JsonPropertyName)
            {
                return AttributeArguments.Text(attribute, 0);
            }
        }

        return null;
    }

    /// <param name="property">The property.</param>
    /// <param name="slug">The slug of the model.</param>
    /// <param name="rules">The rules between the members of its record; null for none.</param>
    public PropertyConstraints Read(IPropertySymbol property, string slug, ObjectRules? rules)
    {
        string wireName = WireNameOf(property) ?? property.Name;
        var companions = new List<string>();
        NarrowedBounds? narrowed = null;
        ImmutableArray<AttributeData> all = property.GetAttributes();
        (List<ValueCheck> checks, List<ValueCheck> itemChecks) = ReadChecks(property.Type, all);
        foreach (AttributeData attribute in all)
        {
            switch (attributes.KindOf(attribute))
            {
                case AttributeKind.RequiresProperty:
                    companions.AddRange(AttributeArguments.Values(attribute)?.OfType<TextValue>().Select(static name => name.Value) ?? []);
                    break;
                case AttributeKind.NarrowedBound:
                    (narrowed ??= new NarrowedBounds()).Add(AttributeArguments.Text(attribute, 0), AttributeArguments.Text(attribute, 1));
                    break;
            }
        }

        return new PropertyConstraints(slug, wireName)
        {
            Checks = checks,
            ItemChecks = itemChecks,
            Companions = companions,
            IsCompanion = IsCompanion(property),
            IsInRule = rules?.Include(wireName) == true,
            Narrowed = narrowed,
        };
    }

    /// <summary>Reads the constraints on a value of a type, and on each item of it.</summary>
    private (List<ValueCheck> Checks, List<ValueCheck> ItemChecks) ReadChecks(ITypeSymbol type, ImmutableArray<AttributeData> all)
    {
        var checks = new List<ValueCheck>();
        var itemChecks = new List<ValueCheck>();

        // The same attribute holds for a value, or for each item of a list.
        ITypeSymbol? itemType = ListTypes.ItemType(type);
        List<ValueCheck> elementChecks = itemType is null ? checks : itemChecks;

        // EnumDataType does not understand lists, so a list of enums does not have it.
        AddIfAny(itemChecks, ReadEnum(itemType));
        AddIfAny(elementChecks, ReadUnion(itemType ?? type));
        foreach (AttributeData attribute in all)
        {
            switch (attributes.KindOf(attribute))
            {
                case AttributeKind.Range:
                    AddIfAny(checks, ReadRange(attribute));
                    break;
                case AttributeKind.IntegerRange or AttributeKind.NumberRange:
                    AddIfAny(elementChecks, ReadRange(attribute));
                    break;
                case AttributeKind.TextLength:
                    AddIfAny(elementChecks, ReadCounts(attribute) is var (low, high) ? new TextLengthCheck(low, high) : null);
                    break;
                case AttributeKind.TextPattern:
                    AddIfAny(elementChecks, AttributeArguments.Text(attribute, 0) is { } pattern ? _patterns.GetOrAdd(pattern, static text => new(text)) : null);
                    break;
                case AttributeKind.MultipleOf:
                    AddIfAny(elementChecks, AttributeArguments.Primitive(attribute, 0) is double factor and > 0 and <= double.MaxValue ? new MultipleOfCheck(factor) : null);
                    break;
                case AttributeKind.MediaReference:
                    if (AttributeArguments.Text(attribute, 0) is { } accept)
                    {
                        elementChecks.Add(new MediaReferenceCheck(accept));
                        elementChecks.Add(new LargeDataUriCheck(accept));
                    }

                    break;
                case AttributeKind.AbsoluteUri:
                    elementChecks.Add(AbsoluteUriCheck.Instance);
                    break;
                case AttributeKind.TextFormat:
                    AddIfAny(elementChecks, AttributeArguments.Text(attribute, 0) is { } format && AssertedFormats.Find(format) is { } asserted ? new TextFormatCheck(asserted, elementChecks.OfType<TextPatternCheck>().FirstOrDefault()) : null);
                    break;
                case AttributeKind.UniqueItems:
                    checks.Add(new UniqueItemsCheck(itemType is INamedTypeSymbol { TypeKind: TypeKind.Enum } itemEnum ? _enumMembers.Read(itemEnum) : []));
                    break;
                case AttributeKind.ItemCount:
                    AddIfAny(checks, ReadCounts(attribute) is var (least, most) ? new ItemCountCheck(least, most, itemType is INamedTypeSymbol { Name: nameof(KeyValuePair<int, int>), Arity: 2 }) : null);
                    break;
                case AttributeKind.AllowedValues:
                    AddIfAny(checks, AttributeArguments.Values(attribute) is { } values ? new AllowedValuesCheck(values) : null);
                    break;
                case AttributeKind.AllowedItems:
                    AddIfAny(itemChecks, AttributeArguments.Values(attribute) is { } items ? new AllowedValuesCheck(items) : null);
                    break;
                case AttributeKind.EnumDataType:
                    AddIfAny(checks, ReadEnum(attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol named }] ? named : null));
                    break;
                case AttributeKind.Required when type.NullableAnnotation != NullableAnnotation.Annotated:
                    checks.Add(RequiredCheck.Instance);
                    break;
            }
        }

        return (checks, itemChecks);
    }

    /// <summary>Reads the constraints on each alternative of a union, which are on the parameter of its conversion operator.</summary>
    private AlternativeCheck? ReadUnion(ITypeSymbol type)
    {
        ITypeSymbol union = NullableTypes.WithoutNullable(type);
        if (!GeneratedStructs.IsUnion(union))
        {
            return null;
        }

        var checks = new Dictionary<ISymbol, (IReadOnlyList<ValueCheck> Value, IReadOnlyList<ValueCheck> Items)>(SymbolEqualityComparer.Default);
        foreach (IMethodSymbol conversion in union.GetMembers("op_Implicit").OfType<IMethodSymbol>())
        {
            if (conversion.Parameters is [{ Type: var from } parameter] && ReadChecks(from, parameter.GetAttributes()) is var (value, items) && value.Count + items.Count > 0)
            {
                checks.Add(conversion, (value, items));
            }
        }

        return checks.Count == 0 ? null : new AlternativeCheck(checks);
    }

    private bool IsCompanion(IPropertySymbol property) => property.ContainingType.GetMembers().Any(member => member is IPropertySymbol && member.GetAttributes().Any(attribute =>
        attributes.KindOf(attribute) == AttributeKind.RequiresProperty
        && AttributeArguments.Values(attribute)?.Any(name => name is TextValue { IsExact: true, Value: var companion } && companion == property.Name) == true));

    private static RangeCheck? ReadRange(AttributeData attribute) => attribute.ConstructorArguments switch
    {
        [{ Type.SpecialType: SpecialType.System_String }, { Type.SpecialType: SpecialType.System_String }] =>
            new RangeCheck(RangeBound.OfDigits(AttributeArguments.Text(attribute, 0)), RangeBound.OfDigits(AttributeArguments.Text(attribute, 1))),
        [_, _] when ReadBound(AttributeArguments.Primitive(attribute, 0), AttributeArguments.Flag(attribute, "MinimumIsExclusive"), out RangeBound? minimum)
            && ReadBound(AttributeArguments.Primitive(attribute, 1), AttributeArguments.Flag(attribute, "MaximumIsExclusive"), out RangeBound? maximum) => new RangeCheck(minimum, maximum),
        _ => null,
    };

    /// <summary>Reads a bound. The ends of the integers and of the doubles mean that there is none.</summary>
    private static bool ReadBound(object? value, bool isExclusive, out RangeBound? bound)
    {
        bound = value switch
        {
            int whole and not (int.MinValue or int.MaxValue) => new RangeBound((long)whole, isExclusive),
            long whole and not (long.MinValue or long.MaxValue) => new RangeBound(whole, isExclusive),
            double real when NumberRangeConstraint.IsBound(real) => new RangeBound(real, isExclusive),
            _ => null,
        };
        return value is int or long or double;
    }

    private static (int Minimum, int Maximum)? ReadCounts(AttributeData attribute) =>
        AttributeArguments.Integer(attribute, 0) is { } minimum && AttributeArguments.Integer(attribute, 1) is { } maximum
            ? (minimum, maximum)
            : null;

    private DefinedEnumCheck? ReadEnum(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType ? new DefinedEnumCheck(_enumMembers.Read(enumType)) : null;

    private static void AddIfAny(List<ValueCheck> checks, ValueCheck? check)
    {
        if (check is not null)
        {
            checks.Add(check);
        }
    }
}
