using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Finds what a part of a pattern is matched against.</summary>
internal static class PatternPlaces
{
    /// <summary>Returns the operation whose value a pattern matches: that of the whole test, or the member that a property pattern names. Null where it is neither: an item of a list.</summary>
    public static IOperation? InputOf(IOperation pattern)
    {
        IOperation current = pattern;
        while (current.Parent is INegatedPatternOperation or IBinaryPatternOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IIsPatternOperation test => test.Value,
            IPropertySubpatternOperation { Member: var member } => member,
            _ => null,
        };
    }

    /// <summary>Returns the members that a pattern matches where it matches as a whole, each with its pattern.</summary>
    public static IEnumerable<IPropertySubpatternOperation> Of(IPatternOperation pattern) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Of(both.LeftPattern).Concat(Of(both.RightPattern)),
        IRecursivePatternOperation recursive => recursive.PropertySubpatterns.SelectMany(static part => new[] { part }.Concat(Of(part.Pattern))),
        _ => [],
    };

    /// <summary>Returns all members that a pattern names, each with its pattern.</summary>
    public static IEnumerable<IPropertySubpatternOperation> AllIn(IPatternOperation pattern) => pattern.Descendants().OfType<IPropertySubpatternOperation>();
}
