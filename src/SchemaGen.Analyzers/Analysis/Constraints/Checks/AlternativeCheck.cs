using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires the alternative of a union to satisfy its own constraints.</summary>
/// <param name="checks">The checks of the value and of its items, by the conversion operator of the alternative.</param>
internal sealed class AlternativeCheck(IReadOnlyDictionary<ISymbol, (IReadOnlyList<ValueCheck> Value, IReadOnlyList<ValueCheck> Items)> checks) : ValueCheck
{
    public override Finding? Check(AbstractValue value)
    {
        if (value is not AlternativeValue { Conversion: var conversion, Value: var content } || !checks.TryGetValue(conversion.OriginalDefinition, out var known))
        {
            return null;
        }

        foreach (ValueCheck check in known.Value)
        {
            if (check.Check(content) is { } finding)
            {
                return finding;
            }
        }

        foreach (CollectionItem item in (content as CollectionValue ?? CollectionValue.Empty).Items)
        {
            foreach (ValueCheck check in known.Items)
            {
                if (check.Check(StructureValue.Content(item.Value)) is { } finding)
                {
                    return finding with { Place = item.Syntax, Subject = finding.Subject.InItem() };
                }
            }
        }

        return null;
    }
}
