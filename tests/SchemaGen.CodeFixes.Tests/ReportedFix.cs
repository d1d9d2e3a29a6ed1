using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Runs a code fix on a diagnostic that the test reports itself, between <c>[|</c> and <c>|]</c>. So a fix is tested for any id, and whatever an analyzer can tell.</summary>
internal static class ReportedFix<TFix>
    where TFix : CodeFixProvider, new()
{
    /// <summary>The expression as the code fix leaves it; null where it offers nothing.</summary>
    public static async Task<string?> ExpressionAsync(string id, string expression, string? property = null, string? value = null)
    {
        const string before = """
            using System;
            using System.Collections.Generic;
            using Shop.Models;
            class Program
            {
                void Run(int n, int? some, byte small, float single, double real, bool flag, string text, string? maybe, string[] urls, IEnumerable<string>? rest, AspectRatio size, FlashImageInput input)
                { _ =
            """;
        const string after = "; } }";
        string? result = await FileAsync(id, before.ReplaceLineEndings("\n") + expression + after, property, value);
        return result?[before.ReplaceLineEndings("\n").Length..^after.Length];
    }

    /// <summary>The file as the code fix leaves it.</summary>
    public static async Task<string?> FileAsync(string id, string source, string? property = null, string? value = null)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        TestFileMarkupParser.GetSpan(source, out string code, out TextSpan span);
        Document document = await TestProject.OfValues.AddAsync(code);
        Location location = Location.Create((await document.GetSyntaxTreeAsync(cancellationToken))!, span);
        var rule = new DiagnosticDescriptor(id, id, id, "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        var diagnostic = Diagnostic.Create(rule, location, property is null ? properties : properties.Add(property, value));

        var fix = new TFix();
        Assert.Contains(id, fix.FixableDiagnosticIds);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        if (actions.Count == 0)
        {
            return null;
        }

        Document changed = await TestProject.ApplyAsync(actions[0], document.Id, cancellationToken);
        string result = (await changed.GetTextAsync(cancellationToken)).ToString();
        Assert.NotEqual(code, result);
        return result;
    }
}
