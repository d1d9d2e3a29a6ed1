using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Argument kinds that the referenced version of Roslyn does not declare yet.</summary>
internal static class ArgumentKinds
{
    /// <summary>The items of a <c>params</c> parameter whose type is not an array.</summary>
    public const ArgumentKind ParamCollection = (ArgumentKind)4;
}
