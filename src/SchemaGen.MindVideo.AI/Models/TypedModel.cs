using System.Text.Json;

namespace SchemaGen.MindVideo.AI;

/// <summary>A model with an input record, which knows the schema.</summary>
internal sealed class TypedModel<TInput>(Func<string, TInput>? createInput) : ImageModel
    where TInput : class, IModelInput<TInput>
{
    private const string UnknownMember = "additionalProperties";
    private const string MissingCompanion = "dependentRequired";

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
        // Alone: the other members are missing, which is not asked here.
        if (ModelInput.TryParse<TInput>(JsonValues.WriteObject([new(member, value)]), out _, out IReadOnlyList<ConstraintViolation> violations))
        {
            return null;
        }

        string pointer = PointerTo(member);
        return violations.FirstOrDefault(violation => violation.Keyword != MissingCompanion && violation.Pointer == pointer)?.Message;
    }

    public override ModelCall Prepare(InputMembers members)
    {
        if (!ModelInput.TryParse(members.ToUtf8Json(), out TInput? input, out IReadOnlyList<ConstraintViolation> violations))
        {
            var invalid = new ModelInputException(TInput.Slug, violations);
            throw Unexpressed(members, violations) is { } name ? members.NoMemberFor(name, invalid) : invalid;
        }

        CheckNothingIsLost(input, members);
        return (client, options, cancellationToken) => client.RunAsync(input, options, progress: null, cancellationToken);
    }

    /// <summary>The first member that stands for an option, and that the model does not have.</summary>
    private static string? Unexpressed(InputMembers members, IReadOnlyList<ConstraintViolation> violations)
    {
        foreach (string name in members.MappedNames)
        {
            string pointer = PointerTo(name);
            if (violations.Any(violation => violation.Keyword == UnknownMember && violation.Pointer == pointer))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>A schema that allows members it does not name has a record that does not hold them: what is not in the record is not sent.</summary>
    private static void CheckNothingIsLost(TInput input, InputMembers members)
    {
        JsonElement sent = JsonElement.Parse(input.ToUtf8Json());
        foreach ((string name, JsonElement value) in members.Values)
        {
            // An optional member that is null is the same as none.
            if (value.ValueKind is not JsonValueKind.Null && !(sent.TryGetProperty(name, out JsonElement kept) && JsonElement.DeepEquals(kept, value)))
            {
                throw members.NoMemberFor(name, innerException: null);
            }
        }
    }

    private static string PointerTo(string member) => "/" + member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
