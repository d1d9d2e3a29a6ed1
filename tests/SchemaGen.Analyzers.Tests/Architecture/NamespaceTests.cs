using Xunit;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>References between the houses run one way. A new reference needs a decision, not a <c>using</c>.</summary>
public sealed class NamespaceTests
{
    /// <summary>What each house may know, of ours.</summary>
    public static TheoryData<string, string[]> Houses { get; } = new()
    {
        { "SchemaGen.Json", [] },
        { "SchemaGen.Constraints", [] },
        { "SchemaGen.Models", ["SchemaGen.Constraints"] },
        { "SchemaGen.Schemas", ["SchemaGen.Json", "SchemaGen.Models", "SchemaGen.Constraints", "SchemaGen.Diagnostics"] },
        { "SchemaGen.Build", [] },
        { "SchemaGen.Diagnostics", ["SchemaGen.Constraints"] },
        { "SchemaGen.Declarations", [] },
        { "SchemaGen.Generation", ["SchemaGen.Models", "SchemaGen.Schemas", "SchemaGen.Build", "SchemaGen.Declarations", "SchemaGen.Diagnostics", "SchemaGen.Constraints"] },
        { "SchemaGen.Analysis", ["SchemaGen.Json", "SchemaGen.Models", "SchemaGen.Schemas", "SchemaGen.Build", "SchemaGen.Declarations", "SchemaGen.Diagnostics", "SchemaGen.Constraints"] },
    };

    /// <summary>The rooms of the generator, from the one that knows nothing to the one that knows all.</summary>
    private static readonly string[] s_rooms =
    [
        "SchemaGen.Generation.Naming", "SchemaGen.Generation.Inputs", "SchemaGen.Generation.Planning", "SchemaGen.Generation.Rendering.Text", "SchemaGen.Generation.Rendering.Types",
        "SchemaGen.Generation.Rendering.Documentation", "SchemaGen.Generation.Rendering.Defaults", "SchemaGen.Generation.Rendering.Checks", "SchemaGen.Generation.Rendering",
        "SchemaGen.Generation.Cataloging", "SchemaGen.Generation.Emission", "SchemaGen.Generation",
    ];

    [Theory]
    [MemberData(nameof(Houses))]
    public void A_house_refers_to_what_it_may_know(string house, string[] allowed)
    {
        IEnumerable<Reference> foreign = Of(house)
            .Where(static reference => reference.Namespace.StartsWith("SchemaGen.", StringComparison.Ordinal))
            .Where(reference => !IsIn(reference.Namespace, house) && !allowed.Any(other => IsIn(reference.Namespace, other)));

        Assert.NotEmpty(Of(house));
        Assert.Empty(foreign);
    }

    [Fact]
    public void Every_namespace_belongs_to_a_house()
    {
        Assert.All(AnalyzerSources.References.Keys, static space => Assert.Contains(Houses, row => IsIn(space, row.Data.Item1)));
    }

    [Theory]
    [InlineData("SchemaGen.Json")]
    [InlineData("SchemaGen.Constraints")]
    [InlineData("SchemaGen.Models")]
    [InlineData("SchemaGen.Schemas")]
    [InlineData("SchemaGen.Generation.Cataloging")]
    [InlineData("SchemaGen.Generation.Rendering")]
    public void The_compiler_is_not_known_to(string house)
    {
        Assert.DoesNotContain(Of(house), static reference => IsIn(reference.Namespace, "Microsoft.CodeAnalysis"));
    }

    [Fact]
    public void The_rooms_of_the_generator_stand_in_a_row()
    {
        Assert.Equal(s_rooms.Order(), AnalyzerSources.References.Keys.Where(static space => IsIn(space, "SchemaGen.Generation")).Order());
        for (int i = 0; i < s_rooms.Length; i++)
        {
            Assert.DoesNotContain(AnalyzerSources.References[s_rooms[i]], reference => Array.IndexOf(s_rooms, reference.Namespace) > i);
        }
    }

    private static IEnumerable<Reference> Of(string house) =>
        AnalyzerSources.References.Where(pair => IsIn(pair.Key, house)).SelectMany(static pair => pair.Value);

    private static bool IsIn(string space, string house) => space == house || space.StartsWith(house + ".", StringComparison.Ordinal);
}
