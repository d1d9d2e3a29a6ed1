using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>The degree to which a property must be given or may be left out.</summary>
/// <param name="IsNullable">Whether it may be null in C#.</param>
/// <param name="IsRequired">Whether it has the modifier <see langword="required"/>.</param>
/// <param name="Initial">Its value where the user does not set it; null where there is none.</param>
/// <param name="AcceptsNull">Whether JSON may hold <c>null</c> for it.</param>
/// <param name="WritesNull">Whether null is written; otherwise the member is left out.</param>
/// <param name="IsSent">Whether the JSON always has the member.</param>
/// <param name="IsRequiredInJson">Whether <c>required</c> of the schema lists it.</param>
internal sealed record PropertyForm(bool IsNullable, bool IsRequired, DefaultValue? Initial, bool AcceptsNull, bool WritesNull, bool IsSent, bool IsRequiredInJson)
{
    /// <summary>Gets whether the member is given in every object, so that a rule need not check it.</summary>
    public bool IsAlwaysGiven => IsSent || !IsNullable;

    /// <param name="property">The property in the schema.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="needsCompanion">Whether it may be given only together with others.</param>
    public static PropertyForm Of(PropertyModel property, ShapeType type, bool needsCompanion)
    {
        // An initialiser would break the rule in every record that does not set the property.
        DefaultValue? initial = needsCompanion || property.MayBeForbidden || property.Default is NullDefault ? null : property.Default ?? OnlyValue(property);

        // An untyped value includes null, so null in C# means "left out" and nothing else.
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

    /// <summary>The only value that a required member may have, which the user need not set; null where there is a choice.</summary>
    private static DefaultValue? OnlyValue(PropertyModel property) => property switch
    {
        { IsRequired: false } or { IsNullable: true } => null,
        { Shape: EnumShape { Values: { Count: 1 } values } } => new EnumDefault(values[0].WireValue),
        { Shape: BooleanShape { Constant: { } constant } } => new BooleanDefault(constant),
        _ => null,
    };
}
