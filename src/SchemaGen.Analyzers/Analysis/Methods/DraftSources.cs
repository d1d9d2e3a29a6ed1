using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Tells records that are completed where they are made from those that are inputs.</summary>
internal static class DraftSources
{
    /// <summary>Determines whether the object that an expression makes is only the source of copies, which may replace what it has.</summary>
    /// <param name="made">The expression.</param>
    /// <param name="owner">The method, or the field or property whose initializer it is.</param>
    /// <param name="scan">The variables of the method.</param>
    /// <param name="model">The semantic model of the file.</param>
    public static bool IsSource(IOperation made, ISymbol owner, MethodScan scan, SemanticModel model) => OperationTree.WalkUp(made).Parent switch
    {
        IWithOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => scan.IsWithSource(local),
        ISymbolInitializerOperation => DraftField.UsesOf(owner, made.Syntax, model) is not null,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => scan.IsWithSource(local),
        IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation => scan.HasWithSources,
        _ => false,
    };
}
