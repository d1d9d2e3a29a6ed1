using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>A function whose parameters are the members of a record.</summary>
internal sealed class InputFunction<T> : AIFunction
    where T : IModelInput<T>
{
    private readonly Func<T, AIFunctionArguments, CancellationToken, ValueTask<object?>> _run;
    private readonly Func<ModelInputRefusal, object?> _onRefused;
    private readonly SubsetSchema _schema;
    private readonly int _maximumViolations;

    public InputFunction(Func<T, AIFunctionArguments, CancellationToken, ValueTask<object?>> run, ModelInputFunctionOptions options)
    {
        _run = run;
        _onRefused = options.OnRefused ?? (static refusal => refusal.ToErrorContent());
        _schema = SubsetSchema.Of(ModelInputContract.Of<T>(), options.Subset?.Rules);
        _maximumViolations = options.MaximumViolations;
        Name = options.Name;
        Description = options.Description;
        ReturnJsonSchema = options.ReturnJsonSchema;
        JsonSerializerOptions = options.SerializerOptions ?? AIJsonUtilities.DefaultOptions;
        AdditionalProperties = options.AdditionalProperties ?? options.Subset?.Rules.ToolProperties ?? base.AdditionalProperties;
    }

    public override string Name { get; }

    public override string Description { get; }

    public override JsonElement JsonSchema => _schema.Json;

    public override JsonElement? ReturnJsonSchema { get; }

    public override JsonSerializerOptions JsonSerializerOptions { get; }

    public override IReadOnlyDictionary<string, object?> AdditionalProperties { get; }

    protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        byte[] json = ArgumentsJson.Write(arguments, JsonSerializerOptions);
        if (ModelInput.TryParse(_schema.ToInput(json), out T? input, out IReadOnlyList<ConstraintViolation> violations))
        {
            return _run(input, arguments, cancellationToken);
        }

        var report = new ViolationReport(Name, T.Slug, SubsetSchema.Of(ModelInputContract.Of<T>(), null).Json, violations, _maximumViolations);
        return ValueTask.FromResult(_onRefused(new ModelInputRefusal(report)));
    }
}
