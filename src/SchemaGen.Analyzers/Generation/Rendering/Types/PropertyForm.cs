using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>How a property stands between "must be given" and "may be left out".</summary>
/// <param name="IsNullable">Whether it may be null in C#.</param>
/// <param name="IsRequired">Whether it has the modifier <see langword="required"/>.</param>
/// <param name="Initial">What it is when nothing is said; null where that is nothing.</param>
/// <param name="AcceptsNull">Whether JSON may hold <c>null</c> for it.</param>
/// <param name="WritesNull">Whether null is written; else the member is left out.</param>
/// <param name="IsSent">Whether JSON always has the member.</param>
/// <param name="IsRequiredInJson">Whether <c>required</c> of the schema lists it.</param>
internal sealed record PropertyForm(bool IsNullable, bool IsRequired, DefaultValue? Initial, bool AcceptsNull, bool WritesNull, bool IsSent, bool IsRequiredInJson)
{
    /// <summary>Whether a rule that asks for the member has nothing to find out.</summary>
    public bool IsAlwaysGiven => IsSent || !IsNullable;

    /// <param name="property">What the schema says.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="needsCompanion">Whether it may be given only together with others.</param>
    public static PropertyForm Of(PropertyModel property, ShapeType type, bool needsCompanion)
    {
        // An initialiser would break the rule in every record that says nothing about the property.
        DefaultValue? initial = needsCompanion || property.MayBeForbidden || property.Default is NullDefault ? null : property.Default ?? OnlyValue(property);

        // The untyped has null among its values, so null in C# says "left out" and nothing else.
        bool acceptsNull = property.IsNullable && type.Kind != ShapeKind.Any;
        bool isSent = property.IsRequired || initial is not null;
        return new PropertyForm(
            IsNullable: acceptsNull || !isSent,
            IsRequired: property.IsRequired && initial is null && property.Default is not NullDefault,
            initial,
            acceptsNull,
            WritesNull: acceptsNull && isSent,
            isSent,
            property.IsRequired);
    }

    /// <summary>What a required member must be, where there is no choice: nobody has to say it.</summary>
    private static DefaultValue? OnlyValue(PropertyModel property) => property switch
    {
        { IsRequired: false } or { IsNullable: true } => null,
        { Shape: EnumShape { Values: { Count: 1 } values } } => new EnumDefault(values[0].WireValue),
        { Shape: BooleanShape { Constant: { } constant } } => new BooleanDefault(constant),
        _ => null,
    };
}
