using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Client;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.ApiKeys;

/// <summary>An API key in the source: a whole expression, or a part of a text.</summary>
internal sealed class WrittenKey
{
    /// <summary>Embeds the expression in a text; null where the key is not a part of one.</summary>
    private readonly Func<string, string>? _embed;
    private readonly bool _needsParentheses;

    private WrittenKey(TextSpan span, Func<string, string>? embed, bool needsParentheses)
    {
        Span = span;
        _embed = embed;
        _needsParentheses = needsParentheses;
    }

    /// <summary>Gets the span that is replaced.</summary>
    public TextSpan Span { get; }

    public int Position => Span.Start;

    /// <summary>Finds the replacements, the shortest first: not all of them need compile.</summary>
    public IEnumerable<KeyReading> Replacements(CodeFixDocument file)
    {
        foreach (KeyReading reading in KeyReading.At(file, Position))
        {
            KeyReading orThrow = reading.OrThrow(file, Position, _needsParentheses);
            if (_embed is not null)
            {
                // The compiler accepts null in a text without a warning, and "Bearer " without a key would be sent.
                yield return new KeyReading(orThrow.Title, _embed(orThrow.Expression), orThrow.Import);
            }
            else
            {
                yield return reading;
                yield return orThrow;
            }
        }
    }

    public static WrittenKey? Find(CodeFixDocument file, Diagnostic diagnostic) => file.NodeOf(diagnostic) switch
    {
        InterpolatedStringTextSyntax text => InInterpolation(file, text),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal when !IsWhole(literal.Token.ValueText) => InLiteral(literal),
        ExpressionSyntax expression when file.Model.GetConstantValue(expression) is { HasValue: true, Value: string text } && IsWhole(text) => Whole(expression),
        _ => null,
    };

    /// <summary>Whether the text is nothing but the key: one without the form of a live key was passed to the client as a whole.</summary>
    private static bool IsWhole(string text) => ApiKeyText.FindLive(text) is not { } live || live.Length == text.Length;

    private static WrittenKey Whole(ExpressionSyntax expression) => new(
        expression.Span,
        expression.Parent is InterpolationSyntax ? InHole : BecomesPartOfText(expression) ? static reading => reading : null,
        expression.Parent is ExpressionSyntax and not (AssignmentExpressionSyntax or ParenthesizedExpressionSyntax or AnonymousFunctionExpressionSyntax or InitializerExpressionSyntax));

    /// <summary>Whether the expression is an operand of an interpolation or a concatenation, possibly in parentheses or as one of two choices.</summary>
    private static bool BecomesPartOfText(ExpressionSyntax expression)
    {
        SyntaxNode? user = expression.Parent;
        while (user is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax)
        {
            user = user.Parent;
        }

        return user is InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };
    }

    /// <summary>The expression in an interpolation. A colon outside of parentheses, as in <c>global::</c>, would begin a format.</summary>
    private static string InHole(string reading) => reading.Contains("::") ? $"({reading})" : reading;

    /// <summary>Finds the key in a literal: <c>"Bearer mv_live_..."</c> becomes <c>$"Bearer {...}"</c>.</summary>
    private static WrittenKey? InLiteral(LiteralExpressionSyntax literal)
    {
        string text = literal.Token.Text;
        return literal.Token.RawKind == (int)SyntaxKind.StringLiteralToken && ApiKeyText.FindLive(text) is var (start, length)
            ? new WrittenKey(literal.Span, reading => $"${Escape(text.Substring(0, start))}{{{InHole(reading)}}}{Escape(text.Substring(start + length))}", false)
            : null;
    }

    private static WrittenKey? InInterpolation(CodeFixDocument file, InterpolatedStringTextSyntax part)
    {
        // In a raw text, the number of braces depends on how it begins.
        bool isRaw = part.Parent is not InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken or (int)SyntaxKind.InterpolatedVerbatimStringStartToken };
        return !isRaw && ApiKeyText.FindLive(file.Text.ToString(part.Span)) is var (start, length)
            ? new WrittenKey(new TextSpan(part.SpanStart + start, length), static reading => $"{{{InHole(reading)}}}", false)
            : null;
    }

    private static string Escape(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
