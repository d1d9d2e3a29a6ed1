using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Payloads;
using SchemaGen.Analysis.Values;
using SchemaGen.Json;

namespace SchemaGen.Completion;

/// <summary>Proposes the values that a member may have, as far as its type names them: those of an enum, a list of allowed values, truth values, the default.</summary>
internal static class ValueProposals
{
    /// <param name="types">The types that the value may have.</param>
    /// <param name="place">The place.</param>
    /// <param name="known">The generated types.</param>
    /// <param name="member">The member whose value it is; null for an item of a list.</param>
    public static IEnumerable<Proposal> Of(IReadOnlyList<ITypeSymbol> types, PayloadPlace place, PayloadTypes known, IPropertySymbol? member)
    {
        object? usual = member is null ? null : Argument(member, "DefaultValueAttribute").FirstOrDefault();
        IEnumerable<Value> values = types.SelectMany(type => ValuesOf(type, known, usual)).Concat(Allowed(member, usual)).ToList();
        if (usual is not null && !values.Any(static value => value.IsUsual) && Json(usual) is { } text)
        {
            values = values.Prepend(new Value(text, usual is string, IsUsual: true, null));
        }

        return values
            .Where(value => value.IsText || !place.IsInString)
            .GroupBy(static value => (value.Text, value.IsText), static (_, same) => same.First())
            .OrderByDescending(static value => value.IsUsual)
            .Select(value => new Proposal(
                value.Text,
                value.IsText ? Quote(value.Text, place) : value.Text,
                value.IsUsual ? "default" : value.Symbol is IFieldSymbol field && !value.IsText ? field.Name : null,
                value.Symbol?.GetDocumentationCommentId(),
                value.Symbol is null ? WellKnownIcon.Keyword : WellKnownIcon.EnumMember));
    }

    /// <summary>The property of the member whose value is written at a place; null where it is an item, or a member of several objects.</summary>
    public static IPropertySymbol? DefaultOf(ITypeSymbol record, PayloadPlace place, PayloadTypes known)
    {
        if (place.Path.Count == 0 || place.Path[place.Path.Count - 1] is not { } name)
        {
            return null;
        }

        List<ObjectMember> members = known.At(record, place.Path.Take(place.Path.Count - 1)).SelectMany(known.MembersOf).Where(member => member.WireName == name).ToList();
        return members.Count == 1 ? members[0].Property : null;
    }

    /// <summary>A JSON string; without its opening quote where that is there.</summary>
    public static string Quote(string text, PayloadPlace place)
    {
        string quoted = JsonText.Quote(text);
        return place.IsInString ? quoted.Substring(1) : quoted;
    }

    private static IEnumerable<Value> ValuesOf(ITypeSymbol type, PayloadTypes known, object? usual)
    {
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return [new Value("true", false, usual is true, null), new Value("false", false, usual is false, null)];
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
        {
            return known.EnumMembersOf(@enum).Select(member => new Value(
                member.Text ?? Convert.ToString(member.Member.ConstantValue, CultureInfo.InvariantCulture), member.Text is not null, Equals(member.Member.ConstantValue, usual), member.Member));
        }

        return GeneratedStructs.IsOpenEnum(type) ? OpenEnumValues(type, usual) : [];
    }

    private static IEnumerable<Value> OpenEnumValues(ITypeSymbol type, object? usual) =>
        from member in type.GetMembers().OfType<IPropertySymbol>()
        where member.IsStatic
        let text = PayloadTypes.OpenEnumTextOf(member)
        where text is not null
        select new Value(text, true, text.Equals(usual), member);

    private static IEnumerable<Value> Allowed(IPropertySymbol? member, object? usual)
    {
        if (member is null)
        {
            yield break;
        }

        foreach (object? value in Argument(member, "AllowedValuesAttribute"))
        {
            if (value is not null && Json(value) is { } text)
            {
                yield return new Value(text, value is string, value.Equals(usual), null);
            }
        }
    }

    /// <summary>The constants that an attribute of a property is given.</summary>
    private static IEnumerable<object?> Argument(IPropertySymbol member, string attribute) =>
        member.GetAttributes().Where(data => data.AttributeClass?.Name == attribute).SelectMany(static data => data.ConstructorArguments)
            .SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values.Select(static item => item.Value) : [argument.Kind == TypedConstantKind.Type ? null : argument.Value]);

    private static string? Json(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => text,
        int or long or double => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A value: the text of a JSON string, or a JSON text.</summary>
    private sealed record Value(string Text, bool IsText, bool IsUsual, ISymbol? Symbol);
}
