using Xunit;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>References between the houses, and between the rooms of a house, run one way. A new reference needs a decision, not a <c>using</c>.</summary>
public sealed class NamespaceTests
{
    /// <summary>What each house may know, of ours.</summary>
    public static TheoryData<string, string[]> Houses { get; } = new()
    {
        { "SchemaGen.Json", [] },
        { "SchemaGen.Constraints", [] },
        { "SchemaGen.Evaluation", ["SchemaGen.Constraints"] },
        { "SchemaGen.Models", ["SchemaGen.Constraints"] },
        { "SchemaGen.Schemas", ["SchemaGen.Json", "SchemaGen.Models", "SchemaGen.Constraints", "SchemaGen.Evaluation", "SchemaGen.Diagnostics"] },
        { "SchemaGen.Build", [] },
        { "SchemaGen.Diagnostics", ["SchemaGen.Constraints"] },
        { "SchemaGen.Declarations", [] },
        { "SchemaGen.Generation", ["SchemaGen.Json", "SchemaGen.Models", "SchemaGen.Schemas", "SchemaGen.Build", "SchemaGen.Declarations", "SchemaGen.Diagnostics", "SchemaGen.Constraints"] },
        { "SchemaGen.Analysis", ["SchemaGen.Json", "SchemaGen.Models", "SchemaGen.Schemas", "SchemaGen.Build", "SchemaGen.Declarations", "SchemaGen.Diagnostics", "SchemaGen.Constraints", "SchemaGen.Evaluation"] },
        { "SchemaGen.CodeFixes", ["SchemaGen.Json", "SchemaGen.Analysis", "SchemaGen.Models", "SchemaGen.Build", "SchemaGen.Declarations", "SchemaGen.Diagnostics", "SchemaGen.Constraints"] },
        { "SchemaGen.Completion", ["SchemaGen.Json", "SchemaGen.Analysis"] },
    };

    /// <summary>The rooms of each house, from the one that knows no other to the one that knows all.</summary>
    public static TheoryData<string, string[]> Rooms { get; } = new()
    {
        { "SchemaGen.Constraints", ["", "Formats"] },
        { "SchemaGen.Evaluation", ["Instances", "References", "Engine", "Keywords", ""] },
        {
            "SchemaGen.Schemas",
            ["Evaluating", "Keywords.Table", "Documents", "Keywords", "Overlays", "Composition", "Locating", "Vendors", "Prose", "Resolving", "Instances", "Unions", "Shapes", ""]
        },
        {
            "SchemaGen.Analysis",
            [
                "Values", "Library.Calls", "Library.Conditions", "Library.Collections", "Library.Numbers", "Library.Texts", "Library",
                "Constraints.Checks", "Constraints.Rules", "Constraints", "Objects", "Methods", "Reporting", "Flow.State", "Flow.Evaluation", "Flow.Conditions", "Flow", "Members", "Client", "Payloads", "Serialization", "",
            ]
        },
        {
            "SchemaGen.Generation",
            [
                "Naming", "Inputs", "Planning", "Rendering.Text", "Rendering.Types", "Rendering.Documentation", "Rendering.Defaults", "Rendering.Checks", "Rendering.Drafts", "Rendering.Rules", "Rendering",
                "Cataloging", "Emission", "",
            ]
        },
        { "SchemaGen.CodeFixes", ["Editing", "Fixing", "Values", "ApiKeys", "Overlays", "Refactorings", ""] },
    };

    [Theory]
    [MemberData(nameof(Houses))]
    public void A_house_refers_to_what_it_may_know(string house, string[] allowed)
    {
        IEnumerable<string> foreign = Of(house)
            .Where(static space => space.StartsWith("SchemaGen.", StringComparison.Ordinal))
            .Where(space => !IsIn(space, house) && !allowed.Any(other => IsIn(space, other)));

        Assert.NotEmpty(Of(house));
        Assert.Empty(foreign);
    }

    [Fact]
    public void Every_namespace_belongs_to_a_house()
    {
        Assert.All(AnalyzerSources.Namespaces.References.Keys, static space => Assert.Contains(Houses, row => IsIn(space, row.Data.Item1)));
    }

    [Theory]
    [InlineData("SchemaGen.Json")]
    [InlineData("SchemaGen.Constraints")]
    [InlineData("SchemaGen.Evaluation")]
    [InlineData("SchemaGen.Models")]
    [InlineData("SchemaGen.Schemas")]
    [InlineData("SchemaGen.Generation.Cataloging")]
    [InlineData("SchemaGen.Generation.Rendering")]
    public void The_compiler_is_not_known_to(string house)
    {
        Assert.DoesNotContain(Of(house), static space => IsIn(space, "Microsoft.CodeAnalysis"));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_rooms_of_a_house_stand_in_a_row(string house, string[] rooms)
    {
        string[] spaces = [.. rooms.Select(room => room.Length == 0 ? house : house + "." + room)];

        Assert.Equal(spaces.Order(), AnalyzerSources.Namespaces.References.Keys.Where(space => IsIn(space, house)).Order());
        Assert.Empty(
            from file in AnalyzerSources.Files
            from space in file.Namespaces
            where IsIn(file.Namespace, house) && Array.IndexOf(spaces, space) > Array.IndexOf(spaces, file.Namespace)
            select $"{file.Path} -> {space}");
    }

    [Fact]
    public void No_two_folders_refer_to_each_other_in_a_circle()
    {
        Assert.Empty(AnalyzerSources.Namespaces.Circles().Select(static circle => string.Join(", ", circle)));
    }

    [Fact]
    public void A_namespace_is_named_like_its_folder()
    {
        Assert.All(AnalyzerSources.Files, static file =>
        {
            string[] folders = file.Path.Split('/')[..^1];

            // The root namespace of the analyzers is that of the runtime library: both compile `Constraints` and `Evaluation`.
            string root = folders[0] == "SchemaGen.Analyzers" ? "SchemaGen" : folders[0];
            Assert.Equal(string.Join('.', [root, .. folders[1..]]), file.Namespace);
        });
    }

    /// <summary>Recursive descent is a ring by nature, but a newcomer has to read all of it at once.</summary>
    [Fact]
    public void A_ring_of_files_has_at_most_16()
    {
        Assert.All(AnalyzerSources.ByFile().Circles(), static circle => Assert.True(circle.Count <= 16, $"{circle.Count} files refer to each other: {string.Join(", ", circle)}"));
    }

    private static IEnumerable<string> Of(string house) =>
        AnalyzerSources.Namespaces.References.Where(pair => IsIn(pair.Key, house)).SelectMany(static pair => pair.Value);

    private static bool IsIn(string space, string house) => space == house || space.StartsWith(house + ".", StringComparison.Ordinal);
}
