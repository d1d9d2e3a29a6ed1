using SchemaGen.Models;

namespace SchemaGen.Generation.Planning;

/// <summary>Maps schema files to the records that are generated from them. Independent of the files' contents, so that editing a schema does not change it.</summary>
/// <param name="Files">The files that records are generated from, ordered by path and slug.</param>
/// <param name="Slugs">Every slug with the name of its constant.</param>
/// <param name="Conflicts">The files that nothing is generated from, because another has their slug.</param>
/// <param name="Namespace">The namespace of the conventional records and the lists of all records; empty for the global one.</param>
/// <param name="IsPublic">Whether the lists of all records are public.</param>
internal sealed record GenerationPlan(
    EquatableArray<PlannedFile> Files, EquatableArray<SlugConstant> Slugs, EquatableArray<Conflict> Conflicts, string Namespace, bool IsPublic)
{
    public static readonly GenerationPlan Empty = new(default, default, default, "", false);

    /// <summary>The records of a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="slug">The slug, for one file may describe several models.</param>
    public EquatableArray<RecordTarget> TargetsOf(string path, string slug)
    {
        int low = 0;
        int high = Files.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            int order = string.CompareOrdinal(Files[middle].Path, path) is not 0 and var byPath ? byPath : string.CompareOrdinal(Files[middle].Slug, slug);
            if (order == 0)
            {
                return Files[middle].Targets;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return default;
    }
}

/// <summary>A schema file with the records of one of its models.</summary>
internal sealed record PlannedFile(string Path, string Slug, EquatableArray<RecordTarget> Targets);

/// <summary>A constant of <c>ModelSlugs</c>.</summary>
internal sealed record SlugConstant(string Name, string Slug);

/// <summary>A file that nothing is generated from, with the reason (SG0007).</summary>
/// <param name="Path">The file.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Reason">The reason, without a full stop.</param>
internal sealed record Conflict(string Path, string Slug, string Reason);
