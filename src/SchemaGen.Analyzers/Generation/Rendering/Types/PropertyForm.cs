using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>The degree to which a property must be given or may be left out.</summary>
/// <param name="IsNullable">Whether it may be null in C#.</param>
/// <param name="IsRequired">Whether it has the modifier <see langword="required"/>.</param>
/// <param name="Initial">Its value where the user does not set it; null where there is none.</param>
/// <param name="AcceptsNull">Whether JSON may hold <c>null</c> for it.</param>
/// <param name="IsSent">Whether the JSON always has the member, because <c>required</c> of the schema lists it. Any other is left out where it is null.</param>
internal sealed record PropertyForm(bool IsNullable, bool IsRequired, DefaultValue? Initial, bool AcceptsNull, bool IsSent)
{
    /// <param name="property">The property in the schema.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="needsCompanion">Whether it may be given only together with others.</param>
    public static PropertyForm Of(PropertyModel property, ShapeType type, bool needsCompanion)
    {
        // An untyped value includes null, so null in C# means "left out" and nothing else.
        bool acceptsNull = property.IsNullable && type.Kind != ShapeKind.Any;
        if (!property.IsRequired)
        {
            // `default` says what the service uses where the member is left out. To send it is another request. What tells the service which object it reads is no such value.
            return new PropertyForm(IsNullable: true, IsRequired: false, Initial: property.IsDiscriminator && !needsCompanion ? OnlyValue(property) : null, acceptsNull, IsSent: false);
        }

        // An initialiser would break the rule in every record that does not set the property.
        DefaultValue? initial = needsCompanion || property.Default is NullDefault ? null : property.Default ?? OnlyValue(property);
        return new PropertyForm(acceptsNull, IsRequired: initial is null && property.Default is not NullDefault, initial, acceptsNull, IsSent: true);
    }

    /// <summary>The only value that a member may have, which the user need not set; null where there is a choice.</summary>
    private static DefaultValue? OnlyValue(PropertyModel property) => property switch
    {
        { IsNullable: true } => null,
        { Shape: EnumShape { Values: { Count: 1 } values } } => new EnumDefault(values[0].WireValue),
        { Shape: BooleanShape { Constant: { } constant } } => new BooleanDefault(constant),
        _ => null,
    };
}
