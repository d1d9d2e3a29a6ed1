using System.Security.Cryptography;
using System.Text;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Projects;

namespace SchemaGen.Tool.Locking;

/// <summary>
/// The lock and the schema files of a project, which change together. The new files are written aside, then the lock is renamed into place, then the files: a lock that names the hash of a file that still lies aside is
/// how an interrupted command is known, and the next one ends it.
/// </summary>
/// <remarks>One command at a time writes: another waits.</remarks>
internal sealed class ProjectLock : IDisposable
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    private readonly ModelProject _project;
    private readonly FileStream? _hold;
    private readonly string _path;

    private ProjectLock(ModelProject project, FileStream? hold)
    {
        _project = project;
        _hold = hold;
        _path = Path.Combine(project.Schemas, LockFile.Name);
        File = LockReader.Read(project);
    }

    /// <summary>Gets what the lock says.</summary>
    public LockFile File { get; }

    /// <summary>Gets or sets what is called between two changes on the disk. A test ends the command there.</summary>
    public Action? BetweenChanges { get; set; }

    /// <summary>Opens the lock of a project, and ends what an interrupted command left.</summary>
    public static ProjectLock Open(ModelProject project, CancellationToken cancellationToken = default)
    {
        var opened = new ProjectLock(project, Hold(project, cancellationToken));
        opened.Recover();
        return opened;
    }

    /// <summary>Notes the new contents of schema files, all of them or none.</summary>
    /// <param name="files">The files by slug, with their entries; bytes are null where the file stays as it is.</param>
    public void Commit(IReadOnlyCollection<(string Slug, byte[]? Bytes, LockEntry Entry)> files)
    {
        List<string> paths = [];
        foreach ((string slug, byte[]? bytes, LockEntry entry) in files)
        {
            File.Entries[slug] = entry;
            if (bytes is not null)
            {
                paths.Add(_project.PathOf(slug));
                SafeFile.WriteAside(paths[^1], bytes);
                BetweenChanges?.Invoke();
            }
        }

        SafeFile.WriteAside(_path, Encoding.UTF8.GetBytes(File.Write()));
        BetweenChanges?.Invoke();
        SafeFile.Commit(_path);
        foreach (string path in paths)
        {
            BetweenChanges?.Invoke();
            SafeFile.Commit(path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _hold?.Dispose();

    /// <summary>Ends an interrupted command: what lies aside and is in the lock is put into place; anything else was never promised, and goes.</summary>
    private void Recover()
    {
        if (!Directory.Exists(_project.Schemas))
        {
            return;
        }

        foreach (string aside in Directory.EnumerateFiles(_project.Schemas, "*.json" + SafeFile.AsideExtension, SearchOption.AllDirectories))
        {
            string path = aside[..^SafeFile.AsideExtension.Length];
            string slug = Path.GetRelativePath(_project.Schemas, path).Replace('\\', '/')[..^".json".Length];
            if (File.Entries.TryGetValue(slug, out LockEntry? entry) && LockEntry.Hash(System.IO.File.ReadAllBytes(aside)) == entry.Sha256)
            {
                SafeFile.Commit(path);
            }
            else
            {
                System.IO.File.Delete(aside);
            }
        }
    }

    /// <summary>Holds a file outside of the project for as long as the command runs: the system lets go of it when the command ends, however that is.</summary>
    private static FileStream Hold(ModelProject project, CancellationToken cancellationToken)
    {
        string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project.Folder)).AsSpan(0, 8));
        string path = Path.Combine(Path.GetTempPath(), $"schemagen-{id}.lock");
        long start = Environment.TickCount64;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Environment.TickCount64 - start < s_longestWait.TotalMilliseconds)
            {
                cancellationToken.WaitHandle.WaitOne(50);
                cancellationToken.ThrowIfCancellationRequested();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new ToolFailure($"another schemagen works on {project.Folder}", $"wait for it to end; it holds {path}");
            }
        }
    }
}
