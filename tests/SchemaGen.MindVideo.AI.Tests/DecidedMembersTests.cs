using System.Reflection;
using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI.Tests;

/// <summary>Lists every member of requests, options and responses: a version of Microsoft.Extensions.AI with another member fails here, until the member is mapped or refused.</summary>
public sealed class DecidedMembersTests
{
    [Fact]
    public void Each_member_of_the_options_is_decided() => Assert.Equal(
        ["AdditionalProperties", "Count", "ImageSize", "MediaType", "ModelId", "RawRepresentationFactory", "ResponseFormat", "StreamingCount"], MembersOf<ImageGenerationOptions>());

    [Fact]
    public void Each_member_of_the_request_is_decided() => Assert.Equal(["OriginalImages", "Prompt"], MembersOf<ImageGenerationRequest>());

    [Fact]
    public void Each_member_of_the_response_is_decided() => Assert.Equal(["Contents", "RawRepresentation", "Usage"], MembersOf<ImageGenerationResponse>());

    private static IEnumerable<string> MembersOf<T>() =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => property.Name).Order(StringComparer.Ordinal);
}
