using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Objects;

/// <summary>The abstract value of an input record, or of an object in one: the properties that were assigned.</summary>
/// <param name="type">The type of the object.</param>
/// <param name="isWhole">Whether all other properties have the values that the type itself gives them. They need not where the object comes from elsewhere, or
/// from a constructor that a user wrote.</param>
/// <param name="properties">What was assigned, each property once. They are few, so an array is fastest.</param>
internal sealed class RecordValue(INamedTypeSymbol type, bool isWhole, ImmutableArray<AssignedProperty> properties) : AbstractValue
{
    public INamedTypeSymbol Type { get; } = type;

    public bool IsWhole { get; } = isWhole;

    public ImmutableArray<AssignedProperty> Properties { get; } = properties;

    /// <summary>The expression that creates an object to which nothing is assigned; null where it is not known.</summary>
    public SyntaxNode? Creation { get; private init; }

    public static RecordValue Of(INamedTypeSymbol type, bool isWhole, SyntaxNode? creation = null) => new(type, isWhole, ImmutableArray<AssignedProperty>.Empty) { Creation = creation };

    /// <summary>Returns what was assigned to the property of that name; null where nothing was.</summary>
    public AssignedProperty? Find(string name) => IndexOf(name) is >= 0 and var index ? Properties[index] : null;

    /// <summary>Returns the value of a property; null where it is not known: nothing was assigned to it, and the type may give it a value of its own.</summary>
    public AbstractValue? ValueOf(IPropertySymbol property) => Find(property.Name) is { } assigned
        ? assigned.Value
        : IsWhole && IsStored(property) && !PropertyInitializers.MayHave(property) ? AbstractValue.Null : null;

    /// <summary>Assigns a property; the last assignment is the last of <see cref="Properties"/>.</summary>
    public RecordValue With(AssignedProperty assigned)
    {
        int index = IndexOf(assigned.Property.Name);
        return new(Type, IsWhole, index < 0 ? Properties.Add(assigned) : Properties[index].Assignment == assigned.Assignment ? Properties.SetItem(index, assigned) : Properties.RemoveAt(index).Add(assigned));
    }

    /// <summary>Returns the object after a condition has refined a value that some of its properties were read from.</summary>
    /// <param name="valueNumber">The number of the value.</param>
    /// <param name="value">What is known of it now.</param>
    public RecordValue Refine(int valueNumber, AbstractValue value)
    {
        RecordValue refined = this;
        for (int i = 0; i < Properties.Length; i++)
        {
            if (Properties[i].ValueNumber == valueNumber)
            {
                refined = refined.WithProperties(refined.Properties.SetItem(i, Properties[i] with { Value = value }));
            }
        }

        return refined;
    }

    /// <summary>Returns the object once it is made: variables change from now on, and what was read from them does not.</summary>
    public RecordValue Finished()
    {
        RecordValue finished = this;
        for (int i = 0; i < Properties.Length; i++)
        {
            if (Properties[i].ValueNumber != 0)
            {
                finished = finished.WithProperties(finished.Properties.SetItem(i, Properties[i] with { ValueNumber = 0 }));
            }
        }

        return finished;
    }

    /// <summary>Returns what a <c>with</c> copies of the object, which is checked where it is made.</summary>
    /// <param name="with">The <c>with</c>.</param>
    public RecordValue InheritedBy(SyntaxNode with) => WithProperties(Properties.Select(assigned => new AssignedProperty(assigned.Property, assigned.Value, null, with)).ToImmutableArray());

    /// <summary>Returns the object with other values of its properties.</summary>
    public RecordValue Convert(Func<AbstractValue, AbstractValue> convert) => WithProperties(Properties.Select(assigned => assigned with { Value = convert(assigned.Value) }).ToImmutableArray());

    private RecordValue WithProperties(ImmutableArray<AssignedProperty> properties) => new(Type, IsWhole, properties) { Creation = Creation };

    /// <summary>Determines whether one property was assigned after another.</summary>
    public bool IsAssignedLater(AssignedProperty later, AssignedProperty earlier) =>
        IndexOf(later.Property.Name) > IndexOf(earlier.Property.Name);

    /// <summary>Returns the same object, marked as checked.</summary>
    public RecordValue AsChecked() => Mark(static assigned => assigned with { IsChecked = true });

    /// <summary>Returns the same object with its assignments changed, those of nested objects included.</summary>
    public RecordValue Mark(Func<AssignedProperty, AssignedProperty> mark)
    {
        RecordValue marked = this;
        foreach (AssignedProperty assigned in Properties)
        {
            AssignedProperty changed = mark(assigned.Value is RecordValue nested ? assigned with { Value = nested.Mark(mark) } : assigned);
            marked = changed.Equals(assigned) ? marked : marked.With(changed);
        }

        return marked;
    }

    /// <summary>Returns the assignments that made the object, those of nested objects included.</summary>
    public IEnumerable<SyntaxNode> Assignments() => Properties.SelectMany(static assigned => assigned.Assignments());

    /// <summary>Returns what stays known of the object when other code has it too: the properties that only an initializer can set.</summary>
    /// <param name="constraints">Knows which types have settable properties.</param>
    public RecordValue Shared(ConstraintCache constraints)
    {
        RecordValue shared = constraints.IsSettable(Type) ? new(Type, false, Properties) : this;
        foreach (AssignedProperty assigned in Properties)
        {
            if (assigned.Property.SetMethod is { IsInitOnly: false })
            {
                shared = new(Type, false, shared.Properties.RemoveAt(shared.IndexOf(assigned.Property.Name)));
            }
            else if (assigned.Value is RecordValue nested)
            {
                shared = shared.With(assigned with { Value = nested.Shared(constraints) });
            }
        }

        return shared;
    }

    public override AbstractValue? JoinParts(AbstractValue other)
    {
        if (other is not RecordValue record || !IsMadeLike(record))
        {
            return null;
        }

        RecordValue joined = new(Type, IsWhole && record.IsWhole, Properties);
        foreach (AssignedProperty assigned in Properties)
        {
            joined = joined.With(assigned.Join(record.Find(assigned.Property.Name)!));
        }

        return joined;
    }

    public override bool SubsumesParts(AbstractValue other) =>
        other is RecordValue record
        && IsMadeLike(record)
        && (record.IsWhole || !IsWhole)
        && Properties.All(assigned => assigned.Subsumes(record.Find(assigned.Property.Name)!));

    /// <summary>Determines whether the same assignments made both.</summary>
    public bool IsMadeLike(RecordValue other) =>
        SymbolEqualityComparer.Default.Equals(Type, other.Type)
        && Properties.Length == other.Properties.Length
        && Properties.All(assigned => other.Find(assigned.Property.Name)?.Assignment == assigned.Assignment);

    public override bool Equals(object? obj) =>
        obj is RecordValue other
        && IsWhole == other.IsWhole
        && IsMadeLike(other)
        && Properties.All(assigned => assigned.Equals(other.Find(assigned.Property.Name)));

    public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Type) * 31) + Properties.Length;

    /// <summary>Determines whether a property has the value that an initializer gives it, or null. A getter of the user's own may compute another one; what the generator writes has the member's name in JSON.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property is { SetMethod.IsInitOnly: true }
        && (property.Type.IsReferenceType || NullableTypes.IsNullable(property.Type))
        && property.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "JsonPropertyNameAttribute" });

    private int IndexOf(string name)
    {
        int index = Properties.Length - 1;
        while (index >= 0 && Properties[index].Property.Name != name)
        {
            index--;
        }

        return index;
    }
}
