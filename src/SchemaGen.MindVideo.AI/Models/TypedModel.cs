using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaGen.MindVideo.AI;

/// <summary>A model with an input record, against whose schema inputs are checked.</summary>
internal sealed class TypedModel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TInput>(Func<string, TInput>? createInput) : ImageModel
    where TInput : IModelInput<TInput>
{
    private const string MissingCompanion = "dependentRequired";

    // Named properties only: the platform may ignore additional ones, which must not happen to a count.
    private static readonly HashSet<string> s_members =
        [.. from property in typeof(TInput).GetProperties() let name = property.GetCustomAttribute<JsonPropertyNameAttribute>() where name is not null select name.Name];

    public override string DefaultSlug => TInput.Slug;

    public override string SlugFor(string? modelId) => modelId is null || modelId == TInput.Slug
        ? TInput.Slug
        : throw new NotSupportedException($"ImageGenerationOptions.ModelId is '{modelId}', but this generator makes inputs of the model '{TInput.Slug}' (record {typeof(TInput).Name})");

    public override IModelInput? CreateInput(string? prompt)
    {
        if (createInput is null)
        {
            return null;
        }

        return createInput(prompt ?? throw new ArgumentException($"ImageGenerationRequest.Prompt is null, but the input of the model '{TInput.Slug}' is made from it"))
            ?? throw new InvalidOperationException($"The function that makes the input of the model '{TInput.Slug}' returned null");
    }

    public override string? WhyNot(string member, JsonElement value)
    {
        if (!s_members.Contains(member))
        {
            return $"its input has no member '{member}'";
        }

        // The member alone: that the others are missing is not the question here.
        if (ModelInput.TryParse<TInput>(JsonValues.WriteObject([new(member, value)]), out _, out IReadOnlyList<ConstraintViolation> violations))
        {
            return null;
        }

        return violations.FirstOrDefault(violation => violation.Keyword != MissingCompanion && violation.Pointer == "/" + member)?.Message;
    }

    public override ModelCall Prepare(InputMembers members)
    {
        foreach (string name in members.MappedNames)
        {
            if (!s_members.Contains(name))
            {
                throw members.Inexpressible(name, $"the input of the model '{TInput.Slug}' has no member '{name}'");
            }
        }

        TInput input = ModelInput.Parse<TInput>(members.ToUtf8Json());
        CheckNothingIsChanged(input, members);
        return (client, options, cancellationToken) => client.RunAsync(input, options, progress: null, cancellationToken);
    }

    /// <summary>Checks that the record keeps each value: a number may have more digits than its property can hold.</summary>
    private static void CheckNothingIsChanged(TInput input, InputMembers members)
    {
        JsonElement sent = JsonElement.Parse(input.ToUtf8Json());
        foreach ((string name, JsonElement value) in members.Values)
        {
            // Null is the same as no value for an optional member.
            if (value.ValueKind is not JsonValueKind.Null && !(sent.TryGetProperty(name, out JsonElement kept) && JsonElement.DeepEquals(kept, value)))
            {
                throw members.Inexpressible(name, $"the input of the model '{TInput.Slug}' would send {(sent.TryGetProperty(name, out kept) ? JsonValues.Quote(kept) : "nothing")}");
            }
        }
    }
}
