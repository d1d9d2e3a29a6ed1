namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Makes ids.</summary>
internal static class Ids
{
    /// <summary>An id that no other is equal to. Later ones sort behind earlier ones, so that an index of them grows at its end.</summary>
    public static string New(string prefix) => prefix + Guid.CreateVersion7().ToString("N");
}
