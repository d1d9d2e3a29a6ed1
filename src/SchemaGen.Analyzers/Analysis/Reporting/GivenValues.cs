using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Determines whether an assigned value is certainly not null, so that the member is given.</summary>
/// <param name="model">The semantic model, which knows whether an expression can be null.</param>
/// <param name="scan">The variables of the method, some of which change where the compiler does not see it.</param>
internal sealed class GivenValues(SemanticModel model, MethodScan scan)
{
    // The semantic model joins all paths, so its answer holds for each of them.
    private Dictionary<ExpressionSyntax, bool>? _isNotNull;

    public bool Include(AssignedProperty assigned) =>
        assigned.Value.IsNotNull || (!assigned.Value.IsNull && assigned.ValueSyntax is ExpressionSyntax expression && IsNotNull(expression));

    private bool IsNotNull(ExpressionSyntax expression)
    {
        _isNotNull ??= [];
        if (!_isNotNull.TryGetValue(expression, out bool isNotNull))
        {
            isNotNull = Nullness.IsCertainlyNotNull(expression, model)
                && !expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => model.GetSymbolInfo(name).Symbol is { } symbol && scan.HasEscaped(symbol));
            _isNotNull.Add(expression, isNotNull);
        }

        return isNotNull;
    }
}
