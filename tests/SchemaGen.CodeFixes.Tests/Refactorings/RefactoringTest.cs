using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Asks for a refactoring at the place <c>$$</c> of a file, in a project whose records the generator made.</summary>
internal static class RefactoringTest<T>
    where T : CodeRefactoringProvider, new()
{
    private const string Caret = "$$";
    private const string Before = "namespace Shop;\n\npublic static class Program\n{\n    public static string Run() => SchemaGen.ModelInputExtensions.ToJson(\n        ";
    private const string After = ");\n}\n";

    private static readonly EditorProject s_project = new();

    /// <summary>Asserts what becomes of an expression, and that the input that it makes stays the same.</summary>
    public static async Task ExpressionAsync(string expression, string expected)
    {
        string? changed = await FileAsync(Before + expression + After);

        Assert.Equal(Before + expected + After, changed);
        IReadOnlyList<string> written = await RunAsync(Before + expression.Replace(Caret, "", StringComparison.Ordinal) + After, changed!);
        Assert.Equal(written[0], written[1]);
    }

    /// <summary>Asserts that nothing is offered for an expression.</summary>
    public static async Task NotOfferedAsync(string expression) => Assert.Null(await FileAsync(Before + expression + After));

    /// <summary>The file after the refactoring; null where none is offered.</summary>
    public static async Task<string?> FileAsync(string code)
    {
        int caret = code.IndexOf(Caret, StringComparison.Ordinal);
        Document document = s_project.Add(code.Remove(caret, Caret.Length));
        var actions = new List<CodeAction>();
        await new T().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(caret, 0), actions.Add, TestContext.Current.CancellationToken));
        if (actions.Count == 0)
        {
            return null;
        }

        CodeAction action = Assert.Single(actions);
        Assert.Equal(typeof(T).Name, action.EquivalenceKey);
        Document changed = await TestProject.ApplyAsync(action, document.Id, TestContext.Current.CancellationToken);
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>The JSON that two programs make: compiled together, which costs half.</summary>
    private static async Task<IReadOnlyList<string>> RunAsync(params string[] programs)
    {
        Project project = s_project.Add("").Project.WithCompilationOptions(TestProject.Options);
        for (int i = 0; i < programs.Length; i++)
        {
            project = project.AddDocument($"Program{i}.cs", programs[i].Replace("class Program", $"class Program{i}", StringComparison.Ordinal)).Project;
        }

        using var image = new MemoryStream();
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assembly assembly = Assembly.Load(image.ToArray());
        return [.. Enumerable.Range(0, programs.Length).Select(i => (string)assembly.GetType($"Shop.Program{i}")!.GetMethod("Run")!.Invoke(null, null)!)];
    }
}
