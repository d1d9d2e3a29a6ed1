namespace SchemaGen.MindVideo.Tests.Architecture;

/// <summary>References between the folders of the client, its AI adapter and the emulator run one way, so that each folder can be read before those that use it.</summary>
public sealed class FolderTests
{
    /// <summary>The projects, each with the fewest folders and references that a reading which has found its symbols reports.</summary>
    public static TheoryData<string, int, int> Projects { get; } = new()
    {
        { "SchemaGen.AspNetCore", 5, 4 },
        { "SchemaGen.Extensions.AI", 5, 6 },
        { "SchemaGen.MindVideo", 13, 40 },
        { "SchemaGen.MindVideo.AI", 5, 5 },
        { "SchemaGen.MindVideo.Emulator", 16, 43 },
    };

    /// <summary>Files that may refer to each other: the two halves of a recursive descent, a type and the converter in its attribute, and a task and the exception that its check throws, which has the task.</summary>
    private static readonly string[] s_fileRings = ["Subsets/SubsetTransformer.Objects.cs, Subsets/SubsetTransformer.cs", "Tasks/MindVideoTask.cs, Tasks/MindVideoTaskFailedException.cs", "Tasks/MindVideoTaskStatus.cs, Tasks/TaskStatusConverter.cs"];

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

    /// <summary>
    /// References of the runtime library that close a circle, each with its reason. What generated code calls is one mechanism (reading finds the alternative of a union, whose codec reads it), and its folders are
    /// an order for the reader, not layers.
    /// </summary>
    private static readonly Dictionary<(string From, string To), string> s_runtimeReferences = new()
    {
        [("", "CompilerServices/Drafts")] = "A draft is validated by what its interface offers.",
        [("", "CompilerServices/Reading")] = "ModelInput.Parse is the public door of the reading.",
        [("", "CompilerServices/Serializer")] = "An interface names its converter, and WithStrictInputs() is the public door of the strict ones.",
        [("", "CompilerServices/Validation")] = "Validate() is the public door of the validation.",
        [("", "CompilerServices/Values")] = "Violations name their location by a JSON Pointer.",
        [("", "CompilerServices/Writing")] = "ToJson() is the public door of the writing.",
        [("CompilerServices/Reading", "CompilerServices/Codecs")] = "Members and maps are read by the codecs of their values, which read by the context.",
        [("CompilerServices/Validation", "CompilerServices/Reading")] = "The names of additional members are those that the member table does not have.",
        [("CompilerServices/Validation", "CompilerServices/Unions")] = "A union validates the alternative that it holds.",
        [("CompilerServices/Validation", "Attributes")] = "The slug of an object that is not an input stands in its attribute.",
        [("CompilerServices/Values", "CompilerServices/Unions")] = "A union is written in messages as the value that it holds.",
    };

    [Fact]
    public void Folders_of_the_runtime_library_form_no_circle_but_for_named_references()
    {
        SourceFolders source = SourceFolders.Of("SchemaGen");

        Assert.Empty(source.Unresolved);
        Assert.Empty(source.FolderRings([.. s_runtimeReferences.Keys]).Select(static ring => string.Join(", ", ring)));
        Assert.All(s_runtimeReferences.Keys, reference => Assert.Contains(reference, source.References.Select(static pair => pair.Key)));
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
