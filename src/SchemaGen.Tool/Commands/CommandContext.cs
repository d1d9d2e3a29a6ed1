using SchemaGen.Tool.Output;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Sources;
using SchemaGen.Tool.Sources.Http;

namespace SchemaGen.Tool.Commands;

/// <summary>What a command works with.</summary>
internal sealed class CommandContext : IDisposable
{
    private readonly Lazy<WebFetcher> _fetcher;
    private readonly SourceSettings _settings;

    /// <param name="project">The project.</param>
    /// <param name="folder">The current folder, which paths of the command line are relative to.</param>
    /// <param name="settings">Where platforms are reached.</param>
    /// <param name="output">Where it prints.</param>
    public CommandContext(ModelProject project, string folder, SourceSettings settings, CommandOutput output)
    {
        Project = project;
        Folder = folder;
        Output = output;
        _settings = settings;
        _fetcher = new Lazy<WebFetcher>(() => new WebFetcher(output.Progress));
    }

    /// <summary>Gets the project.</summary>
    public ModelProject Project { get; set; }

    /// <summary>Gets the current folder.</summary>
    public string Folder { get; }

    /// <summary>Gets where it prints.</summary>
    public CommandOutput Output { get; }

    /// <summary>Makes a source of what the user calls it by.</summary>
    public ISchemaSource Given(string name) => Factory.Create(name, Folder);

    /// <summary>Makes a source of what the lock calls it by.</summary>
    public ISchemaSource Locked(string name) => Factory.Create(name, Project.Folder);

    private SourceFactory Factory => new(Project, _settings, _fetcher);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_fetcher.IsValueCreated)
        {
            _fetcher.Value.Dispose();
        }
    }
}
