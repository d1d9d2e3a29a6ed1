using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a value from a list (SG1006). Null in the list only means that the property may be omitted.</summary>
internal sealed class AllowedValuesCheck(IReadOnlyList<AbstractValue> allowed) : ValueCheck
{
    public IReadOnlyList<AbstractValue> Allowed => allowed;

    /// <summary>Returns the texts that the checks of a value list.</summary>
    public static string[] Texts(IEnumerable<ValueCheck> checks) => checks.OfType<AllowedValuesCheck>()
        .SelectMany(static check => check.Allowed)
        .OfType<TextValue>()
        .Select(static text => text.Value)
        .ToArray();

    public override Finding? Check(AbstractValue value) =>
        FoundWords.TryDescribe(value) is { } found && allowed.All(candidate => Comparisons.Decide(BinaryOperatorKind.Equals, candidate, value) == false)
            ? new Finding(DiagnosticDescriptors.NotAllowed, found, ConstraintMessages.Allowed(allowed.Select(FoundWords.TryDescribe).OfType<string>()))
            : null;
}
