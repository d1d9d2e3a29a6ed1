using System.Buffers;
using System.Globalization;

namespace SchemaGen.MindVideo;

/// <summary>Makes one attempt to fetch a file: from its host, or from a data URI.</summary>
internal sealed class FileFetch(HttpClient http, MindVideoOptions options, TimeProvider time)
{
    private const int BufferBytes = 64 * 1024;

    private readonly FileHosts _hosts = new(http, options, time);

    /// <summary>Copies the contents of a file to a stream, or the rest of them where an earlier attempt broke off and the host sends parts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="state">What earlier attempts have written.</param>
    /// <param name="restart">Takes back what earlier attempts have written, or throws.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The number of bytes of the whole file; at least one.</returns>
    /// <exception cref="DownloadException">The file could not be read. Errors of the destination are not wrapped.</exception>
    public async ValueTask<long> CopyAsync(MindVideoFile file, Stream destination, DownloadState state, Action restart, CancellationToken cancellationToken)
    {
        if (DataUri.TryDecode(file.Url, out byte[]? data))
        {
            CheckSize(data.Length);
            await destination.WriteAsync(data, cancellationToken).ConfigureAwait(false);
            return data.Length;
        }

        using HttpResponseMessage response = await _hosts.OpenAsync(file, state, cancellationToken).ConfigureAwait(false);
        if (!state.IsRest(response))
        {
            if (state.Written > 0)
            {
                restart();
            }

            state.Begin(response);
        }

        CheckSize(state.Written + (response.Content.Headers.ContentLength ?? 0));
        await CopyAsync(response, destination, state, cancellationToken).ConfigureAwait(false);
        return state.Written > 0 ? state.Written : throw new DownloadException("the host answered with nothing", isTransient: true);
    }

    private async Task CopyAsync(HttpResponseMessage response, Stream destination, DownloadState state, CancellationToken cancellationToken)
    {
        Stream source = new IdleTimeoutStream(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), options.AttemptTimeout, time);
        var rate = new SlowestRate(options.Downloads.MinBytesPerSecond, options.AttemptTimeout);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (true)
            {
                long begun = time.GetTimestamp();
                int read = await ReadAsync(source, buffer, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return;
                }

                if (state.Written == 0)
                {
                    FileContents.Check(response.Content.Headers.ContentType?.MediaType, buffer.AsSpan(0, read));
                }

                rate.Count(read, time.GetElapsedTime(begun));
                CheckSize(state.Written + read);
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                state.Written += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads from the network. Its errors are wrapped, because another attempt may get past them, unlike errors of the disk.</summary>
    private static async ValueTask<int> ReadAsync(Stream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && Transience.IsTransient(exception))
        {
            throw new DownloadException(Transience.Describe(exception), isTransient: true, exception);
        }
    }

    private void CheckSize(long bytes)
    {
        if (bytes > options.Downloads.MaxBytes)
        {
            throw new DownloadException(
                string.Create(CultureInfo.InvariantCulture, $"it has more than {options.Downloads.MaxBytes} bytes ({nameof(MindVideoOptions.Downloads)}.{nameof(MindVideoDownloadOptions.MaxBytes)})"), isTransient: false);
        }
    }
}
