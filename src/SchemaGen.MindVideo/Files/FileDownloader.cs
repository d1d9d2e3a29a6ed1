using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace SchemaGen.MindVideo;

/// <summary>Downloads the files that models made. The hosts of files are not the API, and never get the API key.</summary>
internal sealed class FileDownloader
{
    private readonly MindVideoOptions _options;
    private readonly FileFetch _fetch;
    private readonly KeyScrubber _scrubber;
    private readonly ClientTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Gate _gate;
    private readonly ResiliencePipeline<long> _pipeline;

    public FileDownloader(HttpClient http, MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger, KeyScrubber scrubber)
    {
        _options = options;
        _fetch = new FileFetch(http, options, time);
        _scrubber = scrubber;
        _time = time;
        _gate = new Gate(options.MaxConcurrentDownloads);
        _telemetry = telemetry;
        _logger = logger;
        _pipeline = RetryStrategy.Create<long>(options, time, static outcome => outcome.Exception is DownloadException { IsTransient: true, IsFinal: false }, static outcome => (outcome.Exception as DownloadException)?.RetryAfter, OnRetry);
    }

    /// <summary>Downloads to a path. A file that was there is replaced when the download is complete, and stays as it is when it fails.</summary>
    public async Task<long> ToFileAsync(MindVideoFile file, string path, CancellationToken cancellationToken)
    {
        string target = TargetOf(path);
        string folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);

        // Beside the target, because a move is atomic within a volume only; with a name of its own, because the name of the target may be as long as names can be.
        string part = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            long bytes;
            var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                bytes = await RunAsync(file, stream, static _ => true, () => stream.SetLength(0), cancellationToken).ConfigureAwait(false);
            }

            File.Move(part, target, overwrite: true);
            _logger.Downloaded(bytes, NameOf(file));
            return bytes;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Downloads to a stream. What was written stays: the download is repeated as long as nothing was, or where the host sends the rest.</summary>
    public async Task<long> ToStreamAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken)
    {
        long bytes = await RunAsync(
            file,
            destination,
            static state => state.Written == 0 || state.CanResume,
            static () => throw new DownloadException("it broke off, and the host does not send the rest of the same file", isTransient: true) { IsFinal = true },
            cancellationToken).ConfigureAwait(false);
        _logger.Downloaded(bytes, NameOf(file));
        return bytes;
    }

    /// <summary>Makes attempts until one succeeds or fails for good, none is left, or the time is over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="mayRepeat">Returns whether another attempt can be made after what was written.</param>
    /// <param name="restart">Takes back what was written, or throws.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    private async Task<long> RunAsync(MindVideoFile file, Stream destination, Func<DownloadState, bool> mayRepeat, Action restart, CancellationToken cancellationToken)
    {
        int attempts = 0;
        var state = new DownloadState();
        using var deadline = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await _pipeline.ExecuteAsync(
                async token =>
                {
                    using Gate.Turn turn = await _gate.EnterAsync(token).ConfigureAwait(false);
                    if (attempts++ == 0)
                    {
                        deadline.CancelAfter(_options.Downloads.Timeout);
                    }

                    try
                    {
                        return await _fetch.CopyAsync(file, destination, state, restart, token).ConfigureAwait(false);
                    }
                    catch (DownloadException exception) when (exception.IsTransient && !mayRepeat(state))
                    {
                        exception.IsFinal = true;
                        throw;
                    }
                },
                either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new MindVideoException($"'{NameOf(file)}' could not be downloaded within {_options.Downloads.Timeout:c} ({nameof(MindVideoOptions.Downloads)}.{nameof(MindVideoDownloadOptions.Timeout)})", exception) { Attempts = attempts, IsTransient = true };
        }
        catch (DownloadException exception)
        {
            throw new MindVideoException($"'{NameOf(file)}' could not be downloaded: {_scrubber.Scrub(exception.Message)}", exception.InnerException is { } inner ? _scrubber.Clean(inner) : null)
            {
                StatusCode = exception.StatusCode,
                IsTransient = exception.IsTransient,
                RetryAfter = exception.RetryAfter,
                Attempts = attempts,
            };
        }
    }

    /// <summary>Returns the file that a path leads to, following links. A folder is refused before anything is downloaded.</summary>
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

    /// <summary>Returns the URL for logs and messages, without its query, which may be a signature that grants access to the file.</summary>
    private string NameOf(MindVideoFile file)
    {
        if (file.Url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return file.ToString();
        }

        string url = _scrubber.Scrub(file.Url);
        int query = url.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? new MindVideoFile { Url = url }.ToString() : new MindVideoFile { Url = url[..query] } + "?...";
    }

    private void OnRetry(OnRetryArguments<long> args)
    {
        _telemetry.CountRetry("download", (args.Outcome.Exception as DownloadException)?.StatusCode);
        _logger.Retrying("download", args.AttemptNumber + 1, _options.MaxRetryAttempts, args.RetryDelay.TotalSeconds, _scrubber.Scrub(args.Outcome.Exception!.Message));
    }
}
