using System.Text;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Sends a valid response that is padded to 64 MiB, which is more than a client should read into memory.</summary>
internal static class HugeBody
{
    private const int Length = 64 * 1024 * 1024;

    private static readonly byte[] s_block = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));

    public static async Task SendAsync(HttpContext http, ApiResponse response)
    {
        bool isJson = response.ContentType == ApiResponse.Json;
        (response with { Body = default }).WriteHead(http.Response);
        http.Response.ContentLength = null;
        Stream body = http.Response.Body;

        // JSON gets one more member; a picture gets bytes after its end.
        await body.WriteAsync(isJson ? response.Body[..^1] : response.Body, http.RequestAborted).ConfigureAwait(false);
        if (isJson)
        {
            await body.WriteAsync(",\"padding\":\""u8.ToArray(), http.RequestAborted).ConfigureAwait(false);
        }

        for (int sent = 0; sent < Length; sent += s_block.Length)
        {
            await body.WriteAsync(s_block, http.RequestAborted).ConfigureAwait(false);
        }

        if (isJson)
        {
            await body.WriteAsync("\"}"u8.ToArray(), http.RequestAborted).ConfigureAwait(false);
        }
    }
}
