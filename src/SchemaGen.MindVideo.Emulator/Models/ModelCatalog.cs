using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>The models of some folders of schema files.</summary>
/// <param name="Models">The models, by slug.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record ModelCatalog(IReadOnlyDictionary<string, EmulatedModel> Models, IReadOnlyList<SchemaProblem> Problems)
{
    private const string Usual = "schemas";

    private const int LongestName = 100;

    /// <summary>The folders that are read where nobody names one: <c>schemas</c> of the current folder, else the files beside the program.</summary>
    public static string UsualFolder =>
        Directory.Exists(Usual) ? Path.GetFullPath(Usual) : Path.Combine(AppContext.BaseDirectory, Usual);

    /// <exception cref="DirectoryNotFoundException">A folder that was named does not exist. Without it nothing would work that was meant to, so it is no problem to go on with.</exception>
    public static async Task<ModelCatalog> ReadAsync(IReadOnlyCollection<string> folders, CancellationToken cancellationToken)
    {
        var models = new SortedDictionary<string, EmulatedModel>(StringComparer.Ordinal);
        List<SchemaProblem> problems = [];
        if (folders.FirstOrDefault(static folder => !Directory.Exists(folder)) is { } missing)
        {
            throw new DirectoryNotFoundException($"There is no schema folder '{missing}'.");
        }

        foreach (string folder in folders.Count > 0 ? folders : [UsualFolder])
        {
            if (!Directory.Exists(folder))
            {
                problems.Add(new SchemaProblem(folder, "There is no such folder."));
                continue;
            }

            foreach (string file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                await ReadAsync(SlugOf(folder, file), file, models, problems, cancellationToken).ConfigureAwait(false);
            }
        }

        return new ModelCatalog(models, problems);
    }

    /// <summary>That there is no such model, and which one was probably meant.</summary>
    public string Unknown(string slug)
    {
        string name = slug.Length <= LongestName ? slug : slug[..LongestName] + "…";
        return $"There is no model '{name}'" + (NearestSlug.Find(slug, Models.Keys) is { } nearest ? $"; did you mean '{nearest}'?" : ".");
    }

    private static async Task ReadAsync(
        string slug, string file, SortedDictionary<string, EmulatedModel> models, List<SchemaProblem> problems, CancellationToken cancellationToken)
    {
        if (models.ContainsKey(slug))
        {
            problems.Add(new SchemaProblem(file, $"The model '{slug}' has a schema file already; this one is left out."));
            return;
        }

        try
        {
            string text = await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
            models.Add(slug, await EmulatedModel.ReadAsync(slug, text, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidDataException)
        {
            problems.Add(new SchemaProblem(file, exception.Message));
        }
    }

    /// <summary>The path below the folder, without <c>.json</c> or <c>.schema.json</c>, with <c>/</c>.</summary>
    private static string SlugOf(string folder, string file)
    {
        string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        string name = path[..^".json".Length];
        return name.EndsWith(".schema", StringComparison.Ordinal) ? name[..^".schema".Length] : name;
    }
}
