using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>A function of a method some of whose parameters are input records: their arguments are read before the method is called, so that what is wrong with them is an answer and not an exception.</summary>
internal sealed class CheckedFunction : DelegatingAIFunction
{
    private readonly (string Name, ModelInputContract Contract)[] _inputs;

    public CheckedFunction(AIFunction function)
        : base(function)
    {
        _inputs = (function.UnderlyingMethod?.GetParameters() ?? []).SelectMany(parameter => InputOf(parameter, function)).ToArray();
        JsonSchema = WithReferencesFromRoot(function.JsonSchema);
    }

    public override JsonElement JsonSchema { get; }

    protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var read = new AIFunctionArguments(arguments.ToDictionary()) { Services = arguments.Services, Context = arguments.Context };
        List<ConstraintViolation> violations = [];
        foreach ((string name, ModelInputContract contract) in _inputs)
        {
            if (!arguments.TryGetValue(name, out object? value) || value is null || contract.RecordType.IsInstanceOfType(value))
            {
                continue;
            }

            if (contract.TryParse(ArgumentsJson.Write(value, JsonSerializerOptions), out IModelInput? input, out IReadOnlyList<ConstraintViolation> found))
            {
                read[name] = input;
            }
            else
            {
                violations.AddRange(found.Select(violation => violation with { Pointer = $"/{name}{violation.Pointer}" }));
            }
        }

        return violations.Count == 0
            ? base.InvokeCoreAsync(read, cancellationToken)
            : ValueTask.FromResult<object?>(new ModelInputRefusal(new ViolationReport(
                Name, string.Join(", ", _inputs.Select(static input => input.Contract.ModelSlug).Distinct()), JsonSchema, violations, ModelInputFunctionOptions.DefaultMaximumViolations)).ToErrorContent());
    }

    /// <summary>Corrects the references in the schemas of parameters, which lead from there.</summary>
    private static JsonElement WithReferencesFromRoot(JsonElement schema)
    {
        if (!schema.GetRawText().Contains("\"$ref\"", StringComparison.Ordinal))
        {
            return schema;
        }

        JsonObject corrected = JsonObject.Create(schema)!;
        foreach ((string name, JsonNode? parameter) in corrected["properties"] as JsonObject ?? [])
        {
            ReferencePrefix.Add(parameter, "/properties" + PointerSegment.Of(name));
        }

        using JsonDocument document = JsonDocument.Parse(corrected.ToJsonString());
        return document.RootElement.Clone();
    }

    private static IEnumerable<(string Name, ModelInputContract Contract)> InputOf(ParameterInfo parameter, AIFunction function)
    {
        if (parameter.Name is { } name && parameter.ParameterType.IsAssignableTo(typeof(IModelInput))
            && function.JsonSerializerOptions.TryGetTypeInfo(parameter.ParameterType, out var typeInfo) && ModelInputContract.Of(typeInfo) is { } contract)
        {
            yield return (name, contract);
        }
    }
}
