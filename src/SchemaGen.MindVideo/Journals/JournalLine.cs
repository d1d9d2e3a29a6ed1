namespace SchemaGen.MindVideo;

/// <summary>A line that is to be appended to a journal.</summary>
/// <param name="Key">The key of the entry.</param>
/// <param name="Json">The entry.</param>
/// <param name="MustSurvivePowerCut">Whether it has to be on the disk before anything is built on it.</param>
internal readonly record struct JournalLine(string Key, byte[] Json, bool MustSurvivePowerCut);
