using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI;

/// <summary>Converts the original images of a request to URLs and data URIs.</summary>
internal static class OriginalImageReferences
{
    public static List<string> Read(IEnumerable<AIContent>? images, string slug)
    {
        var references = new List<string>();
        foreach (AIContent image in images ?? [])
        {
            references.Add(Read(image, references.Count, slug));
        }

        return references;
    }

    private static string Read(AIContent image, int index, string slug)
    {
        string name = $"{MemberSource.OriginalImages.Name}[{index}]";
        return image switch
        {
            // The schema of the model decides which media types it takes.
            DataContent data => data.Uri,
            UriContent { Uri: { IsAbsoluteUri: true, Scheme: "http" or "https" or "data" } uri } => uri.AbsoluteUri,
            UriContent { Uri: { } uri } => throw new NotSupportedException(
                $"{name} is '{uri.OriginalString}', but the model '{slug}' can only fetch absolute http(s) URLs; DataContent.LoadFromAsync reads a file"),
            null => throw new ArgumentException($"{name} is null"),
            _ => throw new NotSupportedException($"{name} is a {image.GetType().Name}, but the model '{slug}' takes an image as UriContent or DataContent"),
        };
    }
}
