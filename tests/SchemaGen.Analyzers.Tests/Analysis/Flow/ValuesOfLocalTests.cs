using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>A local whose values all keep the constraints needs no flow analysis. However it gets a value that breaks one, it is found.</summary>
public sealed class ValuesOfLocalTests
{
    [Theory]
    [InlineData("int k = 2; if (flag) { k = 5; } _ = new FlashImageInput { Prompt = text, N = {|SG1101:k|} };")]
    [InlineData("int k; if (flag) { k = 6; } else { k = 5; } _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} };")]
    [InlineData("int k = 2; k += 3; _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} };")]
    [InlineData("int k = 4; k++; _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} };")]
    [InlineData("int k = 2; (k, _) = (5, 1); _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} };")]
    [InlineData("int k = 2; int j = k = 5; _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} };")]
    [InlineData("int k = 2; int j = k + 3; _ = new FlashImageInput { Prompt = text, N = {|SG1001:j|} };")]
    [InlineData("int k = 5; int j = k; _ = new FlashImageInput { Prompt = text, N = {|SG1001:j|} };")]
    [InlineData("foreach (int k in new[] { 5, 6 }) { _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} }; }")]
    [InlineData("if (any is int k && k > 4) { _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} }; }")]
    [InlineData("if (int.TryParse(text, out int k) && k > 4) { _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} }; }")]
    [InlineData("int k = any; if (k > 4) { _ = new FlashImageInput { Prompt = text, N = {|SG1001:k|} }; }")]
    [InlineData("int k = flag ? 2 : 5; _ = new FlashImageInput { Prompt = text, N = {|SG1101:k|} };")]
    [InlineData("int k = n switch { 1 => 2, 2 => 3, _ => 5 }; _ = new FlashImageInput { Prompt = text, N = {|SG1101:k|} };")]
    [InlineData("int k = 5; _ = new FlashImageInput { Prompt = text, N = {|SG1101:flag ? k : 2|} };")]
    [InlineData("int? k = 51; _ = new FlashImageInput { Prompt = text, Steps = {|SG1001:k ?? 2|} };")]
    [InlineData("int? k = null; _ = new FlashImageInput { Prompt = text, Steps = {|SG1001:k ?? 51|} };")]
    [InlineData("uint k = 3000000000; _ = new FlashImageInput { Prompt = text, N = {|SG1001:unchecked((int)k)|} };")]
    [InlineData("string k = \"\"; _ = new FlashImageInput { Prompt = {|SG1003:k|} };")]
    [InlineData("string k = \"a\"; string j = k + \"bcdefghijk\"; _ = new FlashImageInput { Prompt = {|SG1003:j|} };")]
    [InlineData("string? k = \"https://a.org/m.png\"; _ = new FlashImageInput { Prompt = text, {|SG1005:MaskUrl = k|} };")]
    [InlineData("var k = list; if (k.Count > 3) { _ = new FlashImageInput { Prompt = text, ImageUrls = {|SG1002:list|} }; }")]
    [InlineData("int k = n; if (k > 4) { _ = new FlashImageInput { Prompt = text, N = {|SG1001:n|} }; }")]
    [InlineData("string k = text + \"abcdefghijk\"; _ = new FlashImageInput { Prompt = {|SG1003:k|} };")]
    [InlineData("string k = text + n; if (n > 4) { _ = new FlashImageInput { Prompt = k, N = {|SG1001:n|} }; }")]
    [InlineData("var k = new List<string>(); _ = new FlashImageInput { Prompt = text, ImageUrls = {|SG1002:k|} };")]
    [InlineData("var k = new List<string> { \"a\", \"b\", \"c\" }; k.Add(text); _ = new FlashImageInput { Prompt = text, ImageUrls = {|SG1002:k|} };")]
    [InlineData("string[] k = flag ? [text] : []; _ = new FlashImageInput { Prompt = text, ImageUrls = {|SG1102:k|} };")]
    [InlineData("string[] k = [\"abcde\"]; _ = new FlashImageInput { Prompt = text, Tags = {|SG1003:k|} };")]
    [InlineData("int k = 2; Action set = () => _ = new FlashImageInput { Prompt = text, N = {|SG1001:k + 3|} }; set();")]
    public Task One_that_breaks_a_constraint_is_found(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("int k = 2; if (flag) { k = 4; } _ = new FlashImageInput { Prompt = text, N = k };", false)]
    [InlineData("int k; while (flag) { k = 4; _ = new FlashImageInput { Prompt = text, N = k }; }", false)]
    [InlineData("int k = flag ? 2 : 4; _ = new FlashImageInput { Prompt = text, N = k };", false)]
    [InlineData("_ = new FlashImageInput { Prompt = text, N = flag ? 2 : 4 };", false)]
    [InlineData("int k = n switch { 1 => 2, 2 => 3, _ => throw new ArgumentException() }; _ = new FlashImageInput { Prompt = text, N = k };", false)]
    [InlineData("int k = n switch { 1 => 2, _ => 3 }; _ = new FlashImageInput { Prompt = text, N = k };", false)]
    [InlineData("var k = Environment.GetEnvironmentVariable(\"a\")!; _ = new FlashImageInput { Prompt = k };", false)]
    [InlineData("string[] k = [text]; _ = new FlashImageInput { Prompt = text, Tags = k };", false)]
    [InlineData("_ = new FlashImageInput { Prompt = $\"a {text} of {n}\", N = n };", false)]
    [InlineData("string k = \"a\" + text; _ = new FlashImageInput { Prompt = k };", false)]
    [InlineData("var k = list; _ = new FlashImageInput { Prompt = text, Tags = list };", true)]
    [InlineData("string k = text + n; if (text.Length > 3) { } _ = new FlashImageInput { Prompt = text };", true)]
    [InlineData("int? k = 3; if (flag) { k = null; } _ = new FlashImageInput { Prompt = text, Steps = k };", false)]
    [InlineData("int k = 5; _ = new FlashImageInput { Prompt = text, N = k };", true)]
    [InlineData("int k = 2; k++; _ = new FlashImageInput { Prompt = text, N = k };", true)]
    [InlineData("int k = 2; if (k > 1) { } _ = new FlashImageInput { Prompt = text, N = k };", true)]
    [InlineData("string? k = null; _ = new FlashImageInput { Prompt = text, MaskUrl = k };", true)]
    [InlineData("ref int j = ref n; int k = 2; j = ref k; _ = new FlashImageInput { Prompt = text, N = k };", true)]
    [InlineData("int k = 2; void Set() => k = 3; Set(); _ = new FlashImageInput { Prompt = text, N = k };", true)]
    public async Task Flow_is_followed_only_where_it_can_tell_more(string statements, bool expected)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Test",
            [Parse(ValueTest.Program(statements)), Parse(ModelSource.Text)],
            (await TestReferences.Net.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken)).Add(TestReferences.Runtime),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        SyntaxTree tree = compilation.SyntaxTrees[0];
        SemanticModel model = compilation.GetSemanticModel(tree);
        MethodDeclarationSyntax run = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        IOperation root = model.GetOperation(run, TestContext.Current.CancellationToken)!;
        ISymbol owner = model.GetDeclaredSymbol(run, TestContext.Current.CancellationToken)!;

        var constraints = new ConstraintCache(new ConstraintReader(AttributeSymbols.TryCreate(compilation)!));
        var scan = new MethodScan(root, owner);
        var checker = new RecordChecker(constraints, new OutcomeLog(), model, scan);
        var context = new FlowContext(constraints, new KnownTypes(compilation), new Constructors(constraints), scan, checker, TestContext.Current.CancellationToken);
        var requirement = new FlowRequirement(constraints, scan, new OperationEvaluator(context, null));

        Assert.Equal(expected, root.Descendants().OfType<IObjectCreationOperation>()
            .Where(static creation => creation.Type?.Name == "FlashImageInput")
            .Any(creation => requirement.IsRequired(creation.Initializer!)));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
}
