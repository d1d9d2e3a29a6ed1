using System.Collections.Concurrent;
using System.Net;
using System.Text;
using SchemaGen.Shared;

namespace SchemaGen.Tool.Tests.Infrastructure;

/// <summary>A vendor on a loopback port that gives written answers.</summary>
internal sealed class Vendor : IDisposable
{
    private readonly HttpListener _listener;
    private readonly ConcurrentDictionary<string, Action<HttpListenerContext>> _answers = new();

    public Vendor()
    {
        (_listener, Address) = LoopbackListener.Start();
        _ = Task.Run(AnswerAsync);
    }

    public string Address { get; }

    /// <summary>The requests: path and query, and the headers that matter.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public void Answer(string path, Action<HttpListenerContext> answer) => _answers[path] = answer;

    public void Answer(string path, string body, string? etag = null, string type = "application/json") => Answer(path, context =>
    {
        if (etag is not null)
        {
            context.Response.Headers["ETag"] = etag;
            if (context.Request.Headers["If-None-Match"] == etag)
            {
                context.Response.StatusCode = 304;
                return;
            }
        }

        context.Response.ContentType = type;
        context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(body));
    });

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Requests.Enqueue($"{context.Request.RawUrl} {context.Request.Headers["Authorization"]} {context.Request.Headers["If-None-Match"]}".TrimEnd());
            try
            {
                if (_answers.TryGetValue(context.Request.RawUrl!, out Action<HttpListenerContext>? answer))
                {
                    answer(context);
                }
                else
                {
                    context.Response.StatusCode = 404;
                }

                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // The answer was cut off on purpose, or its reader went away.
                context.Response.Abort();
            }
        }
    }
}
