using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Values;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Analysis.Objects;

/// <summary>Makes JSON values, known whole or in part, of what is known of values in C#.</summary>
/// <param name="constraints">Knows the texts of enums.</param>
/// <param name="ofRecord">Makes the JSON of an object.</param>
internal sealed class ValueInstances(ConstraintCache constraints, Func<RecordValue, Instance> ofRecord)
{
    /// <summary>Returns the JSON of a value that is not null.</summary>
    /// <param name="value">What is known of the value.</param>
    /// <param name="declared">The type of the property.</param>
    public Instance Of(AbstractValue value, ITypeSymbol declared)
    {
        ITypeSymbol type = NullableTypes.WithoutNullable(declared);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named)
        {
            return OfEnum(value, named);
        }

        return value switch
        {
            BooleanValue { Value: var flag } => LiteralInstance.Of(flag),
            IntegerValue integer => OfInteger(integer),
            RealValue real => OfReal(real),
            TextValue text => OfText(text),
            RecordValue record => ofRecord(record),
            CollectionValue collection when ListTypes.ItemType(type) is { } item && !IsEntry(item) => OfCollection(collection, item),
            AlternativeValue { Conversion.Parameters: [{ Type: var from }], Value: var content } when content.IsNotNull => Of(content, from),
            _ => UnknownInstance.OfTypes(TypesOf(type)),
        };
    }

    private Instance OfEnum(AbstractValue value, INamedTypeSymbol type)
    {
        IReadOnlyList<KeyValuePair<long, string?>> members = constraints.EnumTextsOf(type);
        List<Instance> possible = [];
        foreach (KeyValuePair<long, string?> member in members)
        {
            if (value switch
            {
                IntegerValue number => number.Contains(member.Key),
                ExcludingValue { Excluded: var excluded } => !excluded.Contains(IntegerValue.Exactly(member.Key)),
                _ => true,
            })
            {
                possible.Add(member.Value is { } text ? new StringInstance(text) : new NumberInstance(member.Key));
            }
        }

        // A number that no member has is another rule's.
        return possible.Count == 0 ? UnknownInstance.OfTypes(JsonValueTypes.Any) : UnknownInstance.OneOf(possible);
    }

    private static NumberInstance OfInteger(IntegerValue value) => value.IsExact
        ? new NumberInstance(value.Value)
        : new NumberInstance(new NumberInterval(Number(value.Minimum), false, Number(value.Maximum), false), JsonValueTypes.Integer);

    // What is no number is another rule's.
    private static Instance OfReal(RealValue value) => value.IsNaN || value.MayBeNaN ? UnknownInstance.OfTypes(JsonValueTypes.Any)
        : value.IsExact && !double.IsInfinity(value.Minimum) ? Number(value.Minimum)!
        : new NumberInstance(new NumberInterval(Number(value.Minimum), false, Number(value.Maximum), false));

    private static NumberInstance? Number(long? value) => value is { } number ? new NumberInstance(number) : null;

    private static NumberInstance? Number(double value) => double.IsInfinity(value) ? null : NumberInstance.Parse(value.ToString("R", CultureInfo.InvariantCulture));

    private static Instance OfText(TextValue value) => value.Values.IsDefault
        ? new StringInstance(value.MinimumCodePoints, value.MaximumCodePoints ?? int.MaxValue)
        : UnknownInstance.OneOf(value.Values.Select(static text => new StringInstance(text)).ToArray());

    private ArrayInstance OfCollection(CollectionValue collection, ITypeSymbol item)
    {
        // Where not all items are known, their places are not known either.
        return collection.Items.Length == collection.Maximum && !collection.IsUnordered
            ? new ArrayInstance(collection.Items.Select(known => OfItem(known.Value, item)).ToArray())
            : new ArrayInstance([], collection.Minimum, collection.Maximum ?? int.MaxValue, OfItem(collection.Each, item));
    }

    private Instance OfItem(AbstractValue value, ITypeSymbol type) =>
        value.IsNotNull ? Of(value, type) : value.IsNull ? LiteralInstance.Null : UnknownInstance.OfTypes(JsonValueTypes.Any);

    private static bool IsEntry(ITypeSymbol type) => type is INamedTypeSymbol { Name: nameof(KeyValuePair<int, int>), Arity: 2 };

    private static JsonValueTypes TypesOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => JsonValueTypes.Boolean,
        { SpecialType: SpecialType.System_String } => JsonValueTypes.String,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 } => JsonValueTypes.Integer,
        { SpecialType: SpecialType.System_Double } => JsonValueTypes.Number,
        _ when GeneratedStructs.IsOpenEnum(type) => JsonValueTypes.String,
        _ when ListTypes.ItemType(type) is { } item => IsEntry(item) ? JsonValueTypes.Object : JsonValueTypes.Array,
        _ => JsonValueTypes.Any,
    };
}
