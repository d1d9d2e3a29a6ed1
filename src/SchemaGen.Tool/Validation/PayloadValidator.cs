using SchemaGen.Constraints;
using SchemaGen.Diagnostics;
using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Evaluating;
using SchemaGen.Tool.Reading;
using SchemaGen.Tool.Layout;

namespace SchemaGen.Tool.Validation;

/// <summary>Validates payloads against the resolved schema of a model, which the generated record holds as well.</summary>
internal static class PayloadValidator
{
    private const string ModelName = "model";
    private const string InputName = "input";

    /// <summary>Returns the input of a payload: a whole request names the model, and has the input in it.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="model">The model.</param>
    /// <param name="slug">Its slug.</param>
    public static JsonNode InputOf(JsonNode payload, InputModel model, string slug) =>
        payload is JsonObject request && request[InputName] is JsonObject input && request[ModelName] is JsonString { Value: var name } && name == slug
            && !model.Root.Properties.Any(static property => property.WireName == InputName) ? input : payload;

    /// <summary>Returns the name of the model that a payload is a whole request to, where that is another one.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="model">The model.</param>
    /// <param name="slug">Its slug.</param>
    public static JsonString? OtherModelOf(JsonNode payload, InputModel model, string slug) =>
        payload is JsonObject request && request[InputName] is JsonObject && request[ModelName] is JsonString name && name.Value != slug
            && !model.Root.Properties.Any(static property => property.WireName is InputName or ModelName) ? name : null;

    /// <summary>Returns what a model would refuse, in the order of the payload.</summary>
    /// <param name="model">The model.</param>
    /// <param name="slug">Its slug, for the messages.</param>
    /// <param name="input">The input.</param>
    /// <param name="file">How the messages call the payload's file.</param>
    /// <param name="content">The text of the payload.</param>
    public static IReadOnlyList<PayloadViolation> Validate(InputModel model, string slug, JsonNode input, string file, string content)
    {
        SchemaEvaluator evaluator = SchemaEvaluator.Compile(NodeInstances.Of(JsonTree.Parse(model.ResolvedSchema).Root!));
        evaluator.Evaluate(NodeInstances.Of(input), out IReadOnlyList<SchemaViolation> violations);
        return violations.Select(violation => Locate(violation, violation.Template == ConstraintMessages.UnknownMember ? PayloadRules.UnknownMember : PayloadRules.IdOf(violation.Keyword)))
            .Concat(MediaViolations.Of(model, input).Select(violation => Locate(violation, DiagnosticIds.Media)))
            .OrderBy(static violation => violation.Diagnostic.Line).ThenBy(static violation => violation.Diagnostic.Column).ToList();

        PayloadViolation Locate(SchemaViolation violation, string id)
        {
            (int line, int column) = LinePosition.Of(content, SpanOf(input, violation.Pointer).Start);
            string message = violation.ToMessage(slug);
            return new PayloadViolation(violation.Pointer, violation.Keyword, new DiagnosticText(file, line, column, "error", id, char.ToUpperInvariant(message[0]) + message[1..]));
        }
    }

    /// <summary>The place of a value; of one that is missing, that of the object around it.</summary>
    private static JsonSpan SpanOf(JsonNode input, string pointer)
    {
        for (string at = pointer; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (JsonPointer.Resolve(input, at) is { } node)
            {
                return node.Span;
            }
        }

        return input.Span;
    }
}

/// <summary>A constraint that a payload breaks.</summary>
/// <param name="Pointer">The JSON Pointer of the value in the input; of a missing one, where it should be.</param>
/// <param name="Keyword">The keyword that is broken.</param>
/// <param name="Diagnostic">Where, by which rule, and in words.</param>
internal sealed record PayloadViolation(string Pointer, string Keyword, DiagnosticText Diagnostic);
