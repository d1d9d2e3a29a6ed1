using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints;

/// <summary>Reads the members of an enum.</summary>
internal sealed class EnumMembers(AttributeSymbols attributes)
{
    /// <summary>Returns the number of each member, with its value in JSON for messages: a text in quotes, or the number itself.</summary>
    public IReadOnlyList<KeyValuePair<long, string>> Read(INamedTypeSymbol type) => ReadTexts(type)
        .Select(static member => new KeyValuePair<long, string>(member.Key, member.Value is { } text ? ConstraintMessages.Quote(text) : ConstraintMessages.Number(member.Key))).ToList();

    /// <summary>Returns the number of each member, with its text in JSON; null where that is the number.</summary>
    public IReadOnlyList<KeyValuePair<long, string?>> ReadTexts(INamedTypeSymbol type)
    {
        var members = new List<KeyValuePair<long, string?>>();
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.HasConstantValue && Constants.TryToInt64(field.ConstantValue, out long value))
            {
                members.Add(new(value, WireValue(field)));
            }
        }

        return members;
    }

    private string? WireValue(IFieldSymbol field)
    {
        foreach (AttributeData attribute in field.GetAttributes())
        {
            if (attributes.KindOf(attribute) == AttributeKind.EnumMember && AttributeArguments.NamedText(attribute, "Value") is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
