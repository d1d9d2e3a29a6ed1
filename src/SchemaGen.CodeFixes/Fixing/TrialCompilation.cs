using Microsoft.CodeAnalysis;
using SchemaGen.CodeFixes.Editing;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>Tries edits of a file: checks that the compiler does not report anything new about the result.</summary>
internal sealed class TrialCompilation(CodeFixDocument file)
{
    private readonly Lazy<Dictionary<string, int>> _before = new(() => Count(file.Model));

    public bool Compiles(Action<FileEdits> apply)
    {
        var edits = new FileEdits(file.Root, file.Text);
        apply(edits);
        SyntaxTree before = file.Model.SyntaxTree;
        SyntaxTree after = before.WithChangedText(edits.Apply());
        return Count(file.Model.Compilation.ReplaceSyntaxTree(before, after).GetSemanticModel(after))
            .All(count => _before.Value.TryGetValue(count.Key, out int known) && count.Value <= known);
    }

    /// <summary>Counts the compiler's errors and warnings in the file by their ids: the edits move the others.</summary>
    private static Dictionary<string, int> Count(SemanticModel model) => model.GetDiagnostics()
        .Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error or DiagnosticSeverity.Warning, IsSuppressed: false })
        .GroupBy(static diagnostic => diagnostic.Id)
        .ToDictionary(static group => group.Key, static group => group.Count());
}
