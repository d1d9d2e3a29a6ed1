using System.Collections.Frozen;
using SchemaGen.Constraints;
using SchemaGen.Tool.Drift;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;

namespace SchemaGen.Tool.Commands;

/// <summary>Compares the file that is there with the one that a source has now.</summary>
internal static class SchemaChanges
{
    private static readonly FrozenSet<string> s_bounds = new[]
    {
        KeywordNames.Minimum, KeywordNames.ExclusiveMinimum, KeywordNames.Maximum, KeywordNames.ExclusiveMaximum, KeywordNames.MinItems, KeywordNames.MaxItems, KeywordNames.MinLength, KeywordNames.MaxLength,
    }.ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>Returns the bounds that updates narrowed: those of this one, and those of before at which it changed nothing.</summary>
    /// <param name="report">What this update changes.</param>
    /// <param name="before">The bounds that earlier updates narrowed.</param>
    public static IReadOnlyList<string> Narrowed(DriftReport report, IReadOnlyList<string> before)
    {
        List<Change> bounds = [.. report.Changes.Where(static change => s_bounds.Contains(change.Keyword))];
        return before.Where(known => !bounds.Exists(change => known.StartsWith($"{change.Place} {change.Keyword} ", StringComparison.Ordinal)))
            .Concat(bounds.Where(static change => change is { Kind: ChangeKind.Breaking, Old: not null }).Select(static change => $"{change.Place} {change.Keyword} {change.Old}"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
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
