using System.Buffers;
using System.Globalization;

namespace SchemaGen.MindVideo;

/// <summary>Makes one attempt to fetch a file: from its host, or from a data URI.</summary>
internal sealed class FileFetch(HttpClient http, MindVideoOptions options, TimeProvider time)
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Copies the contents of a file to a stream.</summary>
    /// <param name="file">The file.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="isWriting">Is called before anything is written.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The number of bytes; at least one.</returns>
    /// <exception cref="DownloadException">The file could not be read. Errors of the destination are not wrapped.</exception>
    public async ValueTask<long> CopyAsync(MindVideoFile file, Stream destination, Action isWriting, CancellationToken cancellationToken)
    {
        if (DataUri.TryDecode(file.Url, out byte[]? data))
        {
            isWriting();
            await destination.WriteAsync(data, cancellationToken).ConfigureAwait(false);
            return data.Length;
        }

        using HttpResponseMessage response = await OpenAsync(AddressOf(file), cancellationToken).ConfigureAwait(false);
        Stream source = new IdleTimeoutStream(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), options.AttemptTimeout, time);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long copied = 0;
            while (true)
            {
                int read = await ReadAsync(source, buffer, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return copied > 0 ? copied : throw new DownloadException("the host answered with nothing", isTransient: true);
                }

                isWriting();
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
        using var deadline = new CancellationTokenSource(options.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            string reason = deadline.IsCancellationRequested ? $"no answer within {options.AttemptTimeout:c}" : Transience.Describe(exception);
            throw new DownloadException(reason, isTransient: true, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is not OperationCanceledException && Transience.IsTransient(exception)))
        {
            throw new DownloadException(Transience.Describe(exception), Transience.IsTransient(exception), exception) { RetryAfter = Transience.RetryAfter(exception) };
        }

        if (response.IsSuccessStatusCode && !string.Equals(response.Content.Headers.ContentType?.MediaType, "text/html", StringComparison.OrdinalIgnoreCase))
        {
            return response;
        }

        using (response)
        {
            string what = response.IsSuccessStatusCode ? "a web page instead of a file" : string.Create(CultureInfo.InvariantCulture, $"status {(int)response.StatusCode}");
            throw new DownloadException($"the host answered with {what}", Transience.IsTransient(response.StatusCode)) { StatusCode = response.StatusCode, RetryAfter = RetryAfter.Of(response, time) };
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

    private Uri AddressOf(MindVideoFile file)
    {
        if (!string.IsNullOrWhiteSpace(file.Url) && Uri.TryCreate(options.BaseAddress, file.Url, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return address;
        }

        throw new DownloadException("it is neither an http(s) URL nor a data URI", isTransient: false);
    }
}
