using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Generation;

namespace SchemaGen.Analyzers.Tests.Cases;

/// <summary>The C# of a case: methods that make inputs, with a comment behind each value that must be reported, which holds the rule's id.</summary>
internal sealed partial class SchemaCaseUse
{
    private readonly SchemaCase _case;

    public SchemaCaseUse(SchemaCase one)
    {
        _case = one;
        Tree = CSharpSyntaxTree.ParseText(
            $"#pragma warning disable CS1591\nusing System;\nusing System.Collections.Generic;\nusing System.Text.Json;\nusing SchemaGen;\nusing Shop.Models;\npublic static class {one.Stem}Use\n{{\n{one.Use}\n}}\n",
            Compilations.ParseOptions,
            path: $"{one.Name}/use.cs");
    }

    public SyntaxTree Tree { get; }

    /// <summary>What the compiler and the analyzers say, held against the comments.</summary>
    public IEnumerable<string> JudgeReports(IEnumerable<Diagnostic> diagnostics)
    {
        List<(string Id, int End)> missing = [.. Comment().Matches(Tree.ToString()).Select(static match => (match.Groups[1].Value, match.Index))];
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && diagnostic.Location.SourceTree == Tree))
        {
            TextSpan span = diagnostic.Location.SourceSpan;
            if (!missing.Remove((diagnostic.Id, span.End)))
            {
                yield return $"{_case.Name}: {diagnostic} (not expected there: '{Tree.GetText().ToString(span)}')";
            }
        }

        foreach ((string id, int end) in missing)
        {
            yield return $"{_case.Name}: {id} is not reported at '{Tree.GetText().GetSubText(TextSpan.FromBounds(Math.Max(0, end - 20), end))}' ({_case.Report})";
        }
    }

    /// <summary>The values when the program runs: refused are those with a comment, the others come back from their own text.</summary>
    public IEnumerable<string> JudgeValues(CompiledModels models)
    {
        foreach (MethodInfo method in models.Type(_case.Stem + "Use").GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(static method => method.GetParameters().Length == 0))
        {
            if (method.Invoke(null, null) is not IModelInput input)
            {
                continue;
            }

            bool isRefused = Comment().IsMatch(TextOf(method.Name));
            IReadOnlyList<ConstraintViolation> violations = input.Validate();
            if (isRefused != violations.Count > 0)
            {
                yield return $"{_case.Name}: Validate() of {method.Name} says [{string.Join("; ", violations)}]";
            }

            string text = input.ToJson();
            (IModelInput? read, IReadOnlyList<ConstraintViolation> faults) = ModelReader.Of(input.GetType()).Read(text);
            if (isRefused ? faults.Count == 0 : !Equals(read, input))
            {
                yield return $"{_case.Name}: {method.Name} writes {text}, which is read with [{string.Join("; ", faults)}]";
            }
        }
    }

    private string TextOf(string method) => Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(node => node.Identifier.Text == method).ToFullString();

    [GeneratedRegex(@"\s*/\*\s*(SG1[01][0-9]{2})\s*\*/")]
    private static partial Regex Comment();
}
