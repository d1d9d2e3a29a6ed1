using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>Says how a function of <see cref="ModelInputFunction"/> is called and how it answers. The function copies what it needs: changes after its creation have no effect.</summary>
public sealed class ModelInputFunctionOptions
{
    /// <summary>The number of violations that an answer lists where <see cref="MaximumViolations"/> is not set.</summary>
    public const int DefaultMaximumViolations = 10;

    private int _maximumViolations = DefaultMaximumViolations;

    /// <summary>Creates options with the name of the function.</summary>
    /// <param name="name">The name by which the model calls the function. Providers allow letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public ModelInputFunctionOptions(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The name by which the model calls the function.</summary>
    public string Name { get; }

    /// <summary>Tells the model what the function does; empty by default.</summary>
    public string Description { get; init; } = "";

    /// <summary>The subset of JSON Schema that the provider takes. By default there is none: the model sees the resolved schema as it is.</summary>
    public ModelInputSchemaSubset? Subset { get; init; }

    /// <summary>Writes arguments that are CLR values and not JSON yet; by default <see cref="AIJsonUtilities.DefaultOptions"/>. Reading does not depend on it.</summary>
    public JsonSerializerOptions? SerializerOptions { get; init; }

    /// <summary>The number of violations that an answer to wrong arguments lists; it counts the others. At least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumViolations
    {
        get => _maximumViolations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maximumViolations = value;
        }
    }

    /// <summary>Makes the result of a call whose arguments break the schema. By default it is <see cref="ModelInputRefusal.ToErrorContent"/>, which an MCP server marks as an error; <see cref="ModelInputRefusal.ToJson"/>
    /// is plain JSON. A function that throws ends the call with its exception.</summary>
    public Func<ModelInputRefusal, object?>? OnRefused { get; init; }

    /// <summary>The schema of the result, for providers that show it; by default there is none.</summary>
    public JsonElement? ReturnJsonSchema { get; init; }

    /// <summary>The properties of the function that providers read, such as <c>strict</c>; by default those of the <see cref="Subset"/>.</summary>
    public IReadOnlyDictionary<string, object?>? AdditionalProperties { get; init; }
}
