using System.Net.Http.Headers;

namespace SchemaGen.MindVideo;

/// <summary>Reads the header <c>Retry-After</c> (RFC 9110, section 10.2.3): seconds, or a date.</summary>
internal static class RetryAfter
{
    /// <summary>Returns the requested delay, which is zero for a date in the past; <see langword="null"/>, where there is no such header.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        RetryConditionHeaderValue? value = response.Headers.RetryAfter;
        TimeSpan? delay = value?.Delta ?? (value?.Date is { } date ? date - time.GetUtcNow() : null);
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
