using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.CodeFixes.Fixing;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Code is cut after every token: whatever is reported then, a code fix changes the text or offers nothing, and never fails.</summary>
public sealed class HalfWrittenCodeTests
{
    private const string Program = """
        using Shop.Models;

        class Program
        {
            static FlashImageInput First(bool flag, string[] urls) => new()
            {
                Prompt = "12345678901", // what
                N = flag ? 5 : 6,
                ImageUrls = ["https://a.b/c", .. urls, "a.com/b", "https://a.b/c", "https://a.b/c"],
                Keywords = ["a", "b", "a"],
                image_url = urls,
                Options = new() { N = 0, Lable = "a" },
            } with { MaskBlur = -1, ImageUrls = null };

            static FlashImageInput Second => new FlashImageInput { Size = (AspectRatio)99, Width = 65, Format = "pgn" };
            static SchemaGen.MindVideo.MindVideoOptions Client => new() { ApiKey = "mv_live_4fQ9zK27bTxW" };
            static string Header(int n) => n > 1 ? "Bearer mv_live_4fQ9zK27bTxW" : $"Bearer mv_live_4fQ9zK27bTxW {n}";
            static ManyInput Third => new() { Prompt = null!, N = 5, Size = AspectRatio.Ratio16_9 };
        }
        """;

    private static readonly CodeFixProvider[] s_fixes =
    [
        .. typeof(RepairCodeFix).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task No_code_fix_fails()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        int offered = 0;
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(Program, cancellationToken: cancellationToken).GetRoot(cancellationToken).DescendantTokens().Skip(10))
        {
            string code = Program[..token.Span.End];
            Document document = await TestProject.OfValues.AddAsync(code);
            foreach (Diagnostic diagnostic in await TestProject.OfValues.AnalyzeAsync(document, cancellationToken))
            {
                foreach (CodeFixProvider fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                {
                    var actions = new List<CodeAction>();
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
                    foreach (CodeAction action in actions)
                    {
                        SourceText text = await (await TestProject.ApplyAsync(action, document.Id, cancellationToken)).GetTextAsync(cancellationToken);
                        Assert.NotEqual(code, text.ToString());
                        offered++;
                    }
                }
            }
        }

        Assert.True(offered > 100, $"{offered} repairs were offered.");
    }
}
