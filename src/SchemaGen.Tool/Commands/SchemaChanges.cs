using SchemaGen.Models;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;

namespace SchemaGen.Tool.Commands;

/// <summary>Says what changed between the file that is there and the one that a source has now.</summary>
internal static class SchemaChanges
{
    /// <param name="project">The project.</param>
    /// <param name="file">The file that is there.</param>
    /// <param name="content">The text that the source has now.</param>
    public static IReadOnlyList<string> Of(ModelProject project, ModelFile file, string content)
    {
        var reader = new ModelReader(project);
        HashSet<string> before = NamesOf(reader.Read(file).Model);
        HashSet<string> after = NamesOf(reader.Read(file, content).Model);
        return [.. before.Except(after).Order(StringComparer.Ordinal).Select(static name => $"removed: '{name}'"), .. after.Except(before).Order(StringComparer.Ordinal).Select(static name => $"added: '{name}'")];
    }

    private static HashSet<string> NamesOf(InputModel? model) => new(model is null ? [] : model.Root.Properties.Select(static property => property.WireName), StringComparer.Ordinal);
}
