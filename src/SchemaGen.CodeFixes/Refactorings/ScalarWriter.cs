using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analysis.Payloads;
using SchemaGen.Analysis.Values;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes.Refactorings;

/// <summary>Writes the C# of a JSON text, number or truth value.</summary>
internal sealed class ScalarWriter(CodeFixDocument file, PayloadTypes types, int position)
{
    /// <summary>The integers up to which each is a double.</summary>
    private const long LargestExact = 1L << 53;

    /// <summary>Writes the expression for a value of a type; null where it is none.</summary>
    public string? Write(JsonNode json, ITypeSymbol type) => json switch
    {
        JsonBoolean { Value: var value } when type.SpecialType == SpecialType.System_Boolean => value ? "true" : "false",
        JsonString { Value: var text } when IsWhole(text) && (type.SpecialType == SpecialType.System_String || GeneratedStructs.IsOpenEnum(type)) => Names.Quote(text),
        JsonString { Value: var text } when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum => Member(types.EnumMembersOf(@enum).FirstOrDefault(member => member.Text == text).Member),
        JsonNumber { Text: var digits } when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum => Member(types.EnumMembersOf(@enum)
            .FirstOrDefault(member => member.Text is null && Convert.ToString(member.Member.ConstantValue, CultureInfo.InvariantCulture) == digits).Member),
        JsonNumber { Text: var number } => Number(number, type),
        _ => null,
    };

    private string? Member(IFieldSymbol? member) => member is null ? null : Names.Of(file, member, position);

    private static string? Number(string number, ITypeSymbol type)
    {
        bool isInteger = number.IndexOfAny(['.', 'e', 'E']) < 0 && number != "-0";
        return type.SpecialType switch
        {
            SpecialType.System_Int32 => isInteger && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? number : null,
            SpecialType.System_Int64 => isInteger && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? number : null,
            SpecialType.System_UInt64 => isInteger && ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? number : null,
            SpecialType.System_Double => IsDouble(number, isInteger) ? number : null,
            _ => type.ToDisplayString() == typeof(BigInteger).FullName && isInteger && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? number : null,
        };
    }

    private static bool IsDouble(string number, bool isInteger) => isInteger
        ? long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && whole is >= -LargestExact and <= LargestExact
        : number != "-0" && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && !double.IsInfinity(real);

    /// <summary>Whether a text has no half of a surrogate pair, which a record replaces.</summary>
    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
