using System.ComponentModel;
using System.Globalization;

namespace SchemaGen.CompilerServices;

/// <summary>Converts a generated enum from its values in JSON, and to them, for what binds texts: configuration, route and query values, forms.</summary>
/// <remarks>The name of a member in C# is read too; a text is written as in JSON. Numbers are not read: they follow the order of the schema, which may change.</remarks>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TWire">Its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireEnumTypeConverter<TEnum, TWire> : TypeConverter
    where TEnum : struct, Enum
    where TWire : struct, IWireEnum<TEnum>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is no value of the enum; the message lists those that are.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
    {
        if (value is not string text)
        {
            return base.ConvertFrom(context, culture, value);
        }

        return TWire.Values.TryParse(text, out TEnum member) || TryParseName(text.Trim(), out member)
            ? member
            : throw new FormatException($"'{text}' is no value of {typeof(TEnum).Name}; the values are {TWire.Values.Allowed(text)}.");
    }

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is TEnum member && TWire.Values.TryGetText(member) is { } text ? text : base.ConvertTo(context, culture, value, destinationType);

    /// <inheritdoc/>
    public override bool IsValid(ITypeDescriptorContext? context, object? value) => value is string text ? TWire.Values.TryParse(text, out _) || TryParseName(text.Trim(), out _) : value is TEnum member && Enum.IsDefined(member);

    private static bool TryParseName(string text, out TEnum member)
    {
        member = default;
        return text.Length > 0 && !char.IsAsciiDigit(text[0]) && text[0] is not '-' and not '+' && !text.Contains(',', StringComparison.Ordinal) && Enum.TryParse(text, ignoreCase: true, out member);
    }
}
