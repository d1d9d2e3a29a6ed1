namespace SchemaGen.Build;

/// <summary>
/// Reads several items from one value of metadata: <c>Slug=a+2Fb&amp;InputPointer=+2Fx|Slug=c</c>. Each value is percent-encoded with <c>+</c> for <c>%</c>: what the compiler is passed stands in a
/// file where <c>#</c> and <c>;</c> begin a comment, and MSBuild decodes a percent sign.
/// </summary>
internal static class ModelSchemaList
{
    /// <summary>The metadata of each item, without what is empty.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string list)
    {
        foreach (string item in list.Split('|'))
        {
            var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string entry in item.Split('&'))
            {
                int equals = entry.IndexOf('=');
                if (equals > 0 && Decode(entry.Substring(equals + 1)).Trim() is { Length: > 0 } value)
                {
                    metadata[entry.Substring(0, equals).Trim()] = value;
                }
            }

            yield return metadata;
        }
    }

    private static string Decode(string value) => Uri.UnescapeDataString(value.Replace('+', '%'));
}
