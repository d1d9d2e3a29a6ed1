using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Defaults;

/// <summary>A default with its shape and type.</summary>
/// <param name="Value">The default.</param>
/// <param name="Shape">The shape, which it satisfies.</param>
/// <param name="Type">Its C# type.</param>
internal readonly record struct TypedDefault(DefaultValue Value, Shape Shape, ShapeType Type);

/// <summary>A record that was made from an object.</summary>
/// <param name="Shape">The object.</param>
/// <param name="Type">The record.</param>
internal sealed record MadeRecord(ObjectShape Shape, RecordType Type);

/// <summary>Writes the defaults of a schema as C# expressions.</summary>
/// <param name="records">The records that are made from objects, by name.</param>
internal sealed class DefaultBuilder(IReadOnlyDictionary<string, MadeRecord> records)
{
    /// <summary>A builder for values without objects only.</summary>
    public static readonly DefaultBuilder Literals = new(new Dictionary<string, MadeRecord>());

    /// <summary>The expression; lists and maps as what their own kinds are made of.</summary>
    public string Build(TypedDefault some) => (some.Value, some.Shape) switch
    {
        (NullDefault, _) => "null",
        (BooleanDefault boolean, _) => Literal.Boolean(boolean.Value),
        (IntegerDefault integer, _) when some.Type.Kind == ShapeKind.NumberEnum => Number(integer, some.Type),
        (IntegerDefault integer, NumberShape) => Literal.Double(integer.Value),
        (IntegerDefault integer, _) => some.Type.Kind == ShapeKind.Int64 ? Literal.Int64(integer.Value) : Literal.Int32(integer.Value),
        (LargeIntegerDefault integer, _) => some.Type.Kind == ShapeKind.UInt64 ? integer.Digits + "UL" : Literal.BigInteger(integer.Digits),
        (NumberDefault number, _) => Literal.Double(number.Value.Value),
        (TextDefault text, _) => Literal.Text(text.Value),
        (EnumDefault member, _) => EnumMember(member.WireValue, some.Type.Name, some.Type.Enum?.Members ?? some.Type.OpenEnum!.Members),
        (UnionDefault value, UnionShape union) => Alternative(value, union.Alternatives[value.Alternative], some.Type),
        (ListDefault list, ListShape shape) => List(list, shape, some.Type),
        (ObjectDefault map, MapShape shape) => Map(map.Members, shape.Value, some.Type),
        (ObjectDefault value, _) => Record(value, some.Type),
        _ => throw new InvalidOperationException($"{some.Value} of {some.Shape}"),
    };

    /// <summary>The value, which converts implicitly; but a list or map needs a concrete type, for nothing converts from an interface.</summary>
    private string Alternative(UnionDefault value, Shape shape, ShapeType union)
    {
        string expression = Build(new TypedDefault(value.Value, shape, union.Union!.Alternatives[value.Alternative].Type));
        return shape is ListShape or MapShape ? $"{union.Name}.From({expression})" : expression;
    }

    private static string EnumMember(string wireValue, string type, EquatableArray<EnumMember> members) =>
        type + "." + Naming.Identifier.Escape(Find(wireValue, members).Name);

    /// <summary>The member for a number; the cast, where a condition compares with one that has no member.</summary>
    private static string Number(IntegerDefault value, ShapeType type)
    {
        string digits = Literal.Int64(value.Value).TrimEnd('L');
        foreach (EnumMember member in type.Enum!.Members)
        {
            if (member.WireValue == digits)
            {
                return type.Name + "." + Naming.Identifier.Escape(member.Name);
            }
        }

        return $"({type.Name})({Literal.Int64(value.Value)})";
    }

    private static EnumMember Find(string wireValue, EquatableArray<EnumMember> members)
    {
        foreach (EnumMember member in members)
        {
            if (member.WireValue == wireValue)
            {
                return member;
            }
        }

        throw new InvalidOperationException(wireValue);
    }

    private string List(ListDefault list, ListShape shape, ShapeType type)
    {
        List<string> items = list.Items.Select(item => Build(new TypedDefault(item, shape.Item, type.Item!))).ToList();
        return items.Count == 0 ? $"global::System.Array.Empty<{type.ItemName}>()" : $"new {type.ItemName}[] {Braces(items)}";
    }

    private string Map(EquatableArray<MemberDefault> members, Shape shape, ShapeType type)
    {
        IEnumerable<string> entries = members.Select(member => $"[{Literal.Text(member.Name)}] = {Build(new TypedDefault(member.Value, shape, type.Item!))}");
        return $"new global::System.Collections.Generic.Dictionary<string, {type.ItemName}> {Braces(entries)}";
    }

    private string Record(ObjectDefault value, ShapeType type)
    {
        (ObjectShape shape, RecordType record) = records[type.RecordName!];
        var assignments = new List<string>();
        var others = new List<MemberDefault>();
        foreach (MemberDefault member in value.Members)
        {
            int index = IndexOf(record.Properties, member.Name);
            if (index < 0)
            {
                others.Add(member);
            }
            else
            {
                RecordProperty property = record.Properties[index];
                assignments.Add($"{property.Name} = {Build(new TypedDefault(member.Value, shape.Properties[index].Shape, property.Type))}");
            }
        }

        if (others.Count > 0)
        {
            assignments.Add($"{record.Additional!.Name} = {Map(others.ToEquatableArray(), shape.Additional!, record.Additional.Type)}");
        }

        return $"new {type.Name}{(assignments.Count == 0 ? "()" : " " + Braces(assignments))}";
    }

    private static int IndexOf(EquatableArray<RecordProperty> properties, string wireName)
    {
        for (int i = 0; i < properties.Count; i++)
        {
            if (properties[i].WireName == wireName)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Braces(IEnumerable<string> parts) => "{ " + string.Join(", ", parts) + " }";
}
