using System.Net;
using System.Net.Http.Headers;

namespace SchemaGen.MindVideo;

/// <summary>What the attempts of a download have written until now, and whether the next one can go on where it broke off (RFC 9110, section 14).</summary>
internal sealed class DownloadState
{
    private static readonly TimeSpan s_settled = TimeSpan.FromMinutes(1);

    private RangeConditionHeaderValue? _version;
    private long? _length;

    /// <summary>How many bytes were written.</summary>
    public long Written { get; set; }

    /// <summary>Whether the next attempt asks for the rest only.</summary>
    public bool CanResume => Written > 0 && _version is not null;

    public void Ask(HttpRequestMessage request)
    {
        if (CanResume)
        {
            request.Headers.Range = new RangeHeaderValue(Written, null);
            request.Headers.IfRange = _version;
        }
    }

    /// <summary>Returns whether a response is the rest of the same file. Otherwise it is the whole.</summary>
    public bool IsRest(HttpResponseMessage response)
    {
        if (response.StatusCode is not HttpStatusCode.PartialContent)
        {
            return false;
        }

        ContentRangeHeaderValue? range = response.Content.Headers.ContentRange;
        if (range?.From == Written && (range.Length is null || range.Length == _length))
        {
            return true;
        }

        Forget();
        throw new DownloadException("the host answered with another part of the file than was asked for", isTransient: true);
    }

    /// <summary>Begins with a whole file, and keeps what identifies this version of it.</summary>
    public void Begin(HttpResponseMessage response)
    {
        HttpContentHeaders content = response.Content.Headers;
        Written = 0;
        _length = content.ContentLength;

        // Bytes that a handler decompresses, which then have no announced length, are not those that ranges count.
        bool hasRanges = _length is not null && content.ContentEncoding.Count == 0 && !response.Headers.AcceptRanges.Contains("none");
        _version = !hasRanges ? null
            : response.Headers.ETag is { IsWeak: false } tag ? new RangeConditionHeaderValue(tag)
            : content.LastModified is { } modified && response.Headers.Date - modified > s_settled ? new RangeConditionHeaderValue(modified)
            : null;
    }

    /// <summary>Makes the next attempt ask for the whole file.</summary>
    public void Forget() => _version = null;
}
