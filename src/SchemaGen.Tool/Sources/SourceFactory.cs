using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Sources.Http;

namespace SchemaGen.Tool.Sources;

/// <summary>Makes sources of what users and locks name them by.</summary>
/// <param name="project">The project.</param>
/// <param name="settings">Where platforms are reached.</param>
/// <param name="fetcher">Fetches addresses.</param>
internal sealed class SourceFactory(ModelProject project, SourceSettings settings, Lazy<WebFetcher> fetcher)
{
    /// <param name="name">A path, an address, or <c>platform:model</c>.</param>
    /// <param name="folder">The folder that a path is relative to.</param>
    /// <exception cref="ToolFailure">It is none of them.</exception>
    public ISchemaSource Create(string name, string folder)
    {
        if (name.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(name, UriKind.Absolute, out Uri? address)
                ? address.UserInfo.Length == 0 ? new WebSource(address, fetcher.Value, name) : throw new ToolFailure("an address with a password in it would be written into the lock: leave it out")
                : throw new ToolFailure($"'{name}' is no address");
        }

        int colon = name.IndexOf(':', StringComparison.Ordinal);
        Platform? platform = colon > 0 ? Platform.All.FirstOrDefault(known => known.Scheme.Equals(name[..colon], StringComparison.OrdinalIgnoreCase)) : null;
        if (platform is not null)
        {
            return Create(platform, name[(colon + 1)..]);
        }

        string path = Path.GetFullPath(name, folder);
        return colon <= 1 || File.Exists(path) ? new FileSource(path, project) : throw new ToolFailure(
            $"'{name}' is no source: '{name[..colon]}' is no platform that schemagen knows, and there is no such file",
            $"a source is a file, an address, or one of {string.Join(", ", Platform.All.Select(static known => $"{known.Scheme}:{known.Form}"))}");
    }

    private ISchemaSource Create(Platform platform, string model)
    {
        if (model.Length == 0 || model.Split('/').Any(static part => part is "" or "." or "..") || model.Any(static c => char.IsControl(c) || c is '\\' or '?' or '#'))
        {
            throw new ToolFailure($"'{platform.Scheme}:{model}' names no model: {platform.Scheme}:{platform.Form} is expected");
        }

        Uri address = settings.AddressOf(platform);
        if (platform == Platform.Replicate)
        {
            // A version behind the name is what the lock is for.
            string bare = model.Split(':')[0];
            return bare.Split('/').Length == 2 ? new ReplicateSource(bare, address, settings.KeyOf(platform), fetcher.Value)
                : throw new ToolFailure($"'{platform.Scheme}:{model}' names no model: {platform.Scheme}:{platform.Form} is expected");
        }

        return platform == Platform.HuggingFace ? new HuggingFaceSource(model, address, fetcher.Value)
            : platform == Platform.Fal ? new WebSource(new Uri(address, "api/openapi/queue/openapi.json?endpoint_id=" + Uri.EscapeDataString(model)), fetcher.Value, $"{platform.Scheme}:{model}", model)
            : new WebSource(new Uri(address, $"models/{Uri.EscapeDataString(model)}/docs"), fetcher.Value, $"{platform.Scheme}:{model}", model);
    }
}
