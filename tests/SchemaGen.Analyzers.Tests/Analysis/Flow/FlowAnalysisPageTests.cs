using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using SchemaGen.Analyzers.Tests.Analysis.Library;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>The method that <c>docs/flow-analysis.md</c> follows state by state: the page says what the analyzer does.</summary>
public sealed class FlowAnalysisPageTests
{
    private const string Statements = """
        int k = 2;
        if (n > 4)
        {
            k = n;
        }

        int i = 0;
        while (i < k)
        {
            i++;
        }

        var draft = new FlashImageInput { Prompt = text, N = k };
        _ = draft with { N = {|SG1101:i|} };
        """;

    [Fact]
    public Task The_method_has_the_diagnostic_of_the_page() => ValueTest.StatementsAsync(Statements);

    [Fact]
    public void The_page_shows_the_method()
    {
        Assert.Contains(Plain(), Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_states_of_the_solver()
    {
        SyntaxTree tree = Parse(ValueTest.Program(Plain()));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Test",
            [tree, Parse(ModelSource.Text)],
            (await TestReferences.Net.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken)).Add(TestReferences.Runtime),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        SemanticModel model = compilation.GetSemanticModel(tree);
        MethodDeclarationSyntax run = (await tree.GetRootAsync(TestContext.Current.CancellationToken)).DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var method = (IMethodBodyOperation)model.GetOperation(run, TestContext.Current.CancellationToken)!;
        IMethodSymbol owner = model.GetDeclaredSymbol(run, TestContext.Current.CancellationToken)!;
        var constraints = new ConstraintCache(new ConstraintReader(AttributeSymbols.TryCreate(compilation)!));
        var scan = new MethodScan(method, owner);
        var checker = new RecordChecker(constraints, new OutcomeLog(), model, scan);
        var context = new FlowContext(constraints, new KnownTypes(compilation), new Constructors(constraints), scan, checker, TestContext.Current.CancellationToken);
        var graph = ControlFlowGraph.Create(method, TestContext.Current.CancellationToken);
        var solver = new WorklistSolver(context, new ControlFlowInfo(graph, context));
        solver.Run([owner.Parameters.Aggregate(AbstractState.Empty, (state, parameter) => state.With(
            context.Variables.Of(parameter),
            new Binding(OperationEvaluator.Declared(parameter.Type).Value, context.ValueNumbers.Next(), default)))]);

        ISymbol[] variables =
        [
            .. method.Descendants().OfType<IVariableDeclaratorOperation>().Select(static declarator => declarator.Symbol),
            owner.Parameters[0],
        ];
        IEnumerable<string> lines = graph.Blocks.SelectMany(block => solver.StatesAt(block.Ordinal).Select((state, index) =>
            ((index == 0 ? $"B{block.Ordinal}" : "").PadRight(4) + string.Join(", ", variables
                .Select(variable => (variable.Name, Value: state.Find(context.Variables.Of(variable))?.Value))
                .Where(static variable => variable.Value is not null)
                .Select(static variable => $"{variable.Name}: {Text(variable.Value!)}"))).TrimEnd()));

        Assert.Contains(string.Join('\n', lines), Page(), StringComparison.Ordinal);
    }

    private static string Text(AbstractValue value) => value is RecordValue record
        ? $"{{ {string.Join(", ", record.Properties.Select(static assigned => $"{assigned.Property.Name}: {ValueText.Of(assigned.Value)}"))} }}"
        : ValueText.Of(value);

    private static string Plain() => Statements.Replace("{|SG1101:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    private static string Page() => RepositoryRoot.Read("docs", "flow-analysis.md");

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
}
