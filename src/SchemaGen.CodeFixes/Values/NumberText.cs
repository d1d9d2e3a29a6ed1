using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Writes numbers as C# literals.</summary>
internal static class NumberText
{
    /// <summary>A number on its own: an integer is left to the conversions of C#, a real number stays real.</summary>
    public static string Of(object number) => number switch
    {
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double real => AsReal(real.ToString("R", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"No literal for {number.GetType()}", nameof(number)),
    };

    /// <summary>A number that replaces an expression: of the same type, where the type may matter.</summary>
    /// <param name="number">A <see cref="long"/> or a <see cref="double"/>.</param>
    /// <param name="replaced">The expression.</param>
    /// <param name="type">The type of the expression.</param>
    public static string InPlaceOf(object number, ExpressionSyntax replaced, ITypeSymbol? type)
    {
        // `Weights = [2]` was an integer, and can be one again.
        if (number is double real
            && type?.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single)
            && real == Math.Floor(real) && Math.Abs(real) <= int.MaxValue)
        {
            return Of((long)real);
        }

        bool isLong = type?.SpecialType == SpecialType.System_Int64
            && (replaced.Parent?.Parent is ImplicitArrayCreationExpressionSyntax || replaced.ToString().EndsWith("L", StringComparison.OrdinalIgnoreCase));
        return Of(number) + (isLong ? "L" : "");
    }

    private static string AsReal(string number) => number.IndexOfAny(['.', 'E']) >= 0 ? number : number + ".0";
}
