using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>The records live in an assembly that the code only refers to: nothing but its metadata is there to read.</summary>
public sealed class ReferencedAssemblyTests
{
    [Theory]
    [InlineData("new() { N = 2 }", "new() { N = 2, Prompt = \"text\" }", typeof(AddRequiredMembersCodeFix))]
    [InlineData("new() { Prompt = \"a\", N = 5 }", "new() { Prompt = \"a\", N = 4 }", typeof(ClampNumberCodeFix))]
    [InlineData("new() { Prompt = \"a\", MaskUrl = \"https://a.b/c\" }", "new() { Prompt = \"a\", MaskUrl = \"https://a.b/c\", ImageUrls = [\"https://example.com/\"] }", typeof(MissingCompanionCodeFix))]
    [InlineData("new() { Prompt = \"a\", Format = \"jpg\" }", "new() { Prompt = \"a\", Format = \"jpeg\" }", typeof(NearestAllowedCodeFix))]
    [InlineData("new() { Prompt = \"a\", image_url = [] }", "new() { Prompt = \"a\", ImageUrls = [] }", typeof(NearestNameCodeFix))]
    public async Task Metadata_is_as_good_as_source(string initializer, string expected, Type fixType)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Document document = await TestProject.OfValues.AddReferringAsync(Source(initializer), cancellationToken);
        Diagnostic diagnostic = Assert.Single(await TestProject.OfValues.AnalyzeAsync(document, cancellationToken));

        var fix = (CodeFixProvider)Activator.CreateInstance(fixType)!;
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));

        SourceText text = await (await TestProject.ApplyAsync(actions[0], document.Id, cancellationToken)).GetTextAsync(cancellationToken);
        Assert.Equal(Source(expected), text.ToString());
    }

    private static string Source(string initializer) => $"using Shop.Models; class Program {{ FlashImageInput Input = {initializer}; }}";
}
