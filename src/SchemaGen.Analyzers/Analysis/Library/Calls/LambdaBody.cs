using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>A lambda that only computes a value from its parameters and from what it captures.</summary>
/// <param name="parameters">The number of parameters.</param>
/// <param name="syntax">The expression that is computed.</param>
/// <param name="evaluate">Computes it for abstract arguments.</param>
internal sealed class LambdaBody(int parameters, SyntaxNode syntax, Func<AbstractValue[], AbstractValue> evaluate)
{
    public int ParameterCount => parameters;

    public SyntaxNode Syntax => syntax;

    public AbstractValue Evaluate(params AbstractValue[] arguments) => evaluate(arguments);
}
