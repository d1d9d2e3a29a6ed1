using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

/// <summary>Runs the analyzer of values on code that uses generated records with rules between their members. The records are in a referenced assembly.</summary>
internal static class RuleTest
{
    private static readonly Lazy<Task<MetadataReference>> s_models = new(async () =>
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("schemas/edit.json", Edit) { Draft = "true" }, new SchemaText("schemas/source.json", Source), new SchemaText("schemas/several.json", Several), new SchemaText("schemas/nested.json", Nested), new SchemaText("schemas/sent.json", Sent)]);
        CSharpCompilation models = CSharpCompilation.Create(
            "Models",
            run.Output.SyntaxTrees,
            (await TestReferences.Net.ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).Add(TestReferences.Runtime),
            AnalysisTest<ModelInputValueAnalyzer>.OptionsOf(NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.Empty(models.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    private static readonly Lazy<Task<TheoryBatch<ModelInputValueAnalyzer>>> s_batch = new(static async () => new([TestReferences.Runtime, await s_models.Value]));

    /// <summary>A model with rules of most kinds.</summary>
    public static string Edit =>
        """
        {
          "type": "object",
          "required": ["prompt"],
          "properties": {
            "prompt": { "type": "string" },
            "mode": { "enum": ["fast", "slow", "canny"] },
            "steps": { "type": "integer", "minimum": 1, "maximum": 100 },
            "image": { "type": "string" },
            "video": { "type": "string" },
            "strength": { "type": "number", "minimum": 0, "maximum": 1 },
            "loop": { "type": "boolean" },
            "tags": { "type": "array", "items": { "type": "string" } },
            "name": { "type": "string" },
            "options": {
              "type": "object",
              "properties": { "sampler": { "enum": ["a", "b"] }, "eta": { "type": "number" } },
              "if": { "properties": { "sampler": { "const": "b" } }, "required": ["sampler"] }, "then": { "required": ["eta"] },
              "additionalProperties": false
            }
          },
          "allOf": [
            { "if": { "properties": { "mode": { "const": "fast" } }, "required": ["mode"] }, "then": { "properties": { "steps": { "type": "integer", "maximum": 20 } } } },
            { "not": { "required": ["image", "video"] } },
            { "if": { "properties": { "loop": { "const": true } }, "required": ["loop"] }, "then": { "required": ["video"] } },
            { "if": { "properties": { "strength": { "type": "number", "exclusiveMinimum": 0.5 } }, "required": ["strength"] }, "then": { "required": ["image"] } },
            { "if": { "required": ["tags"] }, "then": { "properties": { "name": { "type": "string", "minLength": 3 } }, "required": ["name"] } }
          ],
          "additionalProperties": false
        }
        """;

    /// <summary>A model that takes exactly one of two members.</summary>
    public static string Source =>
        """
        {
          "type": "object",
          "properties": { "url": { "type": "string" }, "data": { "type": "string" }, "seed": { "type": "integer", "minimum": 0, "maximum": 9 } },
          "oneOf": [{ "required": ["url"] }, { "required": ["data"] }],
          "additionalProperties": false
        }
        """;

    /// <summary>A model that takes at least one of two members, and two members in all.</summary>
    public static string Several =>
        """
        {
          "type": "object",
          "properties": { "a": { "type": "string" }, "b": { "type": "string" }, "c": { "type": "string" }, "d": { "type": "string" } },
          "anyOf": [{ "required": ["a"] }, { "required": ["b"] }],
          "minProperties": 2,
          "additionalProperties": false
        }
        """;

    /// <summary>A model with a rule that looks into an object and into lists, as the evaluator alone can.</summary>
    public static string Nested =>
        """
        {
          "type": "object",
          "properties": {
            "size": { "type": "object", "properties": { "width": { "type": "integer" }, "height": { "type": "integer" } }, "additionalProperties": false },
            "parts": { "type": "array", "items": { "type": "object", "properties": { "kind": { "type": "string" } }, "additionalProperties": false } },
            "layers": {
              "type": "array",
              "items": {
                "type": "object", "properties": { "blend": { "type": "integer" }, "mask": { "type": "string" } }, "additionalProperties": false,
                "not": { "required": ["blend", "mask"] }
              }
            },
            "figure": {
              "oneOf": [
                { "title": "Circle", "type": "object", "properties": { "radius": { "type": "integer" }, "diameter": { "type": "integer" } }, "oneOf": [{ "required": ["radius"] }, { "required": ["diameter"] }], "additionalProperties": false },
                { "title": "Square", "type": "object", "properties": { "side": { "type": "integer" } }, "required": ["side"], "additionalProperties": false }
              ]
            },
            "scale": { "type": "number" }
          },
          "allOf": [
            { "not": { "properties": { "size": { "properties": { "width": { "const": 1 } }, "required": ["width"] } }, "required": ["size", "scale"] } },
            { "if": { "properties": { "parts": { "contains": { "properties": { "kind": { "const": "big" } }, "required": ["kind"] } } }, "required": ["parts"] }, "then": { "required": ["scale"] } }
          ],
          "additionalProperties": false
        }
        """;

    /// <summary>A model with members that are sent though C# does not ask for them, and with values of most types in its rules.</summary>
    public static string Sent =>
        """
        {
          "type": "object",
          "required": ["name", "note"],
          "properties": {
            "name": { "type": ["string", "null"], "default": "a" },
            "note": { "type": ["string", "null"], "default": null },
            "inner": { "type": "object", "properties": { "a": { "type": ["string", "null"], "default": "q" }, "b": { "type": "string" } }, "required": ["a"], "additionalProperties": false },
            "camera": { "anyOf": [{ "enum": ["wide", "tele"] }, { "type": "string" }] },
            "level": { "type": "integer", "enum": [1, 2, 3], "x-enumNames": ["Low", "Mid", "High"] },
            "ratio": { "type": "number" },
            "items": { "type": "array", "items": { "type": ["string", "null"] } },
            "value": { "anyOf": [{ "type": "integer" }, { "type": "string" }, { "type": "array", "items": { "type": "integer" } }] },
            "text": { "type": "string" },
            "other": { "type": "string" },
            "code": { "type": "string", "not": { "enum": ["a\"b", "c\\d", "\"\"\"", "\u2028"] } }
          },
          "allOf": [
            { "if": { "required": ["other"] }, "then": { "required": ["name"] } },
            { "if": { "required": ["other"] }, "then": { "required": ["note"] } },
            { "anyOf": [{ "not": { "required": ["inner"] } }, { "properties": { "inner": { "properties": { "b": { "minLength": 1 } }, "required": ["a"] } } }] },
            { "if": { "properties": { "camera": { "const": "tele" } }, "required": ["camera"] }, "then": { "required": ["text"] } },
            { "if": { "properties": { "level": { "const": 3 } }, "required": ["level"] }, "then": { "required": ["text"] } },
            { "if": { "properties": { "ratio": { "type": "number", "multipleOf": 0.1 } }, "required": ["ratio"] }, "then": { "required": ["text"] } },
            { "if": { "properties": { "items": { "type": "array", "minItems": 3 } }, "required": ["items"] }, "then": { "required": ["text"] } },
            { "if": { "properties": { "items": { "contains": { "type": "null" } } }, "required": ["items"] }, "then": { "required": ["text"] } },
            { "if": { "properties": { "value": { "type": "array", "minItems": 2 } }, "required": ["value"] }, "then": { "required": ["text"] } },
            { "if": { "properties": { "value": { "const": "s" } }, "required": ["value"] }, "then": { "required": ["text"] } },
            { "if": { "properties": { "text": { "type": "string", "maxLength": 2 } }, "required": ["text"] }, "then": { "required": ["items"] } }
          ],
          "additionalProperties": false
        }
        """;

    /// <summary>Runs it on statements of a method with parameters of which nothing is known.</summary>
    public static async Task StatementsAsync(string statements, params DiagnosticResult[] expected)
    {
        MetadataReference models = await s_models.Value;
        await (await s_batch.Value).VerifyAsync(
            new MarkedProgram(
                $$"""
                using System;
                using System.Collections.Generic;
                using System.Linq;
                using SchemaGen;
                using Shop.Models;

                class Program
                {
                    struct Named { public string Name; public string Title { get; set; } }

                    object Run(bool flag, bool other, int n, double real, string text, string? maybe, EditMode mode, EditMode? any, EditInput input, SourceInput source, List<string> list)
                    {
                        {{statements}}
                        return "";
                    }
                }
                """,
                [.. expected]),
            program => new AnalysisTest<ModelInputValueAnalyzer> { TestState = { Sources = { program }, AdditionalReferences = { models } } });
    }

    /// <summary>Runs it on one initializer <c>{ ... }</c> of the first model.</summary>
    public static Task InitializerAsync(string members, params DiagnosticResult[] expected) => StatementsAsync($$"""_ = new EditInput { Prompt = "a", {{members}} };""", expected);
}
