using System.Net.Http.Headers;

namespace SchemaGen.MindVideo;

/// <summary>Reads <c>Retry-After</c> (RFC 9110, section 10.2.3): seconds, or a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        RetryConditionHeaderValue? value = response.Headers.RetryAfter;
        TimeSpan? delay = value?.Delta ?? (value?.Date is { } date ? date - time.GetUtcNow() : null);
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    /// <summary>The delay before a retry; nothing, for the client's own back-off. "Now" is no delay: many who hear it come back at once, again and again.</summary>
    public static TimeSpan? OrBackOff(TimeSpan? retryAfter) => retryAfter > TimeSpan.Zero ? retryAfter : null;
}
