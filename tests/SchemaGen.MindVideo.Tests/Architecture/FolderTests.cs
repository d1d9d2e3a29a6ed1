namespace SchemaGen.MindVideo.Tests.Architecture;

/// <summary>References between the folders of the client, its AI adapter and the emulator run one way, so that each folder can be read before those that use it.</summary>
public sealed class FolderTests
{
    /// <summary>The projects, each with the fewest folders and references that a reading which has found its symbols reports.</summary>
    public static TheoryData<string, int, int> Projects { get; } = new()
    {
        { "SchemaGen.MindVideo", 13, 40 },
        { "SchemaGen.MindVideo.AI", 5, 5 },
        { "SchemaGen.MindVideo.Emulator", 17, 45 },
    };

    /// <summary>Files that may refer to each other: a type and the converter in its attribute, and a task and the exception that its check throws, which has the task.</summary>
    private static readonly string[] s_fileRings = ["Tasks/MindVideoTask.cs, Tasks/MindVideoTaskFailedException.cs", "Tasks/MindVideoTaskStatus.cs, Tasks/TaskStatusConverter.cs"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_folders_refer_to_each_other_in_a_circle(string project, int folders, int references)
    {
        SourceFolders source = SourceFolders.Of(project);

        Assert.True(source.Folders.Count >= folders, $"{source.Folders.Count} folders");
        Assert.True(source.References.Count >= references, $"{source.References.Count} references");
        Assert.Empty(source.Unresolved);
        Assert.Empty(source.FolderRings());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Files_refer_to_each_other_in_a_circle_only_where_they_are_one_concept(string project, int folders, int references)
    {
        SourceFolders source = SourceFolders.Of(project);

        Assert.True(source.Folders.Count >= folders && source.References.Count >= references);
        Assert.Empty(source.FileRings.Select(static ring => string.Join(", ", ring)).Except(s_fileRings));
    }
}
