using System.Text;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Sends an answer that has grown to 64 MiB: valid, but far more than anybody should read into memory.</summary>
internal static class HugeBody
{
    private const int Length = 64 * 1024 * 1024;

    private static readonly byte[] s_block = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));

    public static async Task SendAsync(HttpContext http, Answer answer)
    {
        bool isJson = answer.ContentType == Answer.Json;
        (answer with { Body = default }).WriteHead(http.Response);
        http.Response.ContentLength = null;
        Stream body = http.Response.Body;

        // JSON gets one more member; a picture has bytes behind its end.
        await body.WriteAsync(isJson ? answer.Body[..^1] : answer.Body, http.RequestAborted).ConfigureAwait(false);
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
