using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>The models of folders of schema files.</summary>
/// <param name="Models">The models, by slug.</param>
/// <param name="Problems">The files that could not be read.</param>
internal sealed record ModelCatalog(IReadOnlyDictionary<string, EmulatedModel> Models, IReadOnlyList<SchemaProblem> Problems)
{
    private const string Usual = "schemas";

    /// <summary>What the tool schemagen notes about the files of a folder; it is no schema.</summary>
    private const string LockName = "schemagen.lock.json";

    /// <summary>What a project says of a vendor's file beside it; it is no schema either.</summary>
    private const string OverlayEnd = ".overlay.json";

    private const int LongestName = 100;

    /// <summary>The folder that is read where none is set: <c>schemas</c> of the current folder, or else the files beside the program.</summary>
    public static string UsualFolder =>
        Directory.Exists(Usual) ? Path.GetFullPath(Usual) : Path.Combine(AppContext.BaseDirectory, Usual);

    /// <summary>Reads models, and all schema files of some folders.</summary>
    /// <param name="folders">The folders; where there is none, and no model either, the usual one.</param>
    /// <param name="added">The schemas of models, by their slugs.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="InvalidDataException">The schema of an added model cannot be read.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder that was set does not exist. Unlike a file that cannot be read, this stops the start.</exception>
    public static async Task<ModelCatalog> ReadAsync(IReadOnlyCollection<string> folders, IReadOnlyDictionary<string, string> added, CancellationToken cancellationToken)
    {
        var models = new SortedDictionary<string, EmulatedModel>(StringComparer.Ordinal);
        List<SchemaProblem> problems = [];
        if (folders.FirstOrDefault(static folder => !Directory.Exists(folder)) is { } missing)
        {
            throw new DirectoryNotFoundException($"There is no schema folder '{missing}'.");
        }

        foreach ((string slug, string schema) in added)
        {
            models.Add(slug, await ReadAsync(slug, schema, cancellationToken).ConfigureAwait(false));
        }

        foreach (string folder in folders.Count > 0 || added.Count > 0 ? folders : [UsualFolder])
        {
            if (!Directory.Exists(folder))
            {
                problems.Add(new SchemaProblem(folder, "There is no such folder."));
                continue;
            }

            foreach (string file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(IsSchema).Order(StringComparer.Ordinal))
            {
                await ReadAsync(SlugOf(folder, file), file, models, problems, cancellationToken).ConfigureAwait(false);
            }
        }

        return new ModelCatalog(models, problems);
    }

    /// <summary>Returns the message that a model is unknown, with the reason where its file could not be read, or else the slug that was probably intended.</summary>
    public string Unknown(string slug)
    {
        string name = slug.Length <= LongestName ? slug : slug[..LongestName] + "…";
        if (Problems.FirstOrDefault(problem => IsOf(problem, slug)) is { } left)
        {
            return $"There is no model '{name}', for its schema file could not be read. {left.Message}";
        }

        return $"There is no model '{name}'" + (NearestSlug.Find(slug, Models.Keys) is { } nearest ? $"; did you mean '{nearest}'?" : ".");
    }

    private static async Task<EmulatedModel> ReadAsync(string slug, string schema, CancellationToken cancellationToken)
    {
        try
        {
            return await EmulatedModel.ReadAsync(slug, schema, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"The schema of the model '{slug}' cannot be read. {exception.Message}", exception);
        }
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

    private static bool IsSchema(string file) => Path.GetFileName(file) is var name && name != LockName && !name.EndsWith(OverlayEnd, StringComparison.OrdinalIgnoreCase);

    private static bool IsOf(SchemaProblem problem, string slug) =>
        problem.Path.Replace('\\', '/') is var path && (path.EndsWith($"/{slug}.json", StringComparison.Ordinal) || path.EndsWith($"/{slug}.schema.json", StringComparison.Ordinal));

    /// <summary>Returns the path of a file below its folder, without <c>.json</c> or <c>.schema.json</c>, with <c>/</c>.</summary>
    private static string SlugOf(string folder, string file)
    {
        string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        string name = path[..^".json".Length];
        return name.EndsWith(".schema", StringComparison.Ordinal) ? name[..^".schema".Length] : name;
    }
}
