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
    /// <param name="reader">Reads its files.</param>
    /// <param name="file">The file that is there.</param>
    /// <param name="content">The text that the source has now.</param>
    /// <returns>What changed; null where one of the two holds no input of a model: definitions, say, that others refer to.</returns>
    public static DriftReport? Of(ModelProject project, ModelReader reader, ModelFile file, string content)
    {
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

    /// <summary>Returns the names that updates removed: those of before, and those of this one, without what came back.</summary>
    /// <param name="reader">Reads its files.</param>
    /// <param name="file">The file that is there.</param>
    /// <param name="content">The text that the source has now.</param>
    /// <param name="before">The names that earlier updates removed.</param>
    public static IReadOnlyList<string> Removed(ModelReader reader, ModelFile file, string content, IReadOnlyList<string> before)
    {
        if (reader.Read(file).Model is not { } old || reader.Read(file, content).Model is not { } now)
        {
            return before;
        }

        IReadOnlySet<string> names = ModelNames.Of(now);
        return before.Concat(ModelNames.Of(old)).Where(name => !names.Contains(name) && !IsInside(name, names, before)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>Whether the member around a name is gone as well, which then says all.</summary>
    private static bool IsInside(string name, IReadOnlySet<string> names, IReadOnlyList<string> before)
    {
        int value = name.IndexOf('=', StringComparison.Ordinal);
        string around = value >= 0 ? name[..value] : name[..name.LastIndexOf('/')];
        while (around.EndsWith("/*", StringComparison.Ordinal))
        {
            around = around[..^2];
        }

        return around.Length > 0 && !names.Contains(around) && !before.Contains(name);
    }
}
