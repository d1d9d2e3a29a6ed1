using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.ApiKeys;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG2001: reads the API key from the configuration where one is available, otherwise from the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadApiKeyCodeFix)), Shared]
public sealed class ReadApiKeyCodeFix : RepairCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ApiKeyInSource);

    private protected override bool KeepsContent => true;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic)
    {
        if (WrittenKey.Find(file, diagnostic) is not { } key)
        {
            yield break;
        }

        // Whether a text that may be null, or a name, fits here depends on all rules of the language: the compiler decides.
        var trial = new TrialCompilation(file);
        foreach (KeyReading reading in key.Replacements(file))
        {
            void Apply(FileEdits edits)
            {
                edits.Replace(key.Span, reading.Expression);
                if (reading.Import is { } import)
                {
                    edits.AddUsing(import);
                }
            }

            if (trial.Compiles(Apply))
            {
                yield return new Repair(reading.Title, nameof(ReadApiKeyCodeFix), Apply);
                yield break;
            }
        }
    }
}
