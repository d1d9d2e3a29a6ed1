using SchemaGen.Constraints;
using SchemaGen.Diagnostics;
using SchemaGen.Json;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Output;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;
using SchemaGen.Tool.Layout;
using SchemaGen.Tool.Validation;

namespace SchemaGen.Tool.Commands;

/// <summary>Validates a payload against a model of a project.</summary>
/// <param name="context">What it works with.</param>
internal sealed class ValidatePayload(CommandContext context)
{
    private const string StandardInput = "-";

    /// <param name="slug">The slug.</param>
    /// <param name="payload">A file, or <c>-</c> for the standard input.</param>
    /// <param name="input">The standard input.</param>
    public ValidateResult Run(string slug, string payload, TextReader input)
    {
        var reader = new ModelReader(context.Project);
        ModelFile file = reader.Find(slug) ?? throw Unknown(slug, reader);
        ReadModel model = reader.Read(file);
        if (model.Model is null)
        {
            throw new ToolFailure($"{model.File} holds no input: {model.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == "error")?.ToString() ?? "it holds definitions for other files"}");
        }

        string name = payload == StandardInput ? "stdin" : payload;
        string content = payload == StandardInput ? input.ReadToEnd().TrimStart('\uFEFF') : new SourceDocument(payload, SafeFile.Read(Path.GetFullPath(payload, context.Folder), payload)).Content;
        JsonReadResult json = JsonTree.Parse(content);
        if (json.Root is null || !json.IsValid)
        {
            (int line, int column) = LinePosition.Of(content, json.Diagnostics[0].Span.Start);
            throw new ToolFailure($"{name}({line},{column}): it is not valid JSON: {json.Diagnostics[0].Message}");
        }

        if (PayloadValidator.OtherModelOf(json.Root, model.Model, slug) is { } other)
        {
            (int line, int column) = LinePosition.Of(content, other.Span.Start);
            throw new ToolFailure($"{name}({line},{column}): it is a request to model '{other.Value}', and not to '{slug}'", "to validate it against that model, name that model's slug");
        }

        List<ViolationResult> violations = json.Diagnostics.Select(twice => Twice(twice, name, content)).ToList();
        violations.AddRange(PayloadValidator.Validate(model.Model, slug, PayloadValidator.InputOf(json.Root, model.Model, slug), name, content)
            .Select(static violation => new ViolationResult(violation.Pointer, violation.Keyword, violation.Diagnostic.Id, violation.Diagnostic.File, violation.Diagnostic.Line, violation.Diagnostic.Column, violation.Diagnostic.Message)));
        return new ValidateResult(slug, violations.Count == 0, violations);
    }

    private static ViolationResult Twice(JsonDiagnostic twice, string name, string content)
    {
        (int line, int column) = LinePosition.Of(content, twice.Span.Start);
        return new ViolationResult("", "", DiagnosticIds.DuplicateMember, name, line, column, SchemaRules.Sentence(twice.Message));
    }

    private static ToolFailure Unknown(string slug, ModelReader reader)
    {
        List<string> slugs = reader.Files.Select(static file => file.Slug).ToList();
        string? nearest = NearestText.Find(slug, slugs);
        return new ToolFailure(
            $"{PayloadRules.UnknownSlug}: no schema file has the slug '{slug}'{ConstraintMessages.DidYouMean(nearest is null ? null : $"'{nearest}'")}",
            slugs.Count == 0 ? "this project has no models yet: schemagen add <file, address or page>" : "'schemagen list' shows all");
    }
}

/// <summary>The result of <c>schemagen validate</c>.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="IsValid">Whether the model would take the payload.</param>
/// <param name="Violations">What it would refuse.</param>
internal sealed record ValidateResult(string Slug, bool IsValid, IReadOnlyList<ViolationResult> Violations)
{
    /// <summary>Prints the result for a person.</summary>
    public void Print(IScreen screen)
    {
        foreach (ViolationResult violation in Violations)
        {
            string pointer = violation.Pointer.Length == 0 ? "" : $" [{violation.Pointer}]";
            screen.Line(new DiagnosticText(violation.File, violation.Line, violation.Column, "error", violation.Id, violation.Message) + pointer, Tone.Bad);
        }

        if (IsValid)
        {
            screen.Line($"valid for {Slug}", Tone.Good);
        }
    }
}

/// <summary>A violation.</summary>
/// <param name="Pointer">The JSON Pointer of the value in the input.</param>
/// <param name="Keyword">The keyword of JSON Schema that is broken.</param>
/// <param name="Id">The rule.</param>
/// <param name="File">The payload's file; <c>stdin</c> for the standard input.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The message, as <c>Validate()</c> words it.</param>
internal sealed record ViolationResult(string Pointer, string Keyword, string Id, string File, int Line, int Column, string Message);
