using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Constraints;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>The first items of a sequence, by LINQ's <c>Take</c>.</summary>
internal sealed class TakenItems
{
    private readonly bool _needsUsing;

    private TakenItems(string text, bool needsUsing)
    {
        Text = text;
        _needsUsing = needsUsing;
    }

    public string Text { get; }

    /// <summary>Finds them; null where the sequence may be null, or where <c>Take</c> means something else.</summary>
    public static TakenItems? Find(CodeFixDocument file, ExpressionSyntax sequence, int kept)
    {
        TypeInfo info = file.Model.GetTypeInfo(sequence);
        if (info.Type is null
            || ListTypes.ItemType(info.Type) is null
            || info.Nullability.FlowState == NullableFlowState.MaybeNull
            || sequence is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
            || file.Model.Compilation.GetTypeByMetadataName("System.Linq.Enumerable") is not { } linq)
        {
            return null;
        }

        string text = $"{Receiver(sequence)}.Take({kept})";
        ISymbol? take = file.Bind(text, sequence.SpanStart).Symbol;
        bool isKnown = SymbolEqualityComparer.Default.Equals(take?.ContainingType, linq);
        return take is null || isKnown ? new TakenItems(text, needsUsing: !isKnown) : null;
    }

    public void AddUsing(FileEdits edits)
    {
        if (_needsUsing)
        {
            edits.AddUsing("System.Linq");
        }
    }

    private static string Receiver(ExpressionSyntax sequence) => sequence switch
    {
        SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax => sequence.ToString(),
        ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => sequence.ToString(),
        _ => $"({sequence})",
    };
}
