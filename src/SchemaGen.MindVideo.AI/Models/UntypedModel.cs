using System.Text.Json;

namespace SchemaGen.MindVideo.AI;

/// <summary>A model of which only the slug is known. MindVideo checks its inputs.</summary>
internal sealed class UntypedModel(string slug) : ImageModel
{
    public override string DefaultSlug => slug;

    public override string SlugFor(string? modelId) => modelId switch
    {
        null => slug,
        _ when string.IsNullOrWhiteSpace(modelId) => throw new ArgumentException("ImageGenerationOptions.ModelId is empty"),
        _ => modelId,
    };

    public override IModelInput? CreateInput(string? prompt) => null;

    public override string? WhyNot(string member, JsonElement value) =>
        $"which values '{member}' takes is not known without an input record; give the value as the model names it in AdditionalProperties[\"{member}\"]";

    public override ModelCall Prepare(InputMembers members)
    {
        if (members.UnchangedRecord is { } record)
        {
            // The record knows its schema, so the client checks it.
            return (client, options, cancellationToken) => client.RunAsync(record, options, progress: null, cancellationToken);
        }

        JsonElement input = JsonElement.Parse(members.ToUtf8Json());
        return (client, options, cancellationToken) => client.RunAsync(members.ModelSlug, input, options, progress: null, cancellationToken);
    }
}
