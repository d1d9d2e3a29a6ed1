using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>Maps a request and its options to the members of an input.</summary>
[Experimental("MEAI001")]
internal static class RequestMapping
{
    public static InputMembers Read(ImageGenerationRequest request, ImageGenerationOptions? options, ImageModel model, string slug, IImageGenerator generator)
    {
        var members = new InputMembers(slug);
        bool hasTemplate = false;
        if (options?.RawRepresentationFactory?.Invoke(generator) is { } raw)
        {
            BeginWithRaw(members, raw);
        }
        else if (model.CreateInput(request.Prompt) is { } template)
        {
            hasTemplate = true;
            members.Begin(template, MemberSource.Template);
        }

        // Before the others: a size as an additional property decides how ImageSize is expressed.
        foreach ((string name, object? value) in options?.AdditionalProperties ?? [])
        {
            if (!IdempotencyKeyOption.Is(name))
            {
                members.Set(name, JsonValues.Of(name, value), MemberSource.AdditionalProperty(name));
            }
        }

        if (request.Prompt is { } prompt && !hasTemplate)
        {
            members.Set(MemberNames.Prompt, JsonValues.Of(prompt), MemberSource.Prompt);
        }

        if (OriginalImageReferences.Read(request.OriginalImages, slug) is { Count: > 0 } references)
        {
            members.Set(MemberNames.Images, JsonValues.Of(references), MemberSource.OriginalImages);
        }

        if (options?.Count is { } count)
        {
            members.Set(MemberNames.Count, JsonValues.Of(count), MemberSource.Count);
        }

        if (options?.ImageSize is { } size)
        {
            members.Set(MemberNames.Size, SizeMapping.Express(size, members, model), MemberSource.ImageSize);
        }

        return members;
    }

    private static void BeginWithRaw(InputMembers members, object raw)
    {
        switch (raw)
        {
            case IModelInput record when record.ModelSlug == members.ModelSlug:
                members.Begin(record, MemberSource.RawInput);
                break;
            case IModelInput record:
                throw new ArgumentException(
                    $"ImageGenerationOptions.RawRepresentationFactory returned an input of the model '{record.ModelSlug}' ({record.GetType().Name}), but the request is for the model '{members.ModelSlug}'");
            case JsonElement { ValueKind: JsonValueKind.Object } input:
                members.Begin(input, MemberSource.RawInput);
                break;
            case JsonElement input:
                throw new ArgumentException($"ImageGenerationOptions.RawRepresentationFactory returned JSON that is no object, but {input.ValueKind}; the model '{members.ModelSlug}' takes an object");
            default:
                throw new NotSupportedException(
                    $"ImageGenerationOptions.RawRepresentationFactory returned a {raw.GetType().FullName}; the model '{members.ModelSlug}' takes an input record of its own, or a JsonElement with a JSON object");
        }
    }
}
