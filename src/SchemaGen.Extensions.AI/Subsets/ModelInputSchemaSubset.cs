using System.Text.Json;

namespace SchemaGen.Extensions.AI;

/// <summary>The part of JSON Schema that a provider of language models takes for functions and structured answers, and how the resolved schema of a record is said in it.</summary>
/// <remarks>What the subset does not have is moved into descriptions. The result may allow more than the schema does, or leave out a member that cannot be said, but reading is held against the whole schema all the same.</remarks>
public sealed class ModelInputSchemaSubset
{
    private ModelInputSchemaSubset(SubsetRules rules) => Rules = rules;

    /// <summary>Strict functions and structured outputs of OpenAI: objects are closed and each member is required, so that one which is optional may be null. A null that stands for "not given" is read as such.</summary>
    public static ModelInputSchemaSubset OpenAIStrict { get; } = new(new SubsetRules(
        "OpenAI strict", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems")
    {
        ClosesObjects = true,
        RequiresAllMembers = true,
        Formats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"],
        Limits = new SubsetLimits(Properties: 5000, Nesting: 10, EnumValues: 1000, Characters: 120_000, CharactersOfLongEnum: 15_000, LongEnum: 250),
        ToolProperties = new Dictionary<string, object?> { ["strict"] = true },
    });

    /// <summary>Structured outputs and strict tools of Anthropic: objects are closed, bounds of numbers and texts are unknown, and schemas that contain themselves are refused.</summary>
    public static ModelInputSchemaSubset Anthropic { get; } = new(new SubsetRules("Anthropic", "pattern", "format", "default", "minItems")
    {
        ClosesObjects = true,
        RefusesRecursion = true,
        LargestMinItems = 1,
        Formats = ["date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"],
    });

    /// <summary>Functions and JSON answers of Gemini, given as JSON Schema: bounds of numbers and lists are known, those of texts are not.</summary>
    public static ModelInputSchemaSubset Gemini { get; } = new(new SubsetRules("Gemini", "title", "format", "minimum", "maximum", "minItems", "maxItems")
    {
        Formats = ["date-time", "date", "time"],
    });

    /// <summary>The name of the subset, as messages say it.</summary>
    public string Name => Rules.Name;

    internal SubsetRules Rules { get; }

    /// <summary>Returns the schema of a record in this subset.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <returns>The schema, made at the first call.</returns>
    /// <exception cref="NotSupportedException">The schema cannot be said in the subset: a required member has a form that it lacks, or a limit is exceeded. The message names the place.</exception>
    public JsonElement SchemaOf<T>()
        where T : IModelInput<T> => SubsetSchema.Of(ModelInputContract.Of<T>(), Rules).Json;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
