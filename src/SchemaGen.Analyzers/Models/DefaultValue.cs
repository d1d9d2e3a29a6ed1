namespace SchemaGen.Models;

/// <summary>A <c>default</c> that its own shape allows.</summary>
internal abstract record DefaultValue;

internal sealed record NullDefault : DefaultValue;

internal sealed record BooleanDefault(bool Value) : DefaultValue;

internal sealed record IntegerDefault(long Value) : DefaultValue;

/// <param name="Digits">The digits, with the sign.</param>
internal sealed record LargeIntegerDefault(string Digits) : DefaultValue;

internal sealed record NumberDefault(NumberLiteral Value) : DefaultValue;

internal sealed record TextDefault(string Value) : DefaultValue;

/// <param name="WireValue">One of the values of the <see cref="EnumShape"/>.</param>
internal sealed record EnumDefault(string WireValue) : DefaultValue;

internal sealed record ListDefault(EquatableArray<DefaultValue> Items) : DefaultValue;

/// <summary>The default of an object: a record or a map.</summary>
/// <param name="Members">The members that are given, by wire name.</param>
internal sealed record ObjectDefault(EquatableArray<MemberDefault> Members) : DefaultValue;

internal sealed record MemberDefault(string Name, DefaultValue Value);

/// <param name="Alternative">The index of the first of the <see cref="UnionShape.Alternatives"/> that allows it.</param>
/// <param name="Value">The default of that alternative.</param>
internal sealed record UnionDefault(int Alternative, DefaultValue Value) : DefaultValue;
