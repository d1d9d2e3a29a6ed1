using System.Collections.Immutable;

namespace SchemaGen.Analysis.Values;

/// <summary>A tuple, an anonymous object or an entry of a map: values that have names, and never change.</summary>
/// <param name="names">The names of the members.</param>
/// <param name="values">The values of the members, in the same order.</param>
internal sealed class StructureValue(ImmutableArray<string> names, ImmutableArray<AbstractValue> values) : AbstractValue
{
    /// <summary>The names of the two members of an entry of a map.</summary>
    public const string Key = "Key";
    public const string Value = "Value";

    private static readonly ImmutableArray<string> s_entry = ImmutableArray.Create(Key, Value);

    public ImmutableArray<AbstractValue> Values { get; } = values;

    private ImmutableArray<string> Names { get; } = names;

    /// <summary>Creates a tuple, whose members are <c>Item1</c>, <c>Item2</c> and so on, whatever else they are called.</summary>
    public static StructureValue Tuple(IEnumerable<AbstractValue> values)
    {
        ImmutableArray<AbstractValue> all = values.ToImmutableArray();
        return new StructureValue(Enumerable.Range(1, all.Length).Select(static number => "Item" + number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToImmutableArray(), all);
    }

    /// <summary>Creates an entry of a map.</summary>
    public static StructureValue Entry(AbstractValue key, AbstractValue value) => new(s_entry, ImmutableArray.Create(key, value));

    /// <summary>Returns what the constraints on the items of a collection are about: the value of an entry of a map, and any other item itself.</summary>
    public static AbstractValue Content(AbstractValue item) => (item as StructureValue)?.Find(Value) ?? item;

    /// <summary>Returns the value of a member; null where there is none of that name.</summary>
    public AbstractValue? Find(string name) => Names.IndexOf(name) is >= 0 and var index ? Values[index] : null;

    public override AbstractValue? JoinParts(AbstractValue other) => Combine(other, ValueLattice.Join);

    /// <summary>Widens each member.</summary>
    public AbstractValue? WidenParts(AbstractValue newer) => Combine(newer, ValueLattice.Widen);

    public override bool SubsumesParts(AbstractValue other) =>
        other is StructureValue structure && IsLike(structure) && Values.Zip(structure.Values, ValueLattice.Subsumes).All(static isSubsumed => isSubsumed);

    public override bool Equals(object? obj) => obj is StructureValue other && IsLike(other) && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Length;

    private AbstractValue? Combine(AbstractValue other, Func<AbstractValue, AbstractValue, AbstractValue> combine) =>
        other is StructureValue structure && IsLike(structure) ? new StructureValue(Names, Values.Zip(structure.Values, combine).ToImmutableArray()) : null;

    private bool IsLike(StructureValue other) => Names.SequenceEqual(other.Names);
}
