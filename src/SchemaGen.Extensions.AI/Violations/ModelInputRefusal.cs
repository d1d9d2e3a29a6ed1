using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>A call of a function whose arguments break the schema, and the ways to answer it.</summary>
public sealed class ModelInputRefusal
{
    /// <summary>The <see cref="ErrorContent.ErrorCode"/> of the answer.</summary>
    public const string ErrorCode = "invalid_arguments";

    private readonly ViolationReport _report;

    internal ModelInputRefusal(ViolationReport report) => _report = report;

    /// <summary>The name of the function.</summary>
    public string FunctionName => _report.FunctionName;

    /// <summary>The platform's name of the model whose schema is broken.</summary>
    public string ModelSlug => _report.ModelSlug;

    /// <summary>Everything that is wrong with the arguments.</summary>
    public IReadOnlyList<ConstraintViolation> Violations => _report.Violations;

    /// <summary>Returns the answer as an error of Microsoft.Extensions.AI.</summary>
    /// <returns>The error: its message says what happened and what to do, its details list the violations, a line for each with pointer, message, keyword and the constraints of the value; its
    /// <see cref="AIContent.RawRepresentation"/> is a <see cref="ModelInputException"/> with all violations.</returns>
    public ErrorContent ToErrorContent() => new(_report.Summary())
    {
        ErrorCode = ErrorCode,
        Details = _report.Lines(),
        RawRepresentation = new ModelInputException(ModelSlug, Violations),
    };

    /// <summary>Returns the answer as JSON: <c>{"error":"...","violations":[{"pointer":"/n","keyword":"maximum","message":"...","constraints":{"type":"integer","minimum":1,"maximum":4}}]}</c>, and with
    /// <c>more</c> the number of violations that are not listed.</summary>
    /// <returns>The answer.</returns>
    public JsonElement ToJson() => _report.ToJson();
}
