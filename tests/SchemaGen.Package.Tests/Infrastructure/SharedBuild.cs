using System.Security;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>
/// Builds the projects of many tests with one command. A build by itself takes seconds to start, to restore and to warm up, and there are dozens;
/// the tests start together, so what they request within a moment is restored and built together, each project with its own properties.
/// </summary>
internal static class SharedBuild
{
    /// <summary>How long nothing more must have been requested.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private static readonly Lock s_lock = new();

    private static List<Request> s_requests = [];

    /// <summary>Builds a project as <c>dotnet build</c> does.</summary>
    /// <param name="folder">The folder that the project has to itself.</param>
    /// <param name="project">The path of the project file.</param>
    /// <param name="properties">Global properties, each as <c>Name=Value</c>.</param>
    /// <returns>What was written about the files of the folder, and 0 if the project was built.</returns>
    public static Task<CliResult> RunAsync(string folder, string project, IEnumerable<string> properties)
    {
        var request = new Request(folder, project, string.Join(';', properties));
        lock (s_lock)
        {
            s_requests.Add(request);
            if (s_requests.Count == 1)
            {
                _ = Task.Run(CollectAsync);
            }
        }

        return request.Completion.Task;
    }

    private static async Task CollectAsync()
    {
        List<Request> requests;
        int count;
        do
        {
            lock (s_lock)
            {
                count = s_requests.Count;
            }

            await Task.Delay(s_pause);
        }
        while (!TryTake(count, out requests));

        try
        {
            await BuildAsync(requests);
        }
        catch (Exception exception)
        {
            // It is the tests' own: each of them waits for its result, and fails with this.
            requests.ForEach(request => request.Completion.TrySetException(exception));
        }
    }

    private static bool TryTake(int count, out List<Request> requests)
    {
        lock (s_lock)
        {
            requests = s_requests;
            if (requests.Count != count)
            {
                return false;
            }

            s_requests = [];
            return true;
        }
    }

    private static async Task BuildAsync(List<Request> requests)
    {
        string folder = Directory.CreateTempSubdirectory("schemagen-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "All.proj"), Project(requests));
            CliResult all = await Cli.RunNowAsync(folder, "dotnet", "build", "All.proj", "--no-restore", "--nologo", "-v", "q", "-m");
            string[] lines = all.Output.Split('\n');
            for (int i = 0; i < requests.Count; i++)
            {
                Request request = requests[i];
                string result = Path.Combine(folder, $"{i}.txt");
                if (!File.Exists(result))
                {
                    throw new InvalidOperationException($"'{all.Command}' ended with {all.ExitCode}, before '{request.Project}' was through:\n{all.Output}");
                }

                bool succeeded = bool.Parse(File.ReadAllText(result));
                IEnumerable<string> own = lines.Where(line => line.Contains(request.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
                request.Completion.SetResult(new CliResult($"dotnet build {request.Project} {request.Properties}", succeeded ? 0 : 1, string.Join('\n', own)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A failure of one project stops none of the others, neither where packages are restored nor where code is compiled.</summary>
    private static string Project(List<Request> requests) =>
        $"""
        <Project DefaultTargets="All">
          <ItemGroup>
            {string.Join("\n    ", requests.Select(static (request, index) => $"""<Consumer Include="{SecurityElement.Escape(request.Project)}" AdditionalProperties="{SecurityElement.Escape(request.Properties)}" Index="{index}" />"""))}
            <RestoreGraphProjectInputItems Include="@(Consumer)" />
          </ItemGroup>

          <Import Project="$(MSBuildToolsPath)/NuGet.targets" />

          <Target Name="All">
            <ItemGroup>
              <Build Include="$(MSBuildProjectFullPath)" AdditionalProperties="Index=%(Consumer.Index)" />
            </ItemGroup>
            <MSBuild Projects="$(MSBuildProjectFullPath)" Targets="Restore" Properties="MSBuildRestoreSessionId=$([System.Guid]::NewGuid());MSBuildIsRestoring=true" ContinueOnError="true" />
            <MSBuild Projects="@(Build)" Targets="One" BuildInParallel="true" />
          </Target>

          <Target Name="One">
            <ItemGroup>
              <This Include="@(Consumer)" Condition="'%(Index)' == '$(Index)'" />
            </ItemGroup>
            <MSBuild Projects="@(This)" RemoveProperties="Index" ContinueOnError="true" />
            <WriteLinesToFile File="$(Index).txt" Lines="$(MSBuildLastTaskResult)" />
          </Target>
        </Project>
        """;

    private sealed record Request(string Folder, string Project, string Properties)
    {
        public TaskCompletionSource<CliResult> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
