using System.Net;
using System.Net.Http.Headers;
using Polly;
using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Sources.Http;

/// <summary>Fetches addresses: with retries, within bounds, and with messages that say what came instead.</summary>
internal sealed class WebFetcher : IDisposable
{
    /// <summary>The largest answer that is read, after decompression.</summary>
    public const int MostBytes = 50 * 1024 * 1024;

    private static readonly TimeSpan s_longestSilence = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly Action<string> _report;

    /// <param name="report">Takes a line about a request that is slow, or is sent again.</param>
    /// <param name="time">The clock of the waits between attempts.</param>
    public WebFetcher(Action<string> report, TimeProvider? time = null)
    {
        _report = report;
        _client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, MaxAutomaticRedirections = 10, ConnectTimeout = s_longestSilence }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("schemagen", null));
        _client.DefaultRequestHeaders.Accept.ParseAdd("application/json, application/yaml, text/markdown, text/html;q=0.9, */*;q=0.8");
        _retries = Retries.Create(report, time ?? TimeProvider.System);
    }

    /// <summary>Fetches an address.</summary>
    /// <returns>The answer; null where it is the one that the <c>ETag</c> stands for.</returns>
    /// <exception cref="ToolFailure">There is no answer, or it is not one that can be used.</exception>
    public async Task<WebAnswer?> GetAsync(Uri address, WebRequestOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await _retries.ExecuteAsync(async token => await SendAsync(address, options, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                return null;
            }

            if (!response.IsSuccessStatusCode)
            {
                throw StatusFailure.Of(address, response, options);
            }

            return new WebAnswer(await ReadAsync(address, response, cancellationToken).ConfigureAwait(false), response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.ToString());
        }
        catch (HttpRequestException fault)
        {
            throw new ToolFailure(fault.HttpRequestError == HttpRequestError.ResponseEnded ? $"{address}: the answer was cut off" : $"{address} cannot be reached: {fault.InnerException?.Message ?? fault.Message}");
        }
        catch (IOException fault)
        {
            throw new ToolFailure($"{address}: the answer was cut off: {fault.Message}");
        }
        catch (TimeoutException)
        {
            throw new ToolFailure($"{address} said nothing for {s_longestSilence.TotalSeconds:0} seconds");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(Uri address, WebRequestOptions options, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (options.ETag is { } etag && EntityTagHeaderValue.TryParse(etag, out EntityTagHeaderValue? known))
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        if (options.Authorization is { } authorization)
        {
            // .NET does not send it on to where a redirect leads.
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        }

        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).WaitAsync(s_longestSilence, cancellationToken).ConfigureAwait(false);
    }

    private async Task<byte[]> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        long? announced = response.Content.Headers.ContentLength;
        if (announced > MostBytes)
        {
            throw TooLarge(address);
        }

        using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var read = new MemoryStream();
        var progress = new SlowProgress(address, announced, _report);
        byte[] buffer = new byte[81920];
        while (await body.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(s_longestSilence, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            read.Write(buffer, 0, count);
            progress.Report(read.Length);
            if (read.Length > MostBytes)
            {
                throw TooLarge(address);
            }
        }

        return read.ToArray();
    }

    private static ToolFailure TooLarge(Uri address) => new($"{address} answers with more than {MostBytes / 1024 / 1024} MB, which is no schema");
}

/// <summary>What an address answered.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="MediaType">Its media type; null where none was said.</param>
/// <param name="ETag">Its <c>ETag</c>, with quotes; null where there is none.</param>
internal sealed record WebAnswer(byte[] Bytes, string? MediaType, string? ETag);

/// <summary>How an address is asked.</summary>
/// <param name="ETag">The <c>ETag</c> of what is known; null for nothing.</param>
/// <param name="Authorization">The header that says who asks; null for nobody.</param>
/// <param name="KeyVariable">The environment variable that a key would be read from; null where none is needed.</param>
internal sealed record WebRequestOptions(string? ETag = null, string? Authorization = null, string? KeyVariable = null);
