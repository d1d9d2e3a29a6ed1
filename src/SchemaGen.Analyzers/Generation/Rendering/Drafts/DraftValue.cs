using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Drafts;

/// <summary>The type of a value in a draft: an object as its draft, a list or map as one that can be changed, and everything else as in the record.</summary>
/// <param name="Kind">The kind of the record's type.</param>
/// <param name="Name">The type, without <c>?</c>.</param>
/// <param name="Record">The record that it is a draft of, or whose drafts are in it; null for none.</param>
/// <param name="HoldsNull">Whether what is in it may be null.</param>
internal sealed record DraftValue(ShapeKind Kind, string Name, string? Record, bool HoldsNull)
{
    private const string Conversion = Services + "DraftConversion.";
    private const string List = "global::System.Collections.Generic.List<";
    private const string Dictionary = "global::System.Collections.Generic.Dictionary<string, ";

    private bool IsCollection => Kind is ShapeKind.List or ShapeKind.Map;

    public static DraftValue Of(ShapeType type)
    {
        ShapeType? item = type.Kind is ShapeKind.List or ShapeKind.Map ? type.Item : null;
        string? record = (item ?? type) is { Kind: ShapeKind.Record, Name: var found } ? found : null;
        string held = item is null ? "" : (record is null ? item.Name : DraftOf(record)) + (type.ItemIsNullable ? "?" : "") + ">";
        string name = type.Kind switch
        {
            ShapeKind.List => List + held,
            ShapeKind.Map => Dictionary + held,
            ShapeKind.Record => DraftOf(type.Name),
            _ => type.Name,
        };
        return new DraftValue(type.Kind, name, record, type.ItemIsNullable);
    }

    /// <summary>The type of a property: nullable where a form begins empty.</summary>
    public string TypeOf(PropertyForm form) => Name + (Empty(form) is null ? "?" : "");

    /// <summary>The expression for nothing that can be filled in; null where that is null.</summary>
    public string? Empty(PropertyForm form) => (IsCollection && !(form.IsNullable && form.IsSent)) || (Kind == ShapeKind.Record && !form.IsNullable) ? "new()" : null;

    /// <summary>The expression that makes the record's value of the draft's.</summary>
    /// <param name="name">The literal of the name in JSON.</param>
    /// <param name="property">The property.</param>
    /// <param name="form">Whether it may be left out.</param>
    public string ToRecord(string name, string property, PropertyForm form)
    {
        bool isOptional = form is { IsNullable: true, IsSent: false };
        string member = $", nameof({property})";
        string made = (Kind, Record) switch
        {
            (ShapeKind.Record, _) when isOptional => $"violations.OptionalPart<{Name}, {Record}>({name}, {property})",
            (ShapeKind.Record, _) => $"violations.Part({name}, {property})",
            (ShapeKind.List, { } record) => $"violations.Parts<{record}>({name}, {property})",
            (ShapeKind.Map, { } record) => $"violations.Parts<{DraftOf(record)}{(HoldsNull ? "?" : "")}, {record}>({name}, {property}{member})",
            _ => property,
        };
        string given = !form.IsNullable ? $"violations.Given({name}, {made}{member})"
            : isOptional && IsCollection ? $"{Conversion}Given({made})"
            : made;

        // A dictionary of records is none of records that may be null, unlike a list.
        return Kind == ShapeKind.Map && Record is not null && HoldsNull ? given + "!" : given;
    }

    /// <summary>The expression that makes the draft's value of the record's.</summary>
    /// <param name="value">The expression for the record's value.</param>
    /// <param name="form">Whether it may be null.</param>
    public string FromRecord(string value, PropertyForm form)
    {
        string each = Record is null ? "" : $", static item => item{(HoldsNull ? "?" : "")}.{ReservedMembers.ToDraft}()";
        string made = Kind switch
        {
            ShapeKind.List => $"{Conversion}Items({value}{each})",
            ShapeKind.Map => $"{Conversion}Values({value}{each})",
            ShapeKind.Record => $"{value}?.{ReservedMembers.ToDraft}()",
            _ => value,
        };
        return Kind == ShapeKind.Record && !form.IsNullable ? $"{made} ?? new()"
            : IsCollection && Empty(form) is null ? $"{value} is null ? null : {made}"
            : made;
    }

    private static string DraftOf(string record) => $"{record}.{ReservedMembers.Draft}";
}
