using SchemaGen.Tool.Drift;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;

namespace SchemaGen.Tool.Commands;

/// <summary>Compares the file that is there with the one that a source has now.</summary>
internal static class SchemaChanges
{
    /// <param name="project">The project.</param>
    /// <param name="file">The file that is there.</param>
    /// <param name="content">The text that the source has now.</param>
    /// <returns>What changed; null where one of the two holds no input of a model: definitions, say, that others refer to.</returns>
    public static DriftReport? Of(ModelProject project, ModelFile file, string content)
    {
        var reader = new ModelReader(project);
        string name = project.NameOf(file.Path);
        try
        {
            return SchemaDrift.Compare(reader.Version(file, File.ReadAllText(file.Path), name), reader.Version(file, content, name));
        }
        catch (DriftException)
        {
            return null;
        }
    }
}
