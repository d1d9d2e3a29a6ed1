using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1014: reads the file that a local path names into a data URI.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadFileCodeFix)), Shared]
public sealed class ReadFileCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.Media, DiagnosticIds.MediaOnSomePath);

    /// <summary>Somebody has to say that the file may leave the machine, and that it is small enough for a request.</summary>
    private protected override bool KeepsContent => false;

    private protected override Repair? FindRepair(CodeFixDocument file, AssignedValue value, Diagnostic diagnostic)
    {
        Action<FileEdits>[] readings = value.Choices.Select(choice => FileReading.Find(file, choice)).OfType<Action<FileEdits>>().ToArray();
        void Apply(FileEdits edits)
        {
            foreach (Action<FileEdits> reading in readings)
            {
                reading(edits);
            }
        }

        // The place may ask for a constant, and a name may mean something else here.
        return readings.Length > 0 && new TrialCompilation(file).Compiles(Apply)
            ? new Repair("Read the file into a data URI", nameof(ReadFileCodeFix), Apply)
            : null;
    }
}
