using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Client;

namespace SchemaGen.CodeFixes.Values;

/// <summary>An API key in the source: a whole expression, or a part of a text.</summary>
internal sealed class WrittenKey
{
    private readonly Func<string, string>? _embed;
    private readonly bool _needsParentheses;

    private WrittenKey(TextSpan span, Func<string, string>? embed, bool needsParentheses)
    {
        Span = span;
        _embed = embed;
        _needsParentheses = needsParentheses;
    }

    /// <summary>What is replaced.</summary>
    public TextSpan Span { get; }

    public int Position => Span.Start;

    /// <summary>What may take its place, the shortest first: not all need compile.</summary>
    public IEnumerable<KeyReading> Replacements(FixedFile file)
    {
        foreach (KeyReading reading in KeyReading.At(file, Position))
        {
            if (_embed is not null)
            {
                yield return new KeyReading(reading.Title, _embed(reading.Expression), reading.Import);
            }
            else
            {
                yield return reading;
                yield return reading.OrThrow(file, Position, _needsParentheses);
            }
        }
    }

    public static WrittenKey? Find(FixedFile file, Diagnostic diagnostic) => file.NodeOf(diagnostic) switch
    {
        InterpolatedStringTextSyntax text => InInterpolation(file, text),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal when !IsWhole(literal.Token.ValueText) => InLiteral(literal),
        ExpressionSyntax expression when file.Model.GetConstantValue(expression) is { HasValue: true, Value: string text } && IsWhole(text) => Whole(expression),
        _ => null,
    };

    /// <summary>Whether the text is nothing but the key: one without the form of a live key became the key of the client as a whole.</summary>
    private static bool IsWhole(string text) => ApiKeyText.FindLive(text) is not { } live || live.Length == text.Length;

    private static WrittenKey Whole(ExpressionSyntax expression) => new(
        expression.Span,
        null,
        expression.Parent is ExpressionSyntax and not (AssignmentExpressionSyntax or ParenthesizedExpressionSyntax or AnonymousFunctionExpressionSyntax or InitializerExpressionSyntax));

    /// <summary><c>"Bearer mv_live_..."</c> becomes <c>$"Bearer {...}"</c>.</summary>
    private static WrittenKey? InLiteral(LiteralExpressionSyntax literal)
    {
        string text = literal.Token.Text;
        return literal.Token.RawKind == (int)SyntaxKind.StringLiteralToken && ApiKeyText.FindLive(text) is var (start, length)
            ? new WrittenKey(literal.Span, reading => $"${Escape(text.Substring(0, start))}{{{reading}}}{Escape(text.Substring(start + length))}", false)
            : null;
    }

    private static WrittenKey? InInterpolation(FixedFile file, InterpolatedStringTextSyntax part)
    {
        // In a raw text, the number of braces depends on how it begins.
        bool isRaw = part.Parent is not InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken or (int)SyntaxKind.InterpolatedVerbatimStringStartToken };
        return !isRaw && ApiKeyText.FindLive(file.Text.ToString(part.Span)) is var (start, length)
            ? new WrittenKey(new TextSpan(part.SpanStart + start, length), static reading => $"{{{reading}}}", false)
            : null;
    }

    private static string Escape(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
