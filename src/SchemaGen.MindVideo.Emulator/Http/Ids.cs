namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Creates ids of tasks and requests.</summary>
internal static class Ids
{
    /// <summary>Creates a unique id. Ids sort by time, so that an index of them grows at its end.</summary>
    public static string New(string prefix) => prefix + Guid.CreateVersion7().ToString("N");
}
