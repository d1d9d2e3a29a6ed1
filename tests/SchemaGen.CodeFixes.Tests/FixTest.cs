using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>
/// Runs a code fix on what the analyzer reports in code that uses the records of <see cref="FixModels"/>. Both texts hold markup for what is
/// reported, <c>{|SG1001:5|}</c>; where nothing can be fixed they are the same. For files of one diagnostic or two; <see cref="FixAllTest{TFix}"/> does all that the test library can.
/// </summary>
internal static class FixTest<TFix>
    where TFix : CodeFixProvider, new()
{
    /// <summary>Runs it on one initialiser <c>{ ... }</c> of the record.</summary>
    public static Task InitializerAsync(string members, string fixedMembers, string? kind = null) =>
        StatementsAsync(InInitializer(members), InInitializer(fixedMembers), kind);

    /// <summary>Asserts that nothing is offered.</summary>
    public static Task NotOfferedAsync(string members) => InitializerAsync(members, members);

    /// <summary>Runs it on statements of a method with parameters of which nothing is known.</summary>
    public static Task StatementsAsync(string statements, string fixedStatements, string? kind = null) =>
        FileAsync(TestProject.OfValues, InMethod(statements), InMethod(fixedStatements), kind);

    /// <summary>Runs it on a file of a project.</summary>
    public static async Task FileAsync(TestProject project, string source, string fixedSource, string? kind = null)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        (Document document, ImmutableArray<Diagnostic> diagnostics) = await AnalyzeAsync(project, source, cancellationToken);
        (Document expected, _) = await AnalyzeAsync(project, fixedSource, cancellationToken);
        string expectedText = (await expected.GetTextAsync(cancellationToken)).ToString();

        var fix = new TFix();
        Diagnostic[] fixable = [.. diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))];
        foreach (Diagnostic diagnostic in fixable)
        {
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
            Assert.All(actions, static action => Assert.False(string.IsNullOrEmpty(action.EquivalenceKey)));
            if (source == fixedSource)
            {
                Assert.Empty(actions);
            }
            else
            {
                CodeAction chosen = Assert.Single(actions, action => kind is null || action.EquivalenceKey == kind);
                Document single = await TestProject.ApplyAsync(chosen, document.Id, cancellationToken);
                string text = (await single.GetTextAsync(cancellationToken)).ToString();
                Assert.NotEqual((await document.GetTextAsync(cancellationToken)).ToString(), text);
                if (fixable.Length == 1)
                {
                    Assert.Equal(expectedText, text);
                }
            }
        }

        if (source != fixedSource && fix.GetFixAllProvider() is null)
        {
            Assert.Equal(expectedText, await OneByOneAsync(project, fix, document, kind, cancellationToken));
        }
        else if (source != fixedSource)
        {
            foreach (FixAllScope scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
            {
                Assert.Equal(expectedText, await FixAllAsync(fix, document, scope, diagnostics, kind, cancellationToken));
            }
        }
    }

    /// <summary>Makes one repair after the other, as somebody does who looks at each.</summary>
    private static async Task<string> OneByOneAsync(TestProject project, TFix fix, Document document, string? kind, CancellationToken cancellationToken)
    {
        Document current = document;
        for (int repairs = 0; repairs < 10; repairs++)
        {
            CodeAction? next = null;
            IEnumerable<Diagnostic> fixable = (await project.AnalyzeAsync(current, cancellationToken))
                .Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.GetMessage(null), StringComparer.Ordinal);
            foreach (Diagnostic diagnostic in fixable)
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(
                    current, diagnostic, (action, _) => next ??= kind is null || action.EquivalenceKey == kind ? action : null, cancellationToken));
            }

            if (next is null)
            {
                break;
            }

            current = await TestProject.ApplyAsync(next, document.Id, cancellationToken);
        }

        return (await current.GetTextAsync(cancellationToken)).ToString();
    }

    private static async Task<string> FixAllAsync(
        TFix fix, Document document, FixAllScope scope, ImmutableArray<Diagnostic> diagnostics, string? kind, CancellationToken cancellationToken)
    {
        var context = new FixAllContext(
            document, fix, scope, kind ?? typeof(TFix).Name, fix.FixableDiagnosticIds, new Reported(diagnostics, fix.FixableDiagnosticIds), cancellationToken);
        CodeAction action = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        return (await (await TestProject.ApplyAsync(action, document.Id, cancellationToken)).GetTextAsync(cancellationToken)).ToString();
    }

    /// <summary>Asserts that exactly what is marked is reported.</summary>
    private static async Task<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> AnalyzeAsync(TestProject project, string source, CancellationToken cancellationToken)
    {
        TestFileMarkupParser.GetPositionsAndSpans(source, out string code, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        Document document = await project.AddAsync(code);
        ImmutableArray<Diagnostic> diagnostics = await project.AnalyzeAsync(document, cancellationToken);
        Assert.Equal(
            marked.SelectMany(static pair => pair.Value.Select(span => (pair.Key, span))).OrderBy(static mark => mark.span.Start).ThenBy(static mark => mark.Key),
            diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)).OrderBy(static report => report.SourceSpan.Start).ThenBy(static report => report.Id));
        return (document, diagnostics);
    }

    private static string InInitializer(string members) => $$"""_ = new FlashImageInput { Prompt = "a", {{members}} };""";

    private static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using Shop.Models;

        class Program
        {
            const int Five = 5;
            const string Long = "12345678901";

            void Run(int n, bool flag, string text, string? maybe, string[] urls, FlashImageInput input)
            {
                {{statements}}
            }
        }
        """.ReplaceLineEndings("\n");

    private sealed class Reported(ImmutableArray<Diagnostic> diagnostics, ImmutableArray<string> ids) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetDiagnosticsAsync();

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetDiagnosticsAsync();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetDiagnosticsAsync();

        private Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync() => Task.FromResult(diagnostics.Where(diagnostic => ids.Contains(diagnostic.Id)));
    }
}
