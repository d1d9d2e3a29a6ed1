using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;

namespace SchemaGen.Tool.Commands;

/// <summary>Finds the entry of the lock that a model comes from. The lock has one for each file, which may describe several models.</summary>
internal static class LockedModels
{
    /// <summary>Returns the slug of the entry; null where there is none.</summary>
    /// <param name="file">The lock.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">Gets what reads its files, which most slugs need not.</param>
    /// <param name="slug">The slug of an entry, or of a model in its file.</param>
    public static string? Find(LockFile file, ModelProject project, Func<ModelReader> reader, string slug)
    {
        if (file.Entries.ContainsKey(slug))
        {
            return slug;
        }

        return reader().Find(slug) is { Path: var path } ? file.Entries.Keys.FirstOrDefault(entry => project.PathOf(entry) == path) : null;
    }
}
