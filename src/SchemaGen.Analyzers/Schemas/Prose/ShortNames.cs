namespace SchemaGen.Schemas.Prose;

/// <summary>What a member is called without the words that say how it is passed, or that it comes from the caller: <c>image</c> of <c>image_url</c> and of <c>input_image</c>, <c>mask</c> of <c>mask_image</c>.</summary>
internal static class ShortNames
{
    private static readonly WordSet s_carriers = new("url urls uri uris path file base64 b64");
    private static readonly WordSet s_mediums = new("image images video audio");
    private static readonly WordSet s_givers = new("input init source");

    /// <summary>What may be seen or heard in a medium, too: "if a face is present".</summary>
    private static readonly WordSet s_contents = new("face faces person object subject text speech music voice sound background scene");

    /// <summary>The keys, as of <see cref="SiblingMember.KeyOf"/>.</summary>
    public static IEnumerable<string> Of(SiblingMember member)
    {
        string[] words = member.Words;
        int end = words.Length;
        while (end > 1 && s_carriers.Has(words[end - 1]))
        {
            end--;
        }

        if (end < words.Length && Join(words, 0, end) is { Length: > 2 } carried)
        {
            yield return carried;
        }

        if (end > 1 && s_givers.Has(words[0]))
        {
            yield return Join(words, 1, end);
        }

        if (end == 2 && s_mediums.Has(words[1]) && !s_contents.Has(words[0]) && !s_givers.Has(words[0]) && words[0].Length > 2)
        {
            yield return words[0];
        }
    }

    private static string Join(string[] words, int start, int end) => SiblingMember.KeyOf(string.Concat(words.Skip(start).Take(end - start)));
}
