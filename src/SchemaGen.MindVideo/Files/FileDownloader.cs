using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace SchemaGen.MindVideo;

/// <summary>Fetches what a model made. The hosts of files are not the API: they never see the API key.</summary>
internal sealed class FileDownloader
{
    private readonly MindVideoOptions _options;
    private readonly FileFetch _fetch;
    private readonly ClientTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<long> _pipeline;

    public FileDownloader(HttpClient http, MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
    {
        _options = options;
        _fetch = new FileFetch(http, options, time);
        _telemetry = telemetry;
        _logger = logger;
        _pipeline = BackOff.Create<long>(options, time, static outcome => outcome.Exception is FileFault { IsTransient: true }, static outcome => (outcome.Exception as FileFault)?.RetryAfter, OnRetry);
    }

    /// <summary>Fetches a file to a path. What was there is replaced when all has come; else it stays as it is.</summary>
    public async Task<long> ToFileAsync(MindVideoFile file, string path, CancellationToken cancellationToken)
    {
        string target = TargetOf(path);
        string folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);

        // Beside the target, because only within a volume is a move one step; and with a name of its own, because that of the target may be as long as names can be.
        string part = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            long bytes = await RunAsync(
                file,
                async token =>
                {
                    var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
                    await using (stream.ConfigureAwait(false))
                    {
                        return await _fetch.CopyAsync(file, stream, static () => { }, token).ConfigureAwait(false);
                    }
                },
                cancellationToken).ConfigureAwait(false);
            File.Move(part, target, overwrite: true);
            _logger.Downloaded(bytes, NameOf(file));
            return bytes;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Fetches a file to a stream. It is fetched again only as long as nothing was written.</summary>
    public async Task<long> ToStreamAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken)
    {
        bool hasWritten = false;
        long bytes = await RunAsync(
            file,
            async token =>
            {
                try
                {
                    return await _fetch.CopyAsync(file, destination, () => hasWritten = true, token).ConfigureAwait(false);
                }
                catch (FileFault fault) when (hasWritten)
                {
                    throw new FileFault(fault.Message, isTransient: false, fault.InnerException);
                }
            },
            cancellationToken).ConfigureAwait(false);
        _logger.Downloaded(bytes, NameOf(file));
        return bytes;
    }

    private async Task<long> RunAsync(MindVideoFile file, Func<CancellationToken, ValueTask<long>> attempt, CancellationToken cancellationToken)
    {
        int attempts = 0;
        try
        {
            return await _pipeline.ExecuteAsync(
                token =>
                {
                    attempts++;
                    return attempt(token);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (FileFault fault)
        {
            throw new MindVideoException($"'{NameOf(file)}' could not be downloaded: {fault.Message}", fault.InnerException)
            {
                StatusCode = fault.StatusCode,
                RetryAfter = fault.RetryAfter,
                Attempts = attempts,
            };
        }
    }

    /// <summary>Where the bytes go: what a link leads to, and never a folder; that is found out before anything is fetched.</summary>
    private static string TargetOf(string path)
    {
        string target = Path.GetFullPath(path);
        if (Path.EndsInDirectorySeparator(target) || Directory.Exists(target))
        {
            throw new IOException($"'{target}' is a folder, and not a file");
        }

        var file = new FileInfo(target);
        return file.LinkTarget is null ? target : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    /// <summary>The URL for logs and messages: without its query, which may be a signature that lets anybody read the file.</summary>
    private static string NameOf(MindVideoFile file)
    {
        int query = file.Url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? -1 : file.Url.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? file.ToString() : file.Url[..query] + "?...";
    }

    private void OnRetry(OnRetryArguments<long> args)
    {
        _telemetry.CountRetry("download", (args.Outcome.Exception as FileFault)?.StatusCode);
        _logger.Retrying("download", args.AttemptNumber + 1, _options.MaxRetryAttempts, args.RetryDelay.TotalSeconds, args.Outcome.Exception!.Message);
    }
}
