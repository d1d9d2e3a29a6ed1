using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>
/// Our analyzers on one method of 5,000 blocks, beside ones of 1,250 and 2,500, in processor time for each block, less what an analyzer that does
/// nothing takes. In a flow analysis that is linear it stays the same.
/// </summary>
internal static class MethodGrowth
{
    private const int WarmUps = 4;
    private const int Rounds = 5;

    private static readonly int[] s_sizes = [1250, 2500, 5000];

    public static void Print()
    {
        foreach (MethodShape shape in MethodShape.All)
        {
            AnalyzedProject[] projects = [.. s_sizes.Select(size => new AnalyzedProject([shape.Source(size)]))];
            double[] times = ProcessorTime.OfEach(WarmUps, Rounds, [.. projects.SelectMany(static project => new Action[]
            {
                () => project.Analyze(project.Parse(), AnalyzedProject.Onlooks, isConcurrent: false),
                () => project.Analyze(project.Parse(), AnalyzedProject.Ours, isConcurrent: false),
            })]);
            int[] blocks = [.. projects.Select(Blocks)];
            double[] ofBlock = [.. blocks.Select((count, i) => (times[(2 * i) + 1] - times[2 * i]) * 1000 / count)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{shape.Name}: {string.Join("; ", ofBlock.Select((time, i) => string.Create(CultureInfo.InvariantCulture, $"{blocks[i]} blocks {time:F1} us each, {time / ofBlock[0]:F2} of the first")))} ({times[^1]:F0} ms, {times[^1] / times[^2]:F2} of an analyzer that does nothing)"));
        }
    }

    private static int Blocks(AnalyzedProject project)
    {
        CSharpCompilation compilation = project.Parse();
        SyntaxTree tree = compilation.SyntaxTrees[0];
        MethodDeclarationSyntax method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last();
        return ControlFlowGraph.Create(method, compilation.GetSemanticModel(tree))!.Blocks.Length;
    }
}
