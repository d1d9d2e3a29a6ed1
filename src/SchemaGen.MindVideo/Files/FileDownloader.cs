using System.Buffers;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace SchemaGen.MindVideo;

/// <summary>Fetches what a model made. The hosts of files are not the API: they never see the API key.</summary>
internal sealed class FileDownloader
{
    private const int BufferBytes = 64 * 1024;

    private readonly HttpClient _http;
    private readonly MindVideoOptions _options;
    private readonly TimeProvider _time;
    private readonly ClientTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _pipeline;

    public FileDownloader(HttpClient http, MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
    {
        _http = http;
        _options = options;
        _time = time;
        _telemetry = telemetry;
        _logger = logger;
        _pipeline = options.MaxRetryAttempts == 0 ? ResiliencePipeline.Empty : new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetryAttempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                ShouldHandle = new PredicateBuilder().Handle<FileFault>(fault => fault.IsTransient && !(fault.RetryAfter > options.MaxRetryAfter)),
                DelayGenerator = static args => ValueTask.FromResult(RetryAfter.OrBackOff((args.Outcome.Exception as FileFault)?.RetryAfter)),
                OnRetry = OnRetry,
            })
            .Build();
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
                        return await CopyAsync(file, stream, token).ConfigureAwait(false);
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
        var counting = new WrittenFlag();
        long bytes = await RunAsync(
            file,
            async token =>
            {
                try
                {
                    return await CopyAsync(file, destination, token, counting).ConfigureAwait(false);
                }
                catch (FileFault fault) when (counting.IsSet)
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

    private async ValueTask<long> CopyAsync(MindVideoFile file, Stream destination, CancellationToken cancellationToken, WrittenFlag? written = null)
    {
        if (DataUri.TryDecode(file.Url, out byte[]? data))
        {
            await destination.WriteAsync(data, cancellationToken).ConfigureAwait(false);
            return data.Length;
        }

        using HttpResponseMessage response = await OpenAsync(AddressOf(file), cancellationToken).ConfigureAwait(false);
        Stream source = new IdleTimeoutStream(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), _options.AttemptTimeout, _time);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long copied = 0;
            while (true)
            {
                int read = await ReadAsync(source, buffer, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return copied > 0 ? copied : throw new FileFault("the host answered with nothing", isTransient: true);
                }

                written?.Set();
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                copied += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<HttpResponseMessage> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        using var deadline = new CancellationTokenSource(_options.AttemptTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            string reason = deadline.IsCancellationRequested ? $"no answer within {_options.AttemptTimeout:c}" : exception.Message;
            throw new FileFault(reason, isTransient: true, exception);
        }
        catch (HttpRequestException exception)
        {
            throw new FileFault(Transience.Describe(exception), Transience.IsTransient(exception), exception);
        }

        if (response.IsSuccessStatusCode && !string.Equals(response.Content.Headers.ContentType?.MediaType, "text/html", StringComparison.OrdinalIgnoreCase))
        {
            return response;
        }

        using (response)
        {
            string what = response.IsSuccessStatusCode ? "a web page instead of a file" : string.Create(CultureInfo.InvariantCulture, $"status {(int)response.StatusCode}");
            bool isTransient = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500;
            throw new FileFault($"the host answered with {what}", isTransient) { StatusCode = response.StatusCode, RetryAfter = RetryAfter.Of(response, _time) };
        }
    }

    /// <summary>Reads, and tells faults of the network from those of the disk: only the first are worth another attempt.</summary>
    private static async ValueTask<int> ReadAsync(Stream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException)
        {
            throw new FileFault(exception.Message, isTransient: true, exception);
        }
    }

    private Uri AddressOf(MindVideoFile file)
    {
        if (!string.IsNullOrWhiteSpace(file.Url) && Uri.TryCreate(_options.BaseAddress, file.Url, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return address;
        }

        throw new FileFault("it is neither an http(s) URL nor a data URI", isTransient: false);
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

    private ValueTask OnRetry(OnRetryArguments<object> args)
    {
        _telemetry.CountRetry("download", (args.Outcome.Exception as FileFault)?.StatusCode);
        _logger.Retrying("download", args.AttemptNumber + 1, _options.MaxRetryAttempts, args.RetryDelay, args.Outcome.Exception!.Message);
        return default;
    }

    private sealed class WrittenFlag
    {
        public bool IsSet { get; private set; }

        public void Set() => IsSet = true;
    }
}
